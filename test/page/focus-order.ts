import { type Page } from '@playwright/test';
import { parse, wcagContrast } from 'culori';

/** Where does the focus stop, one Tab after the other, and can it be seen there?
 *  Promise: real Tab presses, from the beginning of the page until it comes round; each stop with its place, its ring
 *  and what lies over it. Contrast as WCAG 2.
 *  Never: a focus that was set by a script. */

type Rect = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
export type FocusStop = {
  readonly name: string;
  readonly where: string;
  readonly rect: Rect;
  /** The stop before, where it is now: a list may have scrolled in between. */
  readonly before: Rect | null;
  /** CSS pixels; 0 where there is no ring. */
  readonly ring: number;
  /** Its colour, and those of what lies behind, the nearest first; as the browser writes them. */
  readonly ink: string;
  readonly papers: readonly string[];
  /** Whether some of its middle can be hit, in the window. */
  readonly isFree: boolean;
};

const MOST_STOPS = 80;
const LEAST_RING = 2;
const LEAST_CONTRAST = 3;

export async function focusStops(page: Page): Promise<readonly FocusStop[]> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // Where the focus was last is where the next Tab begins, even when that is gone.
    const first = document.createElement('i');
    first.tabIndex = -1;
    document.body.prepend(first);
    first.focus();
    first.remove();
    Reflect.set(globalThis, 'focusStops', []);
  });
  const stops: FocusStop[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopInFocus);
    if (stop === null) break;
    stops.push({ ...stop, ...(await page.evaluate(ringInFocus)) });
  }
  return stops;
}

export function weakRing({ name, where, ring, ink, papers }: FocusStop): readonly string[] {
  const paper = papers.find((each) => (parse(each)?.alpha ?? 1) > 0.99) ?? 'white';
  const contrast = wcagContrast(ink, paper);
  if (ring >= LEAST_RING && contrast >= LEAST_CONTRAST) return [];
  return [`${where}: ${name} has a ring of ${ring} px at ${contrast.toFixed(1)} to 1`];
}

export function obscuredFocus({ name, where, isFree }: FocusStop): readonly string[] {
  return isFree ? [] : [`${where}: ${name} is not seen where it has the focus`];
}

/** Runs in the page. Null when the focus has come round or has left the page. */
function stopInFocus(): Omit<FocusStop, keyof Ring> | null {
  const element = document.activeElement;
  const before: unknown = Reflect.get(globalThis, 'focusStops');
  if (element === null || element === document.body || !Array.isArray(before)) return null;
  if (before.includes(element)) return null;
  const last: unknown = before.at(-1);
  before.push(element);
  // As much of it as its scrolling frame shows.
  const rectOf = (of: Element): Rect => {
    const { left, top, width, bottom } = of.getBoundingClientRect();
    const isFrame = (each: HTMLElement): boolean =>
      each.contains(of) && each.scrollHeight > each.clientHeight;
    const frame = [...document.querySelectorAll<HTMLElement>('[data-region] *')].findLast(isFrame);
    const floor = frame?.getBoundingClientRect().bottom ?? bottom;
    return { left, top, width, height: Math.min(bottom, floor) - top };
  };
  // A native field inside a drawn one shows the ring on its label.
  const label = element.closest('label');
  const drawn = label !== null && getComputedStyle(label).outlineStyle !== 'none' ? label : element;
  const rect = rectOf(drawn);
  const hit = document.elementFromPoint(rect.left + rect.width / 2, rect.top + Math.min(rect.height / 2, 20));
  return {
    name: (drawn.getAttribute('aria-label') ?? drawn.textContent ?? drawn.tagName).trim().slice(0, 40),
    where: drawn.closest('[data-region]')?.getAttribute('data-region') ?? 'no region',
    rect,
    before: last instanceof Element && last.isConnected ? rectOf(last) : null,
    isFree: hit !== null && (drawn.contains(hit) || hit.contains(drawn)),
  };
}

type Ring = Pick<FocusStop, 'ring' | 'ink' | 'papers'>;

/** Runs in the page, right after. */
function ringInFocus(): Ring {
  const element = document.activeElement ?? document.body;
  const label = element.closest('label');
  const drawn = label !== null && getComputedStyle(label).outlineStyle !== 'none' ? label : element;
  // What is drawn in SVG has its ring as the stroke of its shape.
  const widthOf = (of: Element): number => parseFloat(getComputedStyle(of).strokeWidth);
  const shapes = [...drawn.querySelectorAll('rect, path, circle')].sort((a, b) => widthOf(b) - widthOf(a));
  const isStroked = drawn instanceof SVGElement;
  const shape = isStroked ? (shapes[0] ?? drawn) : drawn;
  const { outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth } = getComputedStyle(shape);
  const papers: string[] = [];
  for (let each = drawn.parentElement; each !== null; each = each.parentElement)
    papers.push(getComputedStyle(each).backgroundColor);
  return {
    ring: isStroked ? parseFloat(strokeWidth) : outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
    ink: isStroked ? stroke : outlineColor,
    papers,
  };
}
