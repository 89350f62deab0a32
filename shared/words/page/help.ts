/** What does the help sheet say?
 *  Promise: where a key works stands above it. */
export const help = {
  title: 'Keys and help',
  here: (scope: string): string => `${scope}, where you are now`,
  lead: 'From the start: the worst line is on screen with no key; 3 shows Line 3; 3 and b show its second identity.',
  letterOnlyOpens: 'A letter only opens the strip with its verb. Nothing is recorded before Ctrl+Enter.',
  lettersOff: 'Single letters and digits are switched off in the settings.',
  recordsOnly: 'This console decides and records. It switches nothing off itself.',
  caption: (scope: string): string => `Keys: ${scope}`,
  key: 'Key',
  does: 'Does',
  tour: 'Take the tour of the sample plant',
};
