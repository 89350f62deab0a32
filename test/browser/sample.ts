import { type Page } from '@playwright/test';
import { type View } from '../../shared/contract/view.ts';
import { type ReplyOf } from '../../shared/contract/replies.ts';
import { type RequestOf } from '../../shared/contract/requests.ts';
import { pinOf } from '../support/sample-pins.ts';

/** How does a spec work with the sample plant?
 *  Promise: through the bridge of the page, as the page itself would; whoever is on shift now signs with their
 *  published PIN.
 *  Never: another way to the store. */

export async function viewOf(page: Page): Promise<View> {
  const reply = await page.evaluate(() => window.watchbill['view:get']({}));
  if (reply.kind !== 'view') throw new Error(reply.problem.sentence);
  return reply.view;
}

export async function loadSample(page: Page): Promise<View> {
  await page.evaluate(() => window.watchbill['plant:sample']({ version: -1, by: null }));
  return viewOf(page);
}

export function submit(page: Page, intent: RequestOf<'intent:submit'>): Promise<ReplyOf<'intent:submit'>> {
  return page.evaluate((asked) => window.watchbill['intent:submit'](asked), intent);
}

/** Signs in whoever may PAUSE the worst identity now, and says who and what. */
export async function signInHolder(page: Page) {
  const { worstSheet } = await loadSample(page);
  const pause = worstSheet?.choices.find(({ action }) => action === 'pause');
  const [holder] = pause?.ladder[0]?.people ?? [];
  if (worstSheet?.identity == null || holder === undefined) throw new Error('nobody may PAUSE in the sample');
  await submit(page, { kind: 'signIn', person: holder.person, pin: pinOf(holder.person) });
  return { by: holder.person, at: worstSheet.line, identity: worstSheet.identity };
}

type Pausing = Awaited<ReturnType<typeof signInHolder>> & { readonly version: number };

export function pausing({ by, at, identity, version }: Pausing): RequestOf<'intent:submit'> {
  return {
    kind: 'decide',
    version,
    by,
    action: 'pause',
    target: { kind: 'identity', identity },
    at,
    incidentId: null,
    reasonCode: 'suspected-misuse',
    rationale: 'It moves and nobody is there',
    confirmed: [],
    endsAt: null,
    supersedes: null,
    second: null,
    breakGlassId: null,
    shownAt: null,
  };
}
