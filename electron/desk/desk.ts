import { type AppendProblem, type Draft, type LedgerRecord } from '../../shared/ledger/types.ts';
import { reduce } from '../../shared/project/reduce.ts';
import { situationOf } from '../../shared/project/situation.ts';
import { EMPTY_WORLD, type World } from '../../shared/project/world.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { appendProblemSentence } from '../../shared/words/problems.ts';
import { type Anchor, anchorAt, jumpSince, jumpSinceLast } from './clock-watch.ts';
import { decideOn } from './handlers.ts';
import { type Intent } from './intent.ts';
import { type Alert, type DeskPorts } from './ports.ts';
import { withConsequences } from './settle.ts';
import { said } from './saying.ts';
import { type DeskProblem, type Moment, type Reply, type Trouble, problem } from './step.ts';

/** How does an intent become a record, and only then anything else?
 *  Promise: decide, append, project, alert, publish, in this order, one intent after the other. INVARIANT
 *  (write-before-act): the world, alerts and what is published change only after the append returned.
 *  Never: a second writer; a desk owns its ledger while it is open. */
export type Desk = {
  /** What all records so far add up to. */
  world(): World;
  submit(intent: Intent): Promise<Reply>;
  /** Whatever is due now: ends, deadlines, lapses, a clock that jumped. Called about once a second. */
  tick(): Promise<Reply>;
  /** Waits for what is under way; afterwards everything is refused. Closing the ledger is the composition
   *  root's. */
  close(): Promise<void>;
};

/** Reads the ledger, which has just been opened, from record 0; what came due while the console was off is
 *  recorded. */
export async function openDesk(ports: DeskPorts): Promise<Result<Desk, DeskProblem>> {
  let world = EMPTY_WORLD;
  for await (const record of ports.ledger.records(0)) world = reduce(world, record);
  const [unread] = world.unread;
  const now = ports.clock.wall();
  if (unread !== undefined)
    return err(said({ world, now }, problem('ledger-not-understood', { seq: unread })));
  const core: Core = {
    ports,
    world,
    anchor: anchorAt(ports.clock),
    queue: Promise.resolve(),
    isClosed: false,
  };
  const opened = await begin(core);
  return opened.kind === 'refused' ? err(opened.problem) : ok(deskOn(core));
}

type Core = {
  readonly ports: DeskPorts;
  world: World;
  anchor: Anchor;
  queue: Promise<unknown>;
  isClosed: boolean;
};

function deskOn(core: Core): Desk {
  return {
    world: () => core.world,
    submit: (intent) => inTurn(core, () => run(core, intent)),
    tick: () => inTurn(core, () => settle(core)),
    close: () => end(core),
  };
}

/** One after the other: what one intent wrote is what the next one sees. */
function inTurn(core: Core, work: () => Promise<Reply>): Promise<Reply> {
  if (core.isClosed)
    return Promise.resolve(notRecording(core, { kind: 'closed', detail: core.ports.ledger.origin }));
  const done = core.queue.then(work);
  // A Bug goes to the caller of its own intent and must not stop the next one.
  core.queue = done.catch(() => undefined);
  return done;
}

/** A clock that went back while the console was off. The ledger itself has written that a session begins. */
async function begin(core: Core): Promise<Reply> {
  const now = core.anchor.wall;
  const jump = jumpSinceLast(core.world, now);
  const drafts = jump === undefined ? [] : [jump];
  return write(core, { drafts, now, checkpoint: false, made: [], alerts: [] });
}

async function end(core: Core): Promise<void> {
  core.isClosed = true;
  await core.queue;
}

async function run(core: Core, intent: Intent): Promise<Reply> {
  // 0 what is due comes first, so that nobody decides on a world that is over
  const settled = await settle(core);
  if (settled.kind === 'refused') return settled;
  if ('version' in intent && intent.version !== undefined && intent.version !== core.world.version)
    return refusedWith(core, problem('changed-meanwhile', {}), settled.records);
  // 1 decide
  const now = core.ports.clock.wall();
  const outcome = await decideOn(momentOf(core, now), intent);
  // 2 append, 3 project, 4 alert, 5 publish
  if (outcome.kind === 'plan') {
    const reply = await write(core, { ...outcome, now });
    return reply.kind === 'recorded' ? { ...reply, records: [...settled.records, ...reply.records] } : reply;
  }
  const kept = await write(core, { drafts: outcome.drafts, now, checkpoint: false, made: [], alerts: [] });
  if (kept.kind === 'refused') return kept;
  return refusedWith(core, outcome.problem, [...settled.records, ...kept.records]);
}

function momentOf({ world, ports }: Core, now: Instant): Moment {
  return { world, now, ports, situation: situationOf(world, now) };
}

/** The jump of a clock first, by itself, so that every timer is judged by both clocks. */
async function settle(core: Core): Promise<Reply> {
  const seen = anchorAt(core.ports.clock);
  const jump = jumpSince(core.anchor, seen);
  const alerts: readonly Alert[] =
    jump === undefined ? [] : [{ kind: 'clock-adjusted', roles: [], about: null }];
  const drafts = jump === undefined ? [] : [jump];
  const reply = await write(core, { drafts, now: seen.wall, checkpoint: false, made: [], alerts });
  if (reply.kind === 'recorded' && jump !== undefined) core.anchor = seen;
  return reply;
}

type Writing = {
  readonly drafts: readonly Draft[];
  readonly now: Instant;
  readonly checkpoint: boolean;
  readonly made: readonly string[];
  readonly alerts: readonly Alert[];
};

async function write(core: Core, writing: Writing): Promise<Reply> {
  const { now, checkpoint, made, alerts } = writing;
  const drafts = withConsequences(core.world, writing.drafts, { now, ids: core.ports.ids });
  if (drafts.length === 0) return { kind: 'recorded', records: [], made };
  // 2 append
  const appended = await core.ports.ledger.append(drafts, { at: now, checkpoint });
  if (!appended.ok) return notRecording(core, appended.error);
  const records = appended.value;
  // 3 project. INVARIANT (write-before-act): from here on the records are durable.
  core.world = records.reduce(reduce, core.world);
  // 4 alert, with the record's seq in hand
  const [first] = records;
  if (first !== undefined) for (const alert of alerts) core.ports.alerts.alert(alert, first.seq);
  // 5 publish
  core.ports.views.publish(core.world, records);
  return { kind: 'recorded', records, made };
}

function notRecording(core: Core, found: AppendProblem): Reply {
  return refusedWith(core, problem('not-recording', { said: appendProblemSentence(found) }), []);
}

function refusedWith(core: Core, trouble: Trouble, records: readonly LedgerRecord[]): Reply {
  const now = core.ports.clock.wall();
  return { kind: 'refused', problem: said({ world: core.world, now }, trouble), records };
}
