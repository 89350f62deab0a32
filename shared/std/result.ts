/** How does a function say that an expected failure happened?
 *  Promise: a failure that can happen is a value in the signature, never an exception.
 *  Never: carries a stack or an unknown. */

/** The outcome of something that may fail in a way its caller must handle. */
export type Result<T, E> = Ok<T> | Err<E>;
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<E> = { readonly ok: false; readonly error: E };

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}
