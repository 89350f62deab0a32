import { type Page } from '@playwright/test';

/** Which texts stand on the page?
 *  Promise: what a person sees and hears: text, names, hints; no times, no keys.
 *  Never: a text that is only there for a moment. */

/** Visible texts, and the names that are only heard. */
export function ownTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const SPOKEN = [
      'aria-label',
      'aria-description',
      'aria-valuetext',
      'aria-roledescription',
      'placeholder',
      'title',
      'alt',
    ];
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const element = walk.currentNode.parentElement;
      const text = (walk.currentNode.textContent ?? '').trim();
      if (text === '' || element === null || element.closest('time, kbd, template, script') !== null)
        continue;
      if (element.checkVisibility()) found.push(text);
    }
    for (const name of SPOKEN)
      for (const element of document.body.querySelectorAll(`[${name}]`)) {
        const text = element.getAttribute(name);
        if (text !== null && text !== '' && element.checkVisibility()) found.push(text);
      }
    return [...new Set(found)];
  });
}
