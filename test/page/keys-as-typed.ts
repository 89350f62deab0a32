import { type Page } from '@playwright/test';

/** How does a key arrive from a keyboard that is not American?
 *  Promise: as the browser gets it from the system: the letter that was meant, and the place where it lies.
 *  Never: an event that the page made itself. */

export type Typed = {
  /** `event.key` */
  readonly key: string;
  /** `event.code` */
  readonly code: string;
  readonly isAltGr?: boolean;
  readonly isControl?: boolean;
  readonly isShift?: boolean;
  /** Held down: the browser repeats it. */
  readonly isRepeat?: boolean;
};

const ALT = 1;
const CONTROL = 2;
const SHIFT = 8;

export async function typeKey(page: Page, typed: Typed): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const { key, code, isAltGr = false, isControl = false, isShift = false, isRepeat = false } = typed;
  // Windows and X11 say AltGr as Control and Alt together.
  const modifiers =
    (isAltGr ? ALT + CONTROL : 0) + (isControl && !isAltGr ? CONTROL : 0) + (isShift ? SHIFT : 0);
  const isText = key.length === 1 && modifiers !== CONTROL;
  const common = { key, code, modifiers, windowsVirtualKeyCode: codeOf(key) };
  await client.send('Input.dispatchKeyEvent', {
    ...common,
    type: isText ? 'keyDown' : 'rawKeyDown',
    autoRepeat: isRepeat,
    ...(isText ? { text: key } : {}),
  });
  await client.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' });
  await client.detach();
}

function codeOf(key: string): number {
  const named: Readonly<Record<string, number>> = { Enter: 13, Escape: 27, Dead: 229, Process: 229 };
  return named[key] ?? key.toUpperCase().codePointAt(0) ?? 0;
}
