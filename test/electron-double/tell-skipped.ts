import { type FullResult, type Reporter, type TestCase, type TestResult } from '@playwright/test/reporter';

/** How does anybody notice that nothing was tried?
 *  Promise: skipped specs are said aloud, with their number and the reason. */

export default class TellSkipped implements Reporter {
  #skipped = 0;
  #reasons = new Set<string>();

  onTestEnd({ annotations }: TestCase, { status }: TestResult): void {
    if (status !== 'skipped') return;
    this.#skipped += 1;
    for (const { type, description } of annotations)
      if (type === 'skip') this.#reasons.add(description ?? '');
  }

  onEnd(_result: FullResult): void {
    if (this.#skipped === 0) return;
    process.stdout.write(`\nSKIPPED: ${this.#skipped} specs did not run: ${[...this.#reasons].join('; ')}\n`);
  }
}
