/** What does a listener get first?
 *  Promise: an event that knows whether it was prevented. */

export type Preventable = { preventDefault(): void; readonly defaultPrevented: boolean };

/** An event with these fields besides. */
export function makeEvent<Fields extends object>(fields: Fields): Fields & Preventable {
  let prevented = false;
  return {
    ...fields,
    preventDefault() {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
}
