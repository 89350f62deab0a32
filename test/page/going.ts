import { type Page, expect } from '@playwright/test';
import { type Command } from '../../shared/contract/names.ts';
import { type Desk } from './desk.ts';
import { region } from './looking.ts';

/** How does a spec get to a screen, and to what lies over it?
 *  Promise: by the keys of the brief; where it has only the menu or the palette, as the native menu asks.
 *  Never: the mouse. */

export const THEMES = ['day', 'dusk', 'night'] as const;
export type Theme = (typeof THEMES)[number];

/** The screens of the main window that are there, and the region that each must show. */
export const ROOMS = {
  live: { shows: 'answer', go: (page: Page) => page.keyboard.press('Alt+1') },
  identity: { shows: 'identity', go: goToIdentity },
  runbook: { shows: 'runbook', go: (page: Page, desk: Desk) => choose(page, desk, 'runbook') },
  registry: { shows: 'registry', go: (page: Page) => page.keyboard.press('Alt+4') },
} as const;
export type Room = keyof typeof ROOMS;
export const ROOM_NAMES = Object.keys(ROOMS).filter((name): name is Room => name in ROOMS);

/** What may lie beside a screen. */
export const OVERLAYS = {
  none: { key: null, shows: null },
  strip: { key: 'F4', shows: 'strip' },
  palette: { key: 'F3', shows: 'overlay' },
  help: { key: 'F1', shows: 'overlay' },
} as const;
export type Overlay = keyof typeof OVERLAYS;

export async function goTo(page: Page, desk: Desk, room: Room): Promise<void> {
  const { go, shows } = ROOMS[room];
  await go(page, desk);
  await expect(region(page, shows)).toBeVisible();
  // The registry is asked for; until it is there the room is empty.
  if (room === 'registry') await expect(region(page, shows)).toContainText(desk.view.plant?.name ?? '');
}

export async function openOverlay(page: Page, overlay: Overlay): Promise<void> {
  const { key, shows } = OVERLAYS[overlay];
  if (key === null || shows === null) return;
  await page.keyboard.press(key);
  await expect(region(page, shows)).toBeVisible();
}

/** Esc closes the top transient; a strip is parked. */
export async function closeOverlay(page: Page, overlay: Overlay): Promise<void> {
  const { shows } = OVERLAYS[overlay];
  if (shows === null) return;
  await page.keyboard.press('Escape');
  await expect(region(page, shows)).toBeHidden();
}

/** As the key does: day, dusk, night, and round again. */
export async function changeTheme(page: Page, theme: Theme): Promise<void> {
  for (const _each of THEMES) {
    const now = await page.locator('[data-theme]').first().getAttribute('data-theme');
    if (now === theme) return;
    await page.keyboard.press('Control+Shift+L');
    await expect(page.locator('[data-theme]').first()).not.toHaveAttribute('data-theme', now ?? '');
  }
  await expect(page.locator('[data-theme]').first()).toHaveAttribute('data-theme', theme);
}

/** As the native menu asks. */
export async function choose(_page: Page, desk: Desk, command: Command): Promise<void> {
  desk.tell('menu:chosen', command);
  await desk.settled();
}

/** The worst identity of the worst line: F2 to its answer, on to its row, Shift+Enter. */
async function goToIdentity(page: Page): Promise<void> {
  await page.keyboard.press('Alt+1');
  await region(page, 'identities').locator('[tabindex="0"]').first().focus();
  await page.keyboard.press('Shift+Enter');
}
