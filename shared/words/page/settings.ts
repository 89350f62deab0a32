/** What do the settings say?
 *  Promise: a number stands with its unit. */
export const settings = {
  title: 'Settings',
  theme: 'Theme',
  themes: { day: 'Day', dusk: 'Dusk', night: 'Night' },
  zoom: 'Size of everything',
  percent: (value: number): string => `${value} %`,
  smaller: 'Smaller',
  larger: 'Larger',
  usual: 'Usual size',
  keys: 'Keys',
  letterKeys: 'Single letters and digits work as keys where the focus is',
  letterKeysNote: 'Switched off, everything is still reached by F-keys, arrows, menus and the palette.',
  tones: 'Tones',
  tonesOn: 'Sound a tone for P1, again and again until F8, and once for P2',
  volume: 'Volume',
  testP1: 'Try the tone of P1',
  testP2: 'Try the tone of P2',
  wall: 'Wall',
  scale: 'Text on the wall against text here',
};
