import { type LineRow, type NextChange } from '../../shared/contract/board.ts';
import { type OpenGlass, type OpenQuestion } from '../../shared/contract/matters.ts';
import { type LadderRung, type Sheet } from '../../shared/contract/sheet.ts';
import { nextShiftStart } from '../../shared/plant/rota.ts';
import { holdsOn } from '../../shared/project/standing.ts';
import { type HoldKind } from '../../shared/project/world.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { CELLS } from './next-call.ts';
import { type Scene } from './scene.ts';

/** What changes by itself next?
 *  Promise: the soonest of takeovers (of questions and of the fixed cells), ends, deadlines, lapses and shifts that
 *  comes after now, with its words.
 *  Never: a promise that nothing else happens before. */
export type Ahead = {
  readonly lines: readonly LineRow[];
  readonly questions: readonly OpenQuestion[];
  readonly glasses: readonly OpenGlass[];
  readonly sheets: readonly (Sheet | null)[];
};

const NOWHERE = { line: null, identity: null, questionId: null } as const;

/** Undefined when nothing is due. Of two at the same instant the one that asks more of people. */
export function nextChange(scene: Scene, ahead: Ahead): NextChange | undefined {
  const all = [
    ...ahead.questions.flatMap((question) => ofQuestion(scene, question)),
    ...ahead.sheets.flatMap((sheet) => (sheet === null ? [] : ofSheet(scene, sheet))),
    ...ahead.glasses.map((glass) => ofGlass(scene, glass)),
    ...scene.world.held.flatMap((identity) => ofHolds(scene, identity)),
    ...ahead.lines.flatMap((line) => ofLine(scene, line)),
    ...ofShifts(scene),
  ];
  return all.reduce<NextChange | undefined>(
    (soonest, each) =>
      each.at <= scene.now || (soonest !== undefined && soonest.at <= each.at) ? soonest : each,
    undefined,
  );
}

function ofQuestion(scene: Scene, question: OpenQuestion): readonly NextChange[] {
  const { questionId, identity, line, action, ladder, lapsesAt } = question;
  const where = { line, identity, questionId };
  const verb = scene.say.verb(action);
  const takeovers = takeoversOf(scene, ladder, `${verb} ${identity}`).map((each) => ({ ...each, ...where }));
  if (lapsesAt === null) return takeovers;
  return [
    ...takeovers,
    { kind: 'lapse', at: lapsesAt, words: scene.say.phrases.screen.next.lapse(verb, identity), ...where },
  ];
}

function ofSheet(scene: Scene, { choices, line, identity, questionId }: Sheet): readonly NextChange[] {
  const where = { line, identity, questionId };
  const cells = choices.filter(({ action }) => CELLS.includes(action));
  return cells.flatMap(({ action, ladder }) =>
    takeoversOf(scene, ladder, `${scene.say.verb(action)} ${identity ?? ''}`).map((each) => ({
      ...each,
      ...where,
    })),
  );
}

function takeoversOf(scene: Scene, ladder: readonly LadderRung[], what: string) {
  return ladder.flatMap(({ holds, at, people }) =>
    holds || at === null
      ? []
      : [
          {
            kind: 'takeover' as const,
            at,
            words: scene.say.phrases.screen.next.takeover(people[0]?.name ?? '', what),
          },
        ],
  );
}

function ofGlass(scene: Scene, { endsAt, line, identity }: OpenGlass): NextChange {
  return {
    kind: 'break-glass-end',
    at: endsAt,
    words: scene.say.phrases.screen.next.glass(identity),
    ...NOWHERE,
    line,
    identity,
  };
}

const ENDING: Readonly<Record<HoldKind, string>> = {
  pause: 'PAUSE',
  access: 'ACCESS',
  constraint: 'CONSTRAINT',
  revocation: 'REVOKE',
  override: 'OVERRIDE',
};

function ofHolds({ world, say }: Scene, identity: Scene['world']['held'][number]): readonly NextChange[] {
  return holdsOn(world, identity).flatMap(({ kind, ends }) =>
    ends === null
      ? []
      : [
          {
            kind: 'end',
            at: ends.at,
            words: say.phrases.screen.next.end(ENDING[kind], identity),
            ...NOWHERE,
            identity,
          } as const,
        ],
  );
}

function ofLine(scene: Scene, { id, name, deadline }: LineRow): readonly NextChange[] {
  if (deadline === null) return [];
  return [
    {
      kind: 'deadline',
      at: deadline.at,
      words: scene.say.phrases.screen.next.deadline(name, deadline.words),
      ...NOWHERE,
      line: id,
    },
  ];
}

function ofShifts({ compiled, now, say }: Scene): readonly NextChange[] {
  const start = nextShiftStart(compiled.rota, now);
  const ends: readonly Instant[] = compiled.rota.shiftsAt(now).map(({ to }) => to);
  const all = start === null ? ends : [...ends, start];
  return all.map((at) => ({ kind: 'shift', at, words: say.phrases.screen.next.shift, ...NOWHERE }));
}
