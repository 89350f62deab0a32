import { type Action } from '../../shared/plant/types.ts';
import { type Place, type Surroundings } from '../state/commands-form.ts';
import { ACTION_KEYS } from '../state/action-keys.ts';

/** Where is the focus, and how is it sent somewhere?
 *  Promise: asks the document; a region that is not there changes nothing.
 *  Never: a scroll of the answer. */

const ROW = '.row[aria-current="true"]';
/** The verb whose sentence is on screen whole. */
const SHOWN = '[data-action][aria-current="true"]';
const FIELDS = 'input, select, textarea, button';
const NO_TEXT = ['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file'];

export function surroundingsIn(page: Document): Surroundings {
  return {
    region: () => regionOf(page.activeElement),
    focus: (place) => {
      if (sendFocus(page, place)) return;
      requestAnimationFrame(() => {
        sendFocus(page, place);
      });
    },
    verb: () => verbIn(page),
  };
}

export function regionOf(element: Element | null): string | null {
  return element?.closest('[data-region]')?.getAttribute('data-region') ?? null;
}

export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !NO_TEXT.includes(target.type);
}

/** False: the region is not there, perhaps not yet. */
function sendFocus(page: Document, place: Place): boolean {
  const region = page.querySelector<HTMLElement>(`[data-region="${place}"]`);
  if (region === null) return false;
  targetIn(region, place).focus();
  return true;
}

/** The answer begins at the verb on screen, the strip at its first field, a list at its row, every other region with
 *  itself. */
function targetIn(region: HTMLElement, place: Place): HTMLElement {
  if (place === 'lines' || place === 'identities') return region.querySelector<HTMLElement>(ROW) ?? region;
  if (place === 'answer') return region.querySelector<HTMLElement>(SHOWN) ?? region;
  if (place !== 'strip') return region;
  const { activeElement } = region.ownerDocument;
  if (activeElement instanceof HTMLElement && region.contains(activeElement)) return activeElement;
  return region.querySelector<HTMLElement>(FIELDS) ?? region;
}

/** The cell with the focus, else the one whose sentence is shown whole. */
function verbIn(page: Document): Action | null {
  const cell = page.activeElement?.closest('[data-action]') ?? null;
  const shown = page.querySelector(`[data-region="answer"] ${SHOWN}`);
  const element = cell ?? shown;
  const named = element?.getAttribute('data-action') ?? '';
  return isAction(named) ? named : null;
}

function isAction(name: string): name is Action {
  return Object.hasOwn(ACTION_KEYS, name);
}
