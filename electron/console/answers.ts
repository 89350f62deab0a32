import { type RecordPage, type Recorded, type Refused } from '../../shared/contract/replies.ts';
import { type ParsedOf } from '../../shared/contract/requests.ts';
import { assertNever } from '../../shared/std/bug.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { type AppendProblem } from '../../shared/ledger/types.ts';
import { tellReason } from '../../shared/words/reasons.ts';
import { phrasesOf } from '../../shared/words/locales.ts';
import { appendProblemSentence } from '../../shared/words/problems.ts';
import { screen } from '../../shared/words/screen.ts';
import { speakerFor } from '../../shared/words/speaker.ts';
import { type Reply } from '../desk/step.ts';
import { type AskName, type StoreAsk, type StoreReply } from '../shell/store-messages.ts';
import { type Page } from '../store/read.ts';
import { parseRecord } from '../store/rows.ts';
import { classPreview } from '../view/class-preview.ts';
import { logRow } from '../view/log-row.ts';
import { registryOf } from '../view/registry.ts';
import { runbookSheet } from '../view/runbook-sheet.ts';
import { type Scene, sceneOf } from '../view/scene.ts';
import { adoptFolder, refused } from './adopt.ts';
import { type Host } from './host.ts';

/** What does the store say to what the window asks?
 *  Promise: one answer each; what was recorded is in the view that was told before the answer.
 *  Never: throws for what a person did. */

export async function answerAsk(host: Host, ask: StoreAsk): Promise<StoreReply<AskName>> {
  switch (ask.name) {
    case 'view:select':
      host.selection = ask.request;
      host.publish();
      return { kind: 'selected' };
    case 'intent:submit':
      return submit(host, ask.request);
    case 'plant:adopt':
      return adoptFolder(host, ask.request);
    case 'class:preview':
      return withScene(host, ask.request.actor, (scene) => classPreview(scene, ask.request));
    case 'registry:get':
      return withScene(host, null, (scene) => ({ kind: 'registry', registry: registryOf(scene) }));
    case 'runbook:get':
      return withScene(host, null, (scene) => {
        const runbook = runbookSheet(scene, ask.request);
        return runbook === undefined ? refused('unknown-runbook') : { kind: 'runbook', runbook };
      });
    case 'record:list':
      return listRecords(host, ask.request);
    case 'ledger:recover':
      return (await host.recover()) ? { kind: 'recovered' } : refused('not-broken');
    default:
      return assertNever(ask);
  }
}

function withScene<R>(host: Host, actor: Scene['actor'], work: (scene: Scene) => R): R | Refused {
  const scene = sceneOf(host.world, host.around.clock.wall(), actor);
  return scene === undefined ? refused('no-plant') : work(scene);
}

async function submit(host: Host, intent: ParsedOf<'intent:submit'>): Promise<Recorded | Refused> {
  const { open } = host;
  if (open === null) return refused('no-plant');
  const reply = await open.desk.submit(intent);
  host.heard(reply);
  host.publish();
  return worded(host, reply);
}

function worded(host: Host, reply: Reply): Recorded | Refused {
  const { names, world } = host;
  const now = host.around.clock.wall();
  if (reply.kind === 'recorded') {
    const sentence = screen.recorded(names.time.precise(now, now));
    return { kind: 'recorded', sentence, made: reply.made, seq: world.seq, version: world.version };
  }
  const { code, sentence, why } = reply.problem;
  const say = speakerFor(names, phrasesOf('en'), now);
  return { kind: 'refused', problem: { code, sentence, why: why.map((each) => tellReason(each, say)) } };
}

function listRecords(host: Host, asked: ParsedOf<'record:list'>): RecordPage | Refused {
  const page = pageOf(host, asked);
  if (!page.ok)
    return {
      kind: 'refused',
      problem: { code: page.error.kind, sentence: appendProblemSentence(page.error), why: [] },
    };
  const { names } = host;
  const records = page.value.records.map(({ bytes }) => logRow(parseRecord(bytes), names));
  return { kind: 'records', records, next: page.value.next ?? null };
}

const EMPTY: Page = { records: [], next: undefined };

function pageOf(
  { open }: Host,
  { filter, before, limit }: ParsedOf<'record:list'>,
): Result<Page, AppendProblem> {
  if (open === null) return ok(EMPTY);
  const { ledger } = open;
  const order = { before: before ?? undefined, limit };
  switch (filter.kind) {
    case 'newest':
      return ok(newest(ledger.reader, order));
    case 'incident':
      return ok(within(ledger.reader.incident(filter.incidentId), order));
    case 'identity':
      return ok(ledger.reader.decisions({ kind: 'identity', identityId: filter.identity }, order));
    case 'person':
      return ok(ledger.reader.decisions({ kind: 'person', personId: filter.person }, order));
    case 'words': {
      const found = ledger.search(filter.words, order);
      return found.ok ? found : err(found.error);
    }
    default:
      return assertNever(filter);
  }
}

type Order = {
  readonly before: { readonly at: number; readonly seq: number } | undefined;
  readonly limit: number;
};
type Reader = NonNullable<Host['open']>['ledger']['reader'];

/** Everything about one incident, newest first; there are few enough to be read at once. */
function within(oldestFirst: Page['records'], { before, limit }: Order): Page {
  const earlier = oldestFirst.filter(({ seq }) => before === undefined || seq < before.seq);
  const records = earlier.slice(-limit).reverse();
  const last = records.at(-1);
  const next = last === undefined || earlier.length <= limit ? undefined : { at: last.at, seq: last.seq };
  return { records, next };
}

/** All records, newest first; places have no gaps, so a page is a range. */
function newest(reader: Reader, { before, limit }: Order): Page {
  const to = Math.min(before?.seq ?? reader.size(), reader.size());
  const from = Math.max(0, to - limit);
  const records = [...reader.records(from, to)].reverse();
  const last = records.at(-1);
  return { records, next: last === undefined || from === 0 ? undefined : { at: last.at, seq: last.seq } };
}
