import { type Brand } from '../../shared/std/brand.ts';

/** How does a test write plain words where the code wants branded ones?
 *  Promise: the shape is checked by the compiler, only the brands are lifted.
 *  Never: used outside tests; the parsers make brands there. */

/** `T` with every brand replaced by the primitive below it, and undefined allowed nowhere new. */
export type Plain<T> =
  T extends Brand<string, string>
    ? string
    : T extends Brand<number, string>
      ? number
      : T extends string | number | boolean | null | undefined
        ? T
        : T extends ReadonlyMap<infer K, infer V>
          ? ReadonlyMap<Plain<K>, Plain<V>>
          : T extends ReadonlySet<infer V>
            ? ReadonlySet<Plain<V>>
            : T extends readonly (infer V)[]
              ? readonly Plain<V>[]
              : { readonly [Key in keyof T]: Plain<T[Key]> };

/** The same value, with its brands. */
export function plain<T>(value: Plain<T>): T {
  return value as T;
}
