import { type Answered } from '../../shared/authority/types.ts';
import { type Choice, type Consequences, type Sheet } from '../../shared/contract/sheet.ts';
import {
  ACTIONS,
  type Consequence,
  type EquipmentId,
  type Identity,
  type IdentityId,
  type PersonId,
} from '../../shared/plant/types.ts';
import { identityOf } from '../../shared/project/standing.ts';
import { parseDuration } from '../../shared/std/duration.ts';
import { consequenceSentence } from '../../shared/words/status-sentences.ts';
import { ask, openQuestion } from '../desk/ask.ts';
import { choiceOf } from './choice.ts';
import { declarationsOn } from './declarations.ts';
import { type Answering, nextCallIn } from './next-call.ts';
import { openDecision } from './open-lists.ts';
import { type Scene, callOf } from './scene.ts';

/** What may be done about this identity on this line?
 *  Promise: ten choices in their order, or none where there is no identity; the events of the line in any case.
 *  Never: works out more than one pair. */
export type Pair = { readonly line: EquipmentId; readonly identity: IdentityId | null };

export function sheetOf(scene: Scene, { line, identity }: Pair): Sheet {
  const known = identity === null ? undefined : identityOf(scene.world, identity);
  const questionId = known === undefined ? null : questionOn(scene, line, known.id);
  const answers = known === undefined ? [] : answersOn(scene, line, known.id);
  return {
    line,
    identity: known?.id ?? null,
    actor: scene.actor,
    shownAt: scene.now,
    choices: withInstead(
      scene,
      answers.map(({ choice }) => choice),
      questionId,
    ),
    consequence: known === undefined ? null : consequencesOf(scene, known),
    questionId,
    declarations: declarationsOn(scene, line),
    nextCall: nextCallIn(
      answers.map(({ answered, choice }) => ({ ...choice, ...lastResortIn(scene, answered) })),
    ),
  };
}

/** The answer itself does not depend on who asks; what it would mean for this one is dropped. */
const NOBODY = '' as PersonId;

function answersOn(scene: Scene, at: EquipmentId, identity: IdentityId) {
  const about = { identity, at, actor: scene.actor ?? NOBODY };
  const hasOpen = openDecision(scene.world, identity) !== undefined;
  return ACTIONS.map((action) => {
    const asked = ask(scene, action, { ...about, openDecision: hasOpen });
    const answered = scene.actor === null ? { ...asked, actor: null } : asked;
    return { answered, choice: choiceOf(scene, answered) };
  });
}

/** Somebody may do these now; a ladder that is running can be escalated, too. */
const ALLOWED: ReadonlySet<string> = new Set(['permit', 'last-resort']);

function withInstead(
  { say }: Scene,
  choices: readonly Omit<Choice, 'instead'>[],
  questionId: string | null,
): readonly Choice[] {
  const verbs = choices.filter(({ kind }) => ALLOWED.has(kind)).map(({ verb }) => verb);
  const others = questionId === null ? verbs : [...verbs, say.phrases.screen.escalate];
  const instead = others.length === 0 ? null : say.phrases.screen.instead(others);
  return choices.map((choice) => ({ ...choice, instead: choice.kind === 'forbid' ? instead : null }));
}

function lastResortIn(scene: Scene, { answer }: Answered): Pick<Answering, 'lastResort'> {
  const found = 'lastResort' in answer ? answer.lastResort : null;
  if (found === null) return { lastResort: [] };
  return { lastResort: found.people.map((person) => callOf(scene, person, found.role)) };
}

function questionOn({ world }: Scene, at: EquipmentId, identity: IdentityId): string | null {
  return openQuestion(world, 'pause', { identity, at })?.questionId ?? null;
}

function consequencesOf({ locale }: Scene, identity: Identity): Consequences {
  const { fallback } = identity;
  return {
    sentence: consequenceSentence(identity, locale),
    ifPaused: effectOf(identity.ifPaused),
    ifRevoked: effectOf(identity.ifRevoked),
    safeIfUnsure: identity.whenUnsure,
    fallback: fallback === undefined || fallback.trim() === '' ? null : fallback,
  };
}

function effectOf({ effect, within }: Consequence): Consequences['ifPaused'] {
  const length = within === undefined ? undefined : parseDuration(within);
  return { effect, withinMs: length?.ok === true ? length.value : null };
}
