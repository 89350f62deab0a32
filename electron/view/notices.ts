import { type Alert } from '../../shared/contract/board.ts';
import { ACTIONS, type RoleId } from '../../shared/plant/types.ts';
import { type Notice } from '../../shared/project/notice.ts';
import { entryOf } from '../../shared/project/table.ts';
import { assertNever } from '../../shared/std/bug.ts';
import { type Scene } from './scene.ts';

/** What happened that people are to be told, although it is over?
 *  Promise: one alert each, for the length of a shift; the same after a restart.
 *  Never: something that stands open; that has an alert of its own. */

/** Longest rota shift; whoever comes after hears of it in the handover. */
const TOLD_MS = 8 * 3_600_000;
const VERBS: ReadonlySet<string> = new Set(ACTIONS);

export function noticesIn(scene: Scene): readonly Alert[] {
  const { world, now } = scene;
  return world.notices.filter(({ at }) => now - at < TOLD_MS).flatMap((notice) => alertOf(scene, notice));
}

const NOTHING = { line: null, identity: null, questionId: null } as const;

function alertOf(scene: Scene, notice: Notice): readonly Alert[] {
  const { seq, at } = notice;
  const common = { ...NOTHING, id: `notice:${seq}`, since: at };
  switch (notice.kind) {
    case 'clock': {
      const sentence = scene.say.phrases.screen.clockChanged(notice.differenceMs, precise(scene, at));
      return [{ ...common, level: 'P2', sentence }];
    }
    case 'late': {
      const { line, identity, dueAt } = notice;
      const what = scene.say.phrases.screen.lateOf(identity, line === null ? null : scene.say.line(line));
      const sentence = scene.say.phrases.screen.late(what, precise(scene, dueAt), precise(scene, at));
      return [{ ...common, level: 'P3', line, identity, sentence }];
    }
    case 'unanswered': {
      const question = entryOf(scene.world.questions, notice.questionId);
      if (question === undefined) return [];
      const { identity, equipment: line, action } = question;
      const sentence = scene.say.phrases.screen.unanswered(
        scene.say.verb(action),
        identity,
        scene.say.line(line),
      );
      return [{ ...common, level: 'P2', line, identity, sentence }];
    }
    case 'notify': {
      const { line, identity } = notice;
      return [{ ...common, level: 'P2', line, identity, sentence: notifySentence(scene, notice) }];
    }
    default:
      return assertNever(notice);
  }
}

function precise({ names, now }: Scene, at: Notice['at']): string {
  return names.time.precise(at, now);
}

function notifySentence(scene: Scene, notice: Extract<Notice, { kind: 'notify' }>): string {
  const { say } = scene;
  const { deed, by, identity, line, at, roles } = notice;
  const what = VERBS.has(deed) ? deed.toUpperCase() : scene.say.phrases.screen.event(deed);
  const calls = roles.map((role) => whoHas(scene, role));
  return scene.say.phrases.screen.notify({
    who: say.allOf(calls),
    by: say.person(by),
    isState: identity === null,
    what: identity === null ? what : `${what} ${identity}`,
    line: say.line(line),
    at: precise(scene, at),
  });
}

/** The role and those of its people who are on shift, with their numbers; else all of them. */
function whoHas({ plant, situation, say }: Scene, role: RoleId): string {
  const holders = plant.people.filter(({ roles }) => roles.some((held) => held.role === role));
  const here = holders.filter(({ id }) => situation.onShift.has(id));
  const calls = (here.length === 0 ? holders : here).map(({ id }) => say.call(id));
  return say.phrases.screen.roleCalls(say.role(role), calls.length === 0 ? null : say.oneOf(calls));
}
