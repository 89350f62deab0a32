/** What happens when our own code breaks its promise?
 *  Promise: a `Bug` is thrown and only the composition roots catch it.
 *  Never: used for anything a person, a file or a disk can cause. */
export class Bug extends Error {
  override readonly name = 'Bug';
}

/** Closes a union: the compiler refuses a kind that no branch handles. */
export function assertNever(value: never): never {
  throw new Bug(`unhandled kind ${JSON.stringify(value)}`);
}
