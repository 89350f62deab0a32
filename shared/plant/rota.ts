import { createCalendar } from './calendar.ts';
import { type PersonId, type Plant, type RotaRow } from './types.ts';
import { type Span, spanOn, windowOf } from './window.ts';
import { type Instant, instantOf } from '../std/instant.ts';
import { type LocalDay } from '../std/zone.ts';

/** Who is on shift by the rota, and until when?
 *  Promise: exact over clock changes (plant-format.md, people.yaml); the set of people is the same object
 *  for as long as
 *  nothing changes, so that callers may remember by it.
 *  Never: reads a clock; knows who has called in sick (presence.ts does). */

/** One row of the rota on one day. `to` is excluded. */
export type Shift = Span & { readonly row: RotaRow };

export type Rota = {
  readonly zone: string;
  /** People of all rows that run at this instant. */
  readonly peopleAt: (now: Instant) => ReadonlySet<PersonId>;
  /** Rows that run at this instant, in rota order. */
  readonly shiftsAt: (now: Instant) => readonly Shift[];
  /** Shifts that start in [from, to), in order of start, then rota order. */
  readonly shiftsStarting: (from: Instant, to: Instant) => readonly Shift[];
};

const DAY_MS = 86_400_000;
/** A row runs on some day of every week; a clock change may leave nothing of one. */
const LONGEST_WAIT_MS = 15 * DAY_MS;
const MOST_REMEMBERED_DAYS = 800;

/** Between two changes: from `since` on these rows run. */
type Stretch = {
  readonly since: Instant;
  readonly shifts: readonly Shift[];
  readonly people: ReadonlySet<PersonId>;
};

export function compileRota(plant: Pick<Plant, 'timeZone' | 'rota'>): Rota {
  const calendar = createCalendar(plant.timeZone);
  const rows = plant.rota.map((row) => ({ row, window: windowOf(row.days, row) }));
  const startingOn = (day: LocalDay): readonly Shift[] =>
    rows.flatMap(({ row, window }) => {
      const span = spanOn(window, calendar, day);
      return span === undefined ? [] : [{ ...span, row }];
    });
  const days = new Map<number, readonly Stretch[]>();
  /** The UTC day, so that a question needs no time zone once its day is known. */
  const stretchesOf = (utcDay: number): readonly Stretch[] => {
    const known = days.get(utcDay);
    if (known !== undefined) return known;
    if (days.size >= MOST_REMEMBERED_DAYS) days.clear();
    const near = [-2, -1, 0, 1].flatMap((distance) => startingOn(utcDay + distance));
    const stretches = stretchesIn(instantOf(utcDay * DAY_MS), near);
    days.set(utcDay, stretches);
    return stretches;
  };
  const stretchAt = (now: Instant): Stretch | undefined =>
    stretchesOf(Math.floor(now / DAY_MS)).findLast(({ since }) => since <= now);
  return {
    zone: plant.timeZone,
    peopleAt: (now) => stretchAt(now)?.people ?? NOBODY,
    shiftsAt: (now) => stretchAt(now)?.shifts ?? [],
    shiftsStarting: (from, to) => {
      const first = calendar.dayAt(from) - 1;
      const found: Shift[] = [];
      for (let day = first; day <= calendar.dayAt(to) + 1; day += 1) found.push(...startingOn(day));
      return found.filter((shift) => from <= shift.from && shift.from < to).sort((a, b) => a.from - b.from);
    },
  };
}

const NOBODY: ReadonlySet<PersonId> = new Set();

/** The stretches of one UTC day, from its start on. */
function stretchesIn(start: Instant, shifts: readonly Shift[]): readonly Stretch[] {
  const end = start + DAY_MS;
  const changes = shifts.flatMap(({ from, to }) => [from, to]).filter((at) => at > start && at < end);
  const sinces = [start, ...[...new Set(changes)].sort((a, b) => a - b)];
  return sinces.map((since) => {
    const running = shifts.filter(({ from, to }) => from <= since && since < to);
    return { since, shifts: running, people: new Set(running.flatMap(({ row }) => row.crew)) };
  });
}

/** When the next row of the rota starts, later than `now`; null when none ever does. */
export function nextShiftStart(rota: Rota, now: Instant): Instant | null {
  return nextShifts(rota, now)[0]?.from ?? null;
}

/** When the shift of this person that runs now ends: the latest end among their rows. Null when they are on
 *  none. */
export function endOfShift(rota: Rota, person: PersonId, now: Instant): Instant | null {
  return latestEnd(rota.shiftsAt(now).filter(({ row }) => row.crew.includes(person)));
}

/** The end of the running shift of this person, else of their next one; null when the rota does not know
 *  them. */
export function endOfRunningOrNextShift(rota: Rota, person: PersonId, now: Instant): Instant | null {
  const running = endOfShift(rota, person, now);
  if (running !== null) return running;
  const theirs = nextShifts(rota, now).filter(({ row }) => row.crew.includes(person));
  return latestEnd(theirs.filter(({ from }) => from === theirs[0]?.from));
}

/** When the last of these ends; null when there are none. */
export function latestEnd(shifts: readonly Span[]): Instant | null {
  return shifts.reduce<Instant | null>(
    (latest, { to }) => (latest === null || to > latest ? to : latest),
    null,
  );
}

function nextShifts(rota: Rota, now: Instant): readonly Shift[] {
  return rota.shiftsStarting(instantOf(now + 1), instantOf(now + LONGEST_WAIT_MS));
}
