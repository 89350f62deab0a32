/** Which shape must another language have, when English is written down as it is?
 *  Promise: the same keys and the same arguments; the texts themselves are free. */
export type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Widened<T[K]> };
