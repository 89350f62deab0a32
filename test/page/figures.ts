/** How is a length of time told that a spec came by?
 *  Promise: printed with its budget, met or missed; a slow machine fails nothing (speed is shown, never tested).
 *  Never: an expectation. */
export function tellFigure(what: string, ms: number, budgetMs: number): void {
  const verdict = ms <= budgetMs ? 'met' : 'MISSED';
  process.stdout.write(`${what}: ${ms.toFixed(0)} ms, budget ${budgetMs} ms, ${verdict}\n`);
}
