/** What do the toy's main, preload and page agree on?
 *  Promise: the one table of its channels, and the object that the page sees. */

export const CHANNELS = {
  add: 'toy:add',
  list: 'toy:list',
  echo: 'toy:echo',
  print: 'toy:print',
  changed: 'toy:changed',
  power: 'toy:power',
} as const;

export type ToyApi = {
  add(text: string): Promise<string>;
  list(): Promise<string[]>;
  echo(value: unknown): Promise<unknown>;
  print(): Promise<string | null>;
  onChanged(tell: (text: string) => void): () => void;
  /** Calls back at once, with what the call gives added up. */
  twice(call: (value: number) => number): number;
  readonly nested: { readonly list: readonly number[] };
};

declare global {
  // An interface, because only interfaces join with the one of the DOM.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- see above
  interface Window {
    readonly toy: ToyApi;
  }
}
