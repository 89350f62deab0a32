import { type Page } from '@playwright/test';
import { type Desk } from '../page/desk.ts';
import { type Wish } from '../page/opening.ts';
import { pinOf } from '../support/sample-pins.ts';

/** What is on each picture, and how does a person get there?
 *  Promise: by keys, on the sample plant, at one instant; so the same picture comes again.
 *  Never: a state that the product cannot be in. */

export type Scene = {
  readonly name: string;
  readonly says: string;
  readonly wish: Wish;
  go(page: Page, desk: Desk): Promise<void>;
};

const SIGNED_IN = { plant: {}, signedIn: ['maya-chen'] } as const;
const nowhere = (): Promise<void> => Promise.resolve();
const press = (page: Page, ...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

export const SCENES: readonly Scene[] = [
  { name: 'live', says: 'Live: who may act, with no keystroke', wish: SIGNED_IN, go: nowhere },
  { name: 'first-run', says: 'First run', wish: { plant: 'none' }, go: nowhere },
  {
    name: 'pause',
    says: 'The strip composes a PAUSE',
    wish: SIGNED_IN,
    go: (page) => press(page, 'F2', 'p'),
  },
  {
    name: 'revoke',
    says: 'A REVOKE asks for a second person with a PIN of their own',
    wish: SIGNED_IN,
    go: (page) => press(page, 'F2', 'r'),
  },
  {
    name: 'recorded',
    says: 'Decided and recorded; the effect is still owed',
    wish: SIGNED_IN,
    go: async (page, desk) => {
      await press(page, 'F2', 'p', '1', 'Tab', 'Tab');
      await page.keyboard.type('The session moves and nobody is at the other end');
      await desk.advance('1 s');
      await press(page, 'Control+Enter');
      await page
        .getByText(/^RECORDED/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'identity',
    says: 'One identity: scope, owner, what stops, every verb',
    wish: SIGNED_IN,
    go: (page) => press(page, 'Shift+Enter'),
  },
  {
    name: 'runbook',
    says: 'The runbook as a chart, the current state marked',
    wish: SIGNED_IN,
    go: (page) => press(page, 'F2', 'v'),
  },
  {
    name: 'registry',
    says: 'Registry: what the plant consists of, and what is missing',
    wish: SIGNED_IN,
    go: (page) => press(page, 'Alt+4'),
  },
  {
    name: 'palette',
    says: 'The palette: `3 rev` is Revoke on Line 3',
    wish: SIGNED_IN,
    go: async (page) => {
      await press(page, 'F3');
      await page.keyboard.type('3 rev');
    },
  },
  { name: 'help', says: 'The key map', wish: SIGNED_IN, go: (page) => press(page, 'F1') },
  { name: 'settings', says: 'Settings', wish: SIGNED_IN, go: (page) => press(page, 'Control+,') },
  { name: 'wall', says: 'The wall', wish: { ...SIGNED_IN, window: 'wall' }, go: nowhere },
  {
    name: 'not-recording',
    says: 'NOT RECORDING: the answers stay, nothing can be decided',
    wish: SIGNED_IN,
    go: async (page, desk) => {
      const free = desk.lock();
      await desk.submit({ kind: 'signIn', person: 'ana-silva', pin: pinOf('ana-silva') });
      await page.getByText('NOT RECORDING').first().waitFor();
      free();
    },
  },
];
