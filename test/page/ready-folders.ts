import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { opened } from '../../electron/console/host.ts';
import { draftOf } from '../../shared/ledger/bodies/table.ts';
import { type ReplyOf } from '../../shared/contract/replies.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { type Instant, formatInstant, instantOf } from '../../shared/std/instant.ts';
import { type PlantWish, makePlantFolder, removePlantFolder } from '../support/page-plant.ts';
import { SAMPLE_PLANT } from '../support/sample-folder.ts';
import { Desk } from './desk.ts';

/** How does a spec come by a console that has run for hours?
 *  Promise: the folder is made once a run, by the real desk and the real ledger, and copied for each spec.
 *  Never: a ledger that two specs write. */

/** `busy`: one open incident, a vendor session on Line 3 and thousands of records; `fresh`: adopted, and no more. */
export type Story = 'fresh' | 'busy';
export type FolderWish = PlantWish & { readonly story?: Story };

export const BUSY_RECORDS = 5000;
const HOUR_MS = 3_600_000;
const BATCH = 250;

/** A new folder, closed, as of a little before `at`; the caller's own. */
export class ReadyFolders {
  #made = new Map<string, Promise<string>>();

  async copyOf(wish: FolderWish, at: Instant): Promise<string> {
    const key = JSON.stringify([wish, at]);
    const ready = this.#made.get(key) ?? makeFolder(wish, at);
    this.#made.set(key, ready);
    const copy = mkdtempSync(join(tmpdir(), 'watchbill-page-'));
    cpSync(await ready, copy, { recursive: true, preserveTimestamps: true });
    return copy;
  }

  async end(): Promise<void> {
    for (const folder of this.#made.values())
      rmSync(await folder.catch(() => ''), { recursive: true, force: true });
  }
}

async function makeFolder({ story = 'fresh', ...wish }: FolderWish, at: Instant): Promise<string> {
  const isSample = Object.keys(wish).length === 0;
  const plant = isSample ? SAMPLE_PLANT : makePlantFolder(wish);
  const desk = new Desk(instantOf(at - (story === 'busy' ? 6 * HOUR_MS : 60_000)));
  await desk.begin();
  await desk.adopt(plant, isSample);
  if (!isSample) removePlantFolder(plant);
  if (story === 'busy') await keepBusy(desk);
  await desk.close();
  return desk.folder;
}

/** Six hours up to a minute before the spec begins. Each step in the past of the next. */
async function keepBusy(desk: Desk): Promise<void> {
  // 1 an incident
  const by = 'maya-chen';
  await desk.signIn(by);
  const title = 'Vendor session on Line 3';
  const incident = { kind: 'openIncident', by, title, at: 'line-3', noticedAt: desk.now } as const;
  const incidentId = madeBy(await desk.submit({ ...incident, version: desk.view.version }));
  // 2 its notes, in large transactions: the desk would take one at a time
  await writeNotes(desk, incidentId);
  await desk.restart();
  await desk.signIn(by);
  // 3 what goes on now
  const declare = { kind: 'declare', by, at: 'line-3', event: 'vendor.connected', incidentId } as const;
  const plain = { rationale: '', confirmed: [], second: null, version: desk.view.version };
  madeBy(await desk.submit({ ...declare, ...plain }));
  await desk.advance('2 min');
  madeBy(await desk.submit({ kind: 'signOut', person: by }));
}

async function writeNotes(desk: Desk, incidentId: string): Promise<void> {
  const { ledger } = opened(desk.host);
  const batches = Math.ceil((BUSY_RECORDS - ledger.reader.size()) / BATCH);
  const step = Math.floor((6 * HOUR_MS - 180_000) / batches);
  for (let batch = 0; batch < batches; batch += 1) {
    desk.setClock(`${step} ms`);
    const notes = Array.from({ length: BATCH }, (_nothing, index) =>
      noteOf(incidentId, desk.now, batch * BATCH + index),
    );
    const written = await ledger.append(notes, { at: desk.now, checkpoint: batch === batches - 1 });
    if (!written.ok) throw new Error(written.error.detail);
  }
}

function noteOf(incidentId: string, at: Instant, number: number): Draft {
  const text = `Operator reads ${number} from the panel of Line 3; nothing moved, session still open`;
  return draftOf('incident.noted', {
    incidentId,
    text,
    notedBy: 'maya-chen',
    notedAt: formatInstant(at),
  });
}

function madeBy(reply: ReplyOf<'intent:submit'>): string {
  if (reply.kind === 'refused') throw new Error(`${reply.problem.sentence} ${reply.problem.why.join(' ')}`);
  return reply.made[0] ?? '';
}
