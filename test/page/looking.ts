import { type Locator, type Page } from '@playwright/test';

/** What can be seen of the page, in CSS pixels?
 *  Promise: read from the laid-out page, nothing is moved; each finding names the element, so that a person finds it.
 *  Never: a snapshot that must be looked at. */

/** One part of the screen: a region of the brief. */
export function region(page: Page, name: string): Locator {
  return page.locator(`[data-region="${name}"]`);
}

/** Everything that reaches out of the window sideways, or that can be scrolled sideways. */
export function sidewaysOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className.toString()} in ${element.closest('[data-region]')?.getAttribute('data-region') ?? 'no region'}`;
    const scrolls = (element: Element): boolean =>
      element.scrollWidth > element.clientWidth + 1 &&
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    const whole =
      document.documentElement.scrollWidth > wide
        ? [`the page is ${document.documentElement.scrollWidth} wide`]
        : [];
    return [
      ...whole,
      ...[...document.querySelectorAll('body *')].filter(scrolls).map((each) => `scrolls: ${named(each)}`),
    ];
  });
}

/** Text that cannot be read whole where it stands: cut off by its own box, by one around it, or by the window.
 *  What a list has further down is not cut off: it can be scrolled to. */
export function clippedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const SLACK = 1.5;
    const isForReaders = (element: Element | null): boolean => {
      for (let each = element; each !== null; each = each.parentElement) {
        const { width, height } = each.getBoundingClientRect();
        if (width <= 1 && height <= 1) return true;
      }
      return false;
    };
    const cutBy = (rect: DOMRect, from: Element): string | undefined => {
      for (let box: Element | null = from; box !== null && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        const own = box.getBoundingClientRect();
        const sideways = rect.right > own.right + SLACK || rect.left < own.left - SLACK;
        if (style.overflowX !== 'visible' && sideways) return 'cut sideways';
        const upright = rect.bottom > own.bottom + SLACK || rect.top < own.top - SLACK;
        if (['auto', 'scroll'].includes(style.overflowY)) return undefined;
        if (style.overflowY !== 'visible' && upright) return 'cut upright';
        if (box.hasAttribute('data-region') && (sideways || upright)) return 'out of its region';
      }
      return rect.right > document.documentElement.clientWidth + SLACK ? 'out of the window' : undefined;
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      const parent = text.parentElement;
      if (parent === null || text.textContent?.trim() === '' || !parent.checkVisibility()) continue;
      if (isForReaders(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        const how = cutBy(rect, parent);
        const where = parent.closest('[data-region]')?.getAttribute('data-region') ?? 'no region';
        if (how !== undefined) found.push(`${where}: ${how}: ${text.textContent?.slice(0, 40) ?? ''}`);
      }
    }
    return [...new Set(found)];
  });
}

/** Whether all of it is in the window, unscrolled. */
export async function isWholeInView(place: Locator): Promise<boolean> {
  return place.evaluate((element) => {
    const { top, left, bottom, right } = element.getBoundingClientRect();
    const root = document.documentElement;
    return (
      top >= -0.5 && left >= -0.5 && bottom <= root.clientHeight + 0.5 && right <= root.clientWidth + 0.5
    );
  });
}

/** Points of this part where something else would be hit, out of a grid of `steps` × `steps`. */
export async function coveredPoints(place: Locator, steps = 12): Promise<readonly string[]> {
  return place.evaluate((element, count) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const parts = Array.from({ length: count }, (_nothing, index) => (index + 0.5) / count);
    return parts.flatMap((across) =>
      parts.flatMap((down) => {
        const hit = document.elementFromPoint(left + across * width, top + down * height);
        if (hit !== null && element.contains(hit)) return [];
        const by =
          hit?.closest('[data-region]')?.getAttribute('data-region') ??
          hit?.tagName ??
          'the edge of the window';
        return [`${Math.round(across * 100)} % / ${Math.round(down * 100)} % is under ${by}`];
      }),
    );
  }, steps);
}

export type Target = {
  readonly name: string;
  readonly isDecision: boolean;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Everything that can be pressed or typed into now, as large as it is drawn. */
export function targetsOf(page: Page): Promise<readonly Target[]> {
  return page.evaluate(() => {
    const CONTROLS =
      'button, a[href], input, select, textarea, summary, [role="button"], [role="option"], [role="menuitem"], [role="tab"], [role="radio"], [role="checkbox"], [role="switch"]';
    const isEnabled = (element: Element): boolean =>
      !element.matches(':disabled, [aria-disabled="true"]') &&
      element.checkVisibility({ visibilityProperty: true });
    // A native field inside a drawn one is pressed through its label.
    const drawn = (element: Element): Element =>
      element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type)
        ? (element.closest('label') ?? element)
        : element;
    // Of a list only what is not scrolled away can be pressed.
    const isInSight = (element: Element): boolean => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const [across, down] = [(left + right) / 2, (top + bottom) / 2];
      for (let box = element.parentElement; box !== null; box = box.parentElement) {
        if (getComputedStyle(box).overflowY === 'visible') continue;
        const frame = box.getBoundingClientRect();
        if (down < frame.top || down > frame.bottom || across < frame.left || across > frame.right)
          return false;
      }
      return true;
    };
    const all = [...new Set([...document.querySelectorAll(CONTROLS)].filter(isEnabled).map(drawn))];
    return all.filter(isInSight).map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const where = element.closest('[data-region]')?.getAttribute('data-region') ?? 'no region';
      const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return {
        name: `${where}: ${element.tagName.toLowerCase()} ${label.trim().slice(0, 40)}`,
        isDecision: element.hasAttribute('data-decision'),
        left,
        top,
        right,
        bottom,
      };
    });
  });
}
