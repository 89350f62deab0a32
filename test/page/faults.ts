import { type BrowserContext, type Page } from '@playwright/test';

/** What went wrong in a page although the spec did not look there?
 *  Promise: every line of the page's console that is a warning or an error, every uncaught error, every break of
 *  the policy, every request that is not for a file of the page. One list a test; it must be empty at its end.
 *  Never: a fault that is sorted out as harmless. */
export type Faults = { readonly all: readonly string[]; note(fault: string): void };

const BINDING = 'watchbillFault';

export function collectFaults(): Faults {
  const all: string[] = [];
  return { all, note: (fault) => all.push(fault) };
}

/** Before any page of this context is opened. */
export async function watchContext(context: BrowserContext, faults: Faults): Promise<void> {
  await context.exposeBinding(BINDING, (_source, fault: string) => {
    faults.note(fault);
  });
  await context.addInitScript((binding) => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        const note: unknown = Reflect.get(globalThis, binding);
        if (typeof note === 'function')
          note(`policy: ${violatedDirective} stopped ${blockedURI} (${sourceFile}:${lineNumber})`);
      },
    );
  }, BINDING);
}

export function watchPage(page: Page, faults: Faults): void {
  page.on('pageerror', (error) => {
    faults.note(`error: ${error.message}`);
  });
  page.on('console', (line) => {
    if (['error', 'warning', 'assert'].includes(line.type())) faults.note(`console: ${line.text()}`);
  });
  page.on('crash', () => {
    faults.note('crash: the page process ended');
  });
}
