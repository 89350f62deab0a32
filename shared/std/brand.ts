/** How do two values of one primitive type stay apart?
 *  Promise: costs nothing at run time; only the parser of the brand makes one. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
