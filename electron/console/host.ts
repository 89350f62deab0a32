import { type LedgerStatus, type View } from '../../shared/contract/view.ts';
import { type LedgerRecord } from '../../shared/ledger/types.ts';
import { EMPTY_WORLD, type World } from '../../shared/project/world.ts';
import { Bug } from '../../shared/std/bug.ts';
import { type Names, namesWithoutPlant } from '../../shared/words/names.ts';
import { type Locale } from '../../shared/words/locales.ts';
import { shellStatusSentence } from '../../shared/words/shell-problems.ts';
import { type ClockPort, type DeskPorts } from '../desk/ports.ts';
import { type Reply } from '../desk/step.ts';
import { type BrokenLedger } from '../store/open.ts';
import { type Reader } from '../store/read.ts';
import { parseRecord } from '../store/rows.ts';
import { logRow } from '../view/log-row.ts';
import { namesIn } from '../view/scene.ts';
import { type Selection, type UnnumberedView, viewOf } from '../view/view.ts';
import { type Followed, type Watched, beginFollowing, look, withReader } from './follow.ts';
import { type ConsolePlace, type NotOpened, type OpenConsole, openConsole, recoverConsole } from './open.ts';
import { type InUse, type Place } from './place.ts';
import { closedStatus, recordingStatus } from './statuses.ts';

/** What is open in this process now, and what does everybody see of it?
 *  Promise: at most one ledger; a view is told whenever one differs from the last in more than its clock, and at
 *  least every ten seconds, so that its age shows that we are alive.
 *  Never: a view of a world that is not in the ledger. */

export type HostSurroundings = {
  readonly place: Place;
  readonly clock: ClockPort;
  readonly mode: View['mode'];
  readonly product: string;
  /** English, when left out. */
  readonly locale?: Locale;
  tell(view: UnnumberedView): void;
};

const SHOWN_RECORDS = 8;
const LONGEST_SILENCE_MS = 10_000;
const TRY_AGAIN_MS = 5000;
const WITHOUT_PLANT = namesWithoutPlant();
/** What changes with every look and means nothing by itself. */
const CLOCKS: ReadonlySet<string> = new Set(['now', 'shownAt', 'latest']);

export class Host {
  readonly around: HostSurroundings;
  selection: Selection | null = null;
  #open: OpenConsole | null = null;
  #broken: BrokenLedger | null = null;
  #status: LedgerStatus = { kind: 'opening', sentence: shellStatusSentence('opening') };
  #recent: readonly LedgerRecord[] = [];
  /** What is shown of a ledger that is not open here. */
  #followed: Followed | null = null;
  #tryAgainAt = 0;
  #told = { text: '', at: 0 };

  constructor(around: HostSurroundings) {
    this.around = around;
  }

  get open(): OpenConsole | null {
    return this.#open;
  }
  get world(): World {
    return this.#open?.desk.world() ?? this.#followed?.world ?? EMPTY_WORLD;
  }
  get names(): Names {
    const { adopted } = this.world;
    return adopted === null ? WITHOUT_PLANT : namesIn(adopted.plant);
  }
  get locale(): Locale {
    return this.around.locale ?? 'en';
  }
  get isBroken(): boolean {
    return this.#broken !== null;
  }
  /** Why nothing can be decided here, to be shown as it stands; null while a ledger is open or none is in use. */
  get closedSentence(): string | null {
    const status = this.#status;
    const isClosed = this.#open === null && (status.kind === 'broken' || status.kind === 'not-recording');
    return isClosed ? status.sentence : null;
  }

  /** Reads the ledger, whether it is open or only followed; `size` is how many of its records count. */
  reading<R>(work: (reader: Reader, size: number) => R): R | undefined {
    if (this.#open !== null) return work(this.#open.ledger.reader, this.#open.ledger.reader.size());
    const followed = this.#followed;
    if (followed === null) return undefined;
    return withReader(followed.watched.path, (reader) => work(reader, followed.world.seq + 1));
  }

  /** Opens what was in use; without any, the first run. */
  async begin(): Promise<void> {
    const inUse = this.around.place.inUse();
    if (inUse === null) this.#status = { kind: 'recording', records: 0, origin: '' };
    else await this.use(inUse);
    this.publish();
  }

  /** Closes what is open and opens that ledger. */
  async use(next: InUse): Promise<void> {
    await this.close();
    this.around.place.use(next);
    this.#take(await openConsole(this.#placeOf(next.origin)));
  }

  /** Goes on in a new segment. False when nothing is broken. */
  async recover(): Promise<boolean> {
    const broken = this.#broken;
    const inUse = this.around.place.inUse();
    if (broken === null || inUse === null) return false;
    this.#take(await recoverConsole(this.#placeOf(inUse.origin), broken));
    this.publish();
    return this.#open !== null;
  }

  async tick(): Promise<void> {
    if (this.#open === null) await this.#tryAgain();
    const reply = await this.#open?.desk.tick();
    if (reply !== undefined) this.heard(reply);
    this.publish();
  }

  /** What the desk said last: a ledger that refused is told, and NOT RECORDING stays until a record is written. */
  heard(reply: Reply): void {
    if (reply.kind === 'refused' && reply.problem.code === 'not-recording')
      this.#status = { kind: 'not-recording', sentence: reply.problem.sentence };
    else if (this.#open !== null && (reply.records.length > 0 || this.#status.kind !== 'not-recording'))
      this.#status = recordingStatus(this.#open.ledger, this.locale);
  }

  /** A ledger that another program held may be free by now; a broken one waits for a person. */
  async #tryAgain(): Promise<void> {
    const inUse = this.around.place.inUse();
    const now = this.around.clock.monotonicMs();
    if (inUse === null || this.isBroken || now < this.#tryAgainAt) return;
    this.#tryAgainAt = now + TRY_AGAIN_MS;
    await this.use(inUse);
  }

  /** Tells the view, unless it says what the last one said. */
  publish(): void {
    const view = this.#view();
    const text = JSON.stringify(view, (key, value: unknown) => (CLOCKS.has(key) ? undefined : value));
    const at = this.around.clock.monotonicMs();
    if (text === this.#told.text && at - this.#told.at < LONGEST_SILENCE_MS) return;
    this.#told = { text, at };
    this.around.tell(view);
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    await open.desk.close();
    await open.ledger.close(this.around.clock.wall());
  }

  #view(): UnnumberedView {
    const { mode, clock } = this.around;
    const { names, locale } = this;
    return viewOf(this.world, {
      now: clock.wall(),
      selection: this.selection,
      mode,
      banner: mode === 'trial' ? shellStatusSentence('trial') : null,
      ledger: this.#status,
      locale,
      log: this.#recent.map((record) => logRow(record, names, locale)),
    });
  }

  #placeOf(origin: string): ConsolePlace {
    const { place, clock, product, mode } = this.around;
    const views: DeskPorts['views'] = {
      publish: (_world, records) => {
        this.#remember(records);
      },
    };
    const engine = mode === 'trial' ? 'trial' : 'desktop';
    return { folder: place.folderOf(origin), origin, clock, views, product, engine };
  }

  #take(opened: Awaited<ReturnType<typeof openConsole>>): void {
    this.#broken = null;
    if (!opened.ok) {
      this.#notOpened(opened.error);
      return;
    }
    this.#open = opened.value;
    this.#followed = null;
    this.#recent = [];
    const { reader } = opened.value.ledger;
    const from = Math.max(0, reader.size() - SHOWN_RECORDS);
    this.#remember([...reader.records(from)].map(({ bytes }) => parseRecord(bytes)));
    this.#status = recordingStatus(opened.value.ledger, this.locale);
  }

  #notOpened(problem: NotOpened): void {
    if (problem.kind === 'broken') {
      this.#broken = problem.broken;
      this.#follow({ path: problem.broken.segment.path, signed: problem.broken.head });
    } else this.#follow(problem.kind === 'closed' ? { path: problem.path, signed: null } : null);
    const { world, names, locale } = this;
    const firstBad = this.#followed?.firstBad ?? null;
    this.#status = closedStatus(problem, { world, names, locale, firstBad, now: this.around.clock.wall() });
  }

  /** The answers stay: they come from what can be read. */
  #follow(watched: Watched | null): void {
    const before = this.#followed;
    if (watched === null) this.#followed = null;
    else this.#followed = before?.watched.path === watched.path ? look(before) : beginFollowing(watched);
    this.#recent = this.#followed?.recent ?? [];
  }

  #remember(records: readonly LedgerRecord[]): void {
    const newest = [...records].reverse();
    this.#recent = [...newest, ...this.#recent].slice(0, SHOWN_RECORDS);
  }
}

/** The console that must be open by now. */
export function opened(host: Host): OpenConsole {
  if (host.open === null) throw new Bug('the ledger was asked before it was opened');
  return host.open;
}
