import { type Row } from './row.ts';

/** Which rows are there, and where is each?
 *  Promise: a row's module is loaded only when it runs. */

export const ROWS: Readonly<Record<number, () => Promise<Row>>> = {
  1: async () => (await import('./row-1-answer.ts')).measureAnswers,
  2: async () => (await import('./row-2-board.ts')).measureBoard,
  3: async () => (await import('./row-3-load.ts')).measureLoading,
  4: async () => (await import('./row-4-append.ts')).measureAppends,
  5: async () => (await import('./row-5-verify.ts')).measureVerifying,
  6: async () => (await import('./row-6-who.ts')).measureWho,
  11: async () => (await import('./row-11-view.ts')).measureView,
};
