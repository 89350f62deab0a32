/** What is `dialog`?
 *  Promise: a dialog that nobody answers fails, so that a spec never hangs on one: it replaces the function first. */

type Unanswered = (...asked: unknown[]) => never;

function unanswered(name: string): Unanswered {
  return () => {
    throw new Error(
      `dialog.${name} was not answered: replace \`electron.dialog.${name}\` before it is called`,
    );
  };
}

export const dialog = {
  showOpenDialog: unanswered('showOpenDialog'),
  showOpenDialogSync: unanswered('showOpenDialogSync'),
  showSaveDialog: unanswered('showSaveDialog'),
  showSaveDialogSync: unanswered('showSaveDialogSync'),
  showMessageBox: unanswered('showMessageBox'),
  showMessageBoxSync: unanswered('showMessageBoxSync'),
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}: ${content}\n`);
  },
};
