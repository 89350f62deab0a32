import { type Choice, type Demands } from '../../shared/contract/sheet.ts';
import { type View } from '../../shared/contract/view.ts';
import { type Action } from '../../shared/plant/types.ts';
import { type Chance } from '../support/generate-plant-random.ts';
import { pinOf } from '../support/sample-pins.ts';
import { type Desk } from './desk.ts';
import { findChoice } from './tiers.ts';

/** How does a plant get into many different states?
 *  Promise: by what people could do through the window: look, wait, declare, decide, with exactly what the view
 *  demands. A refusal is a step, too.
 *  Never: a state that the desk would not let happen. */

/** One step of many; the same chance gives the same walk. */
export async function takeStep(desk: Desk, chance: Chance): Promise<void> {
  await lookSomewhere(desk, chance);
  const dice = chance.below(100);
  if (dice < 10) await desk.advance(`${1 + chance.below(9)} h`);
  else if (dice < 18) await sayWhoIsHere(desk, chance);
  else if (dice < 45) await declareSomething(desk, chance);
  else if (dice < 65) await decideSomething(desk, chance);
  await desk.settled();
}

/** The planted conflict of the sample: in a defrost two rules tie about one identity. */
export async function beginWithConflict(desk: Desk): Promise<void> {
  const pair = { line: 'cold-store', identity: 'scada-setpoint-sync', actor: 'ana-silva' };
  await desk.ask('view:select', pair);
  const event = { kind: 'declare', by: pair.actor, at: pair.line, event: 'defrost.started' } as const;
  const plain = { incidentId: null, rationale: '', confirmed: [], second: null };
  const reply = await desk.submit({ ...event, ...plain, version: desk.view.version });
  if (reply.kind === 'refused') throw new Error(reply.problem.sentence);
}

export async function endWithConstraint(desk: Desk): Promise<void> {
  const { choice } = await findChoice(
    desk,
    ({ action, demands }) => action === 'constrain' && demands !== null,
  );
  await decideAs(desk, choice);
}

/** Half of the time where the board has something to say. */
async function lookSomewhere(desk: Desk, chance: Chance): Promise<void> {
  const { lines, signedIn } = desk.view;
  const marked = lines.filter(({ identities }) => identities.some(({ mark }) => mark !== null));
  const isCurious = chance.isLuckyIn(50) && marked.length > 0;
  const line = chance.oneOf(isCurious ? marked : lines);
  const identity = chance.oneOf(line.identities.filter(({ mark }) => !isCurious || mark !== null)).id;
  const actor = chance.isLuckyIn(30) ? null : chance.oneOf(signedIn).person;
  await desk.ask('view:select', { line: line.id, identity, actor });
}

async function sayWhoIsHere(desk: Desk, chance: Chance): Promise<void> {
  const { plant, signedIn, version } = desk.view;
  const kind = chance.isLuckyIn(70) ? 'sayAbsent' : 'sayPresent';
  const [by, person] = [chance.oneOf(signedIn).person, chance.oneOf(plant?.people ?? []).id];
  await desk.submit({ kind, version, by, person });
}

async function declareSomething(desk: Desk, chance: Chance): Promise<void> {
  const { sheet, version } = desk.view;
  const possible = sheet?.declarations.filter(({ demands }) => demands !== null) ?? [];
  if (sheet === null || sheet.actor === null || possible.length === 0) return;
  const { event, demands } = chance.oneOf(possible);
  if (demands === null) return;
  await desk.submit({
    kind: 'declare',
    ...{ version, by: sheet.actor, at: sheet.line, event, incidentId: null },
    rationale: writtenFor(demands),
    confirmed: [...demands.confirm],
    second: secondOf(demands),
  });
}

async function decideSomething(desk: Desk, chance: Chance): Promise<void> {
  const possible = desk.view.sheet?.choices.filter(({ demands }) => demands !== null) ?? [];
  if (possible.length > 0) await decideAs(desk, chance.oneOf(possible));
}

/** The decision that this choice offers to the actor of the sheet. */
export async function decideAs(desk: Desk, { action, demands }: Choice): Promise<void> {
  const { sheet, version } = desk.view;
  if (sheet === null || sheet.identity === null || sheet.actor === null || demands === null) return;
  if (action === 'withdraw') return;
  await desk.submit({
    kind: 'decide',
    ...{ version, by: sheet.actor, at: sheet.line, action, incidentId: null },
    target: { kind: 'identity', identity: sheet.identity },
    reasonCode: codeOf(demands),
    rationale: writtenFor(demands),
    confirmed: [...demands.confirm],
    endsAt: demands.end?.latest ?? null,
    supersedes: demands.supersedes,
    second: secondOf(demands),
    breakGlassId: null,
    shownAt: sheet.shownAt,
  });
}

function writtenFor({ rationaleAtLeast }: Demands): string {
  return 'seen on the panel'.padEnd(rationaleAtLeast, '.');
}

/** The first one of the list is a code of the closed list: the view made it. */
function codeOf({ reasons }: Demands) {
  return reasons.some(({ code }) => code === 'safety') ? ('safety' as const) : ('other' as const);
}

function secondOf({ seconds }: Demands) {
  const [person] = seconds ?? [];
  return person === undefined
    ? null
    : { kind: 'pin' as const, person: person.person, pin: pinOf(person.person) };
}

/** Of what is on screen one of the kind that was seen least so far, so that each is seen. */
export function seldomChoice(desk: Desk, chance: Chance, seen: ReadonlyMap<string, number>): Choice {
  const placed = placedChoices(desk.view);
  const times = ({ kind }: Choice): number => seen.get(kind) ?? 0;
  const least = Math.min(...placed.map(times));
  return chance.oneOf(placed.filter((choice) => times(choice) === least));
}

/** What of the sheet has a place of its own on screen: the three cells, and the verbs that apply. */
export function placedChoices({ sheet }: View): readonly Choice[] {
  const IN_CELLS: readonly Action[] = ['pause', 'revoke', 'override'];
  const choices = sheet?.choices ?? [];
  const applies = choices.filter(({ kind }) => kind !== 'not-applicable');
  const taken = (action: Action, other: Action): boolean =>
    applies.some((each) => each.action === other) && !applies.some((each) => each.action === action);
  const hidden = (action: Action): boolean =>
    (action === 'pause' && taken('pause', 'resume')) || (action === 'revoke' && taken('revoke', 'restore'));
  return choices.filter(
    ({ action, kind }) => kind !== 'not-applicable' || (IN_CELLS.includes(action) && !hidden(action)),
  );
}
