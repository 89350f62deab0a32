import { type Figure } from './figure.ts';

/** What is a row of the bench?
 *  Promise: it measures when it is called, and says what it measured. */

/** Quick rows have smaller sizes: they show that the bench works, not what the product does. */
export type RowOptions = { readonly isQuick: boolean };
export type Row = (options: RowOptions) => Promise<readonly Figure[]>;
