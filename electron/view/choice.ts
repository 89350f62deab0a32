import { type Answered } from '../../shared/authority/types.ts';
import { type AlertLevel } from '../../shared/contract/board.ts';
import {
  type BreakGlassWay,
  type Cell,
  type Choice,
  type Demands,
  type PersonCall,
} from '../../shared/contract/sheet.ts';
import { assertNever } from '../../shared/std/bug.ts';
import { parseDuration } from '../../shared/std/duration.ts';
import { actorSentence } from '../../shared/words/actor-sentence.ts';
import { answerSentence } from '../../shared/words/authority-sentence.ts';
import { groundOf, offeredSeat } from '../desk/judge.ts';
import { demandsOf } from './demands.ts';
import { isAsked, ladderOf } from './ladder.ts';
import { openGlassesIn } from './open-lists.ts';
import { type Scene, callOf, seatCalls } from './scene.ts';

/** How does one answer of the engine look on the screen?
 *  Promise: everything of it that can be seen or must be asked for; the sentence is the one that every place shows.
 *  Never: a may that the engine did not say. */
export function choiceOf(scene: Scene, answered: Answered): Omit<Choice, 'instead'> {
  const { answer, action, actor } = answered;
  return {
    action,
    verb: scene.say.phrases.screen.verb(action),
    kind: answer.kind,
    may: actor?.may ?? null,
    level: LEVELS[answer.kind],
    sentence: answerSentence(answered, scene.names, scene.locale),
    toActor: actorSentence(answered, scene.names, scene.locale),
    cell: cellOf(scene, answered),
    ladder: ladderOf(scene, answered),
    demands: ownDemands(scene, answered),
    breakGlass: breakGlassOf(scene, answered),
  };
}

const LEVELS: Readonly<Record<Answered['answer']['kind'], AlertLevel>> = {
  permit: 'none',
  'last-resort': 'P2',
  nobody: 'P1',
  forbid: 'none',
  indeterminate: 'P2',
  'not-applicable': 'none',
};

function ownDemands(scene: Scene, answered: Answered): Demands | null {
  const ground = groundOf(answered);
  if (!ground.ok) return null;
  const { action, identity, equipment } = answered;
  return demandsOf(scene, { action, identity, at: equipment, ground: ground.value });
}

const EMPTY = { role: null, phone: null, rung: null, until: null, more: [] } as const;

function cellOf(scene: Scene, answered: Answered): Cell {
  const { answer } = answered;
  const { rule, phrases } = scene.say;
  const { screen } = phrases;
  const status = screen.status(answer.kind, false);
  switch (answer.kind) {
    case 'permit':
      return permitCell(scene, answered, answer);
    case 'last-resort': {
      const { role, people } = answer.lastResort;
      const [first, ...others] = people.map((person) => callOf(scene, person, role));
      return { ...EMPTY, ...named(scene, first), status, more: orCalls(scene, others) };
    }
    case 'nobody':
      return nobodyCell(scene, answer);
    case 'forbid':
      return {
        ...EMPTY,
        who: screen.noOne,
        status,
        more: answer.rules.map(rule),
      };
    case 'indeterminate':
      return {
        ...EMPTY,
        who: screen.unknownWho,
        status,
        more: answer.rules.map(rule),
      };
    case 'not-applicable':
      return { ...EMPTY, who: screen.noQuestion, status };
    default:
      return assertNever(answer);
  }
}

type Nobody = Extract<Answered['answer'], { readonly kind: 'nobody' }>;

function nobodyCell(scene: Scene, { kind, breakGlass }: Nobody): Cell {
  const { screen } = scene.say.phrases;
  const people = seatCalls(scene, breakGlass?.people ?? []);
  const status = screen.status(kind, false);
  const more = people.slice(0, FEW).map(textOf);
  return { ...EMPTY, who: screen.nobody, role: screen.nobodyWhere, status, more };
}

type Permit = Extract<Answered['answer'], { readonly kind: 'permit' }>;

function permitCell(scene: Scene, answered: Answered, { holder, next, seconds, obligations }: Permit): Cell {
  const [first, ...others] = seatCalls(scene, holder.people);
  const isDual = obligations.some((each) => 'dualApproval' in each) && seconds.length > 0;
  const withThem = isDual ? seatCalls(scene, seconds).slice(0, FEW) : [];
  return {
    ...named(scene, first),
    status: scene.say.phrases.screen.status('permit', isDual),
    rung: scene.say.phrases.screen.rung(holder.rung + 1, holder.of),
    // Before anybody has asked, no takeover is near.
    until: isAsked(scene, answered) ? (next.find(({ at }) => at !== null)?.at ?? null) : null,
    more: [
      ...orCalls(scene, others),
      ...withThem.map((each) => scene.say.phrases.screen.withSecond(textOf(each))),
    ],
  };
}

/** A cell has room for so many; the sentence has every name. */
const FEW = 2;

function orCalls(scene: Scene, others: readonly PersonCall[]): readonly string[] {
  return others.slice(0, FEW).map((each) => scene.say.phrases.screen.orCall(textOf(each)));
}

function named(scene: Scene, first: PersonCall | undefined): Pick<Cell, 'who' | 'role' | 'phone'> {
  if (first === undefined) return { who: scene.say.phrases.screen.nobody, role: null, phone: null };
  return { who: first.name, role: first.role, phone: first.phone };
}

function textOf({ name, phone }: PersonCall): string {
  return phone === null ? name : `${name}, ${phone}`;
}

/** Offered to the people of the runbook; the demands are those of a break-glass decision of this actor. */
function breakGlassOf(scene: Scene, answered: Answered): BreakGlassWay | null {
  const { answer, action, identity, equipment } = answered;
  const offer = 'breakGlass' in answer ? answer.breakGlass : null;
  if (offer === null) return null;
  const limit = parseDuration(offer.limit);
  const seat = offeredSeat(answered)?.seat;
  const role = seat?.role ?? offer.people[0]?.role;
  if (role === undefined) return null;
  const ground = {
    kind: 'break-glass',
    role,
    obligations: [{ timeLimit: offer.limit }],
    whyNot: [],
    seats: null,
  } as const;
  return {
    people: seatCalls(scene, offer.people),
    limitMs: limit.ok ? limit.value : 0,
    mayOpen: seat !== undefined,
    openId: openGlass(scene, answered),
    demands: demandsOf(scene, { action, identity, at: equipment, ground }),
  };
}

function openGlass({ world, actor }: Scene, { action, identity, equipment }: Answered): string | null {
  const found = openGlassesIn(world.glasses).find(
    (glass) =>
      glass.openedBy === actor &&
      glass.action === action &&
      glass.identity === identity &&
      glass.equipment === equipment,
  );
  return found?.breakGlassId ?? null;
}
