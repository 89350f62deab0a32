import { type Command } from '../../shared/contract/names.ts';
import { screenCommandWords } from '../../shared/words/commands.ts';

/** What stands in the native menu?
 *  Promise: what the keyboard can do, each with its key; choosing only tells the page, which has the same commands.
 *  Never: reload, developer tools, or an accelerator of its own: a key would then be heard twice. */

type Row = { readonly command: Command; readonly key: string };

const MENUS: readonly {
  readonly title: 'file' | 'go' | 'look' | 'act' | 'help';
  readonly rows: readonly Row[];
}[] = [
  {
    title: 'file',
    rows: [
      { command: 'load-plant', key: '' },
      { command: 'load-sample', key: '' },
      { command: 'sign-in', key: '' },
      { command: 'sign-out', key: '' },
      { command: 'settings', key: 'CmdOrCtrl+,' },
    ],
  },
  {
    title: 'go',
    rows: [
      { command: 'live', key: 'Alt+1' },
      { command: 'registry', key: 'Alt+4' },
      { command: 'runbook', key: 'V' },
      { command: 'identity', key: 'Shift+Enter' },
      { command: 'find', key: 'F3' },
    ],
  },
  {
    title: 'look',
    rows: [
      { command: 'wall', key: 'Shift+F11' },
      { command: 'full-screen', key: 'F11' },
      { command: 'zoom-in', key: 'CmdOrCtrl+=' },
      { command: 'zoom-out', key: 'CmdOrCtrl+-' },
      { command: 'zoom-reset', key: 'CmdOrCtrl+0' },
      { command: 'theme', key: 'CmdOrCtrl+Shift+L' },
    ],
  },
  {
    title: 'act',
    rows: [
      { command: 'who', key: 'F2' },
      { command: 'decide', key: 'F4' },
      { command: 'again', key: 'F5' },
      { command: 'escalate', key: 'F7' },
      { command: 'acknowledge', key: 'F8' },
      { command: 'break-glass', key: 'F9' },
    ],
  },
  {
    title: 'help',
    rows: [
      { command: 'help', key: 'F1' },
      { command: 'tour', key: '' },
    ],
  },
];

/** The template for `Menu.buildFromTemplate`. */
export function menuTemplate(choose: (command: Command) => void) {
  return MENUS.map(({ title, rows }) => ({
    label: screenCommandWords(title),
    submenu: rows.map(({ command, key }) => ({
      id: command,
      label: screenCommandWords(command),
      ...(key === '' ? {} : { accelerator: key, registerAccelerator: false }),
      click: () => {
        choose(command);
      },
    })),
  }));
}
