import { type PageLocale } from '../../shared/words/page-words.ts';

/** What does the address of the page ask for?
 *  Promise: `?wall` is the wall; `?locale=qps` the strange English of the tests; anything else is left alone. */

export function localeOf(search: string): PageLocale {
  return new URLSearchParams(search).get('locale') === 'qps' ? 'qps' : 'en';
}

export function isWall(search: string): boolean {
  return new URLSearchParams(search).has('wall');
}
