/** What does the page say before a plant is in force, and when the log is broken?
 *  Promise: what happened, what is still safe, what to do next.
 *  Never: what the desk refused; that comes with its reply. */
export const firstRun = {
  region: 'First run',
  heading: 'No plant data.',
  lead: 'Nothing is known of a plant yet, so nobody is named. Choose one of three:',
  sample: 'Load sample plant',
  sampleSays: 'A made-up plant to try things out. Works offline.',
  folder: 'Open runbook folder',
  folderSays:
    'The folder with `plant.yaml` of your plant. It is checked whole first; with one error in it, nothing is taken.',
  registry: 'Registry',
  registrySays: 'What a plant consists of, still empty.',
  loading: 'Reading and checking the folder.',
  nothingChosen: 'No folder was chosen. Nothing has changed.',
  notAdopted: (folder: string): string => `\`${folder}\` was not adopted. Nothing of it was taken.`,
  errors: (count: string): string => `Errors in the folder: ${count}`,
  adopted: 'The plant is in force.',
  file: 'File',
  line: 'Line',
  sentence: 'What is wrong, and the remedy',
  notes: 'Notes on the folder',
  whole: 'the whole folder',
  broken: 'The log is broken',
  firstBad: (record: string): string => `First bad entry: record ${record}.`,
  stillSafe: 'The log stays as it is, read-only, for whoever looks into it. The answers stay on screen.',
  goOn: 'Go on in a new segment',
  sure: 'Start a new segment of the log?',
  sureSays:
    'The new segment names the break and where the old one ends. It takes nothing over: adopt the plant folder again, and decide open matters again.',
  start: 'Start the new segment now',
  leave: 'Leave the log read-only',
};
