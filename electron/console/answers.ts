import { type RecordPage, type Recorded, type Refused } from '../../shared/contract/replies.ts';
import { type ParsedOf } from '../../shared/contract/requests.ts';
import { assertNever } from '../../shared/std/bug.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { type AppendProblem } from '../../shared/ledger/types.ts';
import { tellReason } from '../../shared/words/reasons.ts';
import { phrasesOf } from '../../shared/words/locales.ts';
import { appendProblemSentence } from '../../shared/words/problems.ts';
import { speakerFor } from '../../shared/words/speaker.ts';
import { type Reply } from '../desk/step.ts';
import { type AskName, type StoreAsk, type StoreReply } from '../shell/store-messages.ts';
import { type Page, type Reader } from '../store/read.ts';
import { parseRecord } from '../store/rows.ts';
import { classPreview } from '../view/class-preview.ts';
import { logRow } from '../view/log-row.ts';
import { registryOf } from '../view/registry.ts';
import { runbookSheet } from '../view/runbook-sheet.ts';
import { type Scene, sceneOf } from '../view/scene.ts';
import { adoptFolder, notOpen, refused } from './adopt.ts';
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
  const { world, around, locale } = host;
  const scene = sceneOf(world, { now: around.clock.wall(), actor, locale });
  return scene === undefined ? refused('no-plant') : work(scene);
}

async function submit(host: Host, intent: ParsedOf<'intent:submit'>): Promise<Recorded | Refused> {
  const { open } = host;
  if (open === null) return notOpen(host);
  const reply = await open.desk.submit(intent);
  host.heard(reply);
  host.publish();
  return worded(host, reply);
}

function worded(host: Host, reply: Reply): Recorded | Refused {
  const { names, world, locale } = host;
  const now = host.around.clock.wall();
  if (reply.kind === 'recorded') {
    const sentence = phrasesOf(locale).screen.recorded(names.time.precise(now, now));
    return { kind: 'recorded', sentence, made: reply.made, seq: world.seq, version: world.version };
  }
  const { code, sentence, why } = reply.problem;
  const say = speakerFor(names, phrasesOf(locale), now);
  return { kind: 'refused', problem: { code, sentence, why: why.map((each) => tellReason(each, say)) } };
}

function listRecords(host: Host, asked: ParsedOf<'record:list'>): RecordPage | Refused {
  const page = pageOf(host, asked);
  if (!page.ok)
    return {
      kind: 'refused',
      problem: {
        code: page.error.kind,
        sentence: appendProblemSentence(page.error, host.locale),
        why: [],
      },
    };
  const { names } = host;
  const records = page.value.records.map(({ bytes }) => logRow(parseRecord(bytes), names, host.locale));
  return { kind: 'records', records, next: page.value.next ?? null };
}

const EMPTY: Page = { records: [], next: undefined };

function pageOf(host: Host, { filter, before, limit }: Listed): Result<Page, AppendProblem> {
  const order = { before: before ?? undefined, limit };
  if (filter.kind === 'words') {
    const found = host.open?.ledger.search(filter.words, order);
    return found === undefined || found.ok ? ok(found?.value ?? EMPTY) : err(found.error);
  }
  const page = host.reading((reader, size) => {
    const read = readPage(reader, filter, { ...order, size });
    // Behind a fault nothing counts.
    return { ...read, records: read.records.filter(({ seq }) => seq < size) };
  });
  return ok(page ?? EMPTY);
}

type Listed = ParsedOf<'record:list'>;
type ReadFilter = Exclude<Listed['filter'], { readonly kind: 'words' }>;

function readPage(reader: Reader, filter: ReadFilter, order: Order): Page {
  switch (filter.kind) {
    case 'newest':
      return newest(reader, order);
    case 'incident':
      return within(reader.incident(filter.incidentId), order);
    case 'identity':
      return reader.decisions({ kind: 'identity', identityId: filter.identity }, order);
    case 'person':
      return reader.decisions({ kind: 'person', personId: filter.person }, order);
    default:
      return assertNever(filter);
  }
}

type Order = {
  readonly before: { readonly at: number; readonly seq: number } | undefined;
  readonly limit: number;
  /** How many records count. */
  readonly size: number;
};

/** Everything about one incident, newest first; there are few enough to be read at once. */
function within(oldestFirst: Page['records'], { before, limit }: Order): Page {
  const earlier = oldestFirst.filter(({ seq }) => before === undefined || seq < before.seq);
  const records = earlier.slice(-limit).reverse();
  const last = records.at(-1);
  const next = last === undefined || earlier.length <= limit ? undefined : { at: last.at, seq: last.seq };
  return { records, next };
}

/** All records, newest first; places have no gaps, so a page is a range. */
function newest(reader: Reader, { before, limit, size }: Order): Page {
  const to = Math.min(before?.seq ?? size, size);
  const from = Math.max(0, to - limit);
  const records = [...reader.records(from, to)].reverse();
  const last = records.at(-1);
  return { records, next: last === undefined || from === 0 ? undefined : { at: last.at, seq: last.seq } };
}
