import { type PersonCall } from '../../shared/contract/sheet.ts';

/** How is somebody called, in a list or beside a timer: name and number?
 *  Promise: everybody, in the order that came.
 *  Never: in a sentence; those come worded in the view. */
export function callText(people: readonly PersonCall[]): string {
  return people.map(({ name, phone }) => (phone === null ? name : `${name}, ${phone}`)).join(' · ');
}
