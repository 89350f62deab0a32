import { type Consequences, type Sheet } from '../../shared/contract/sheet.ts';
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
import { openDecision } from './demands.ts';
import { declarationsOn } from './declarations.ts';
import { type Scene } from './scene.ts';

/** What may be done about this identity on this line?
 *  Promise: ten choices in their order, or none where there is no identity; the events of the line in any case.
 *  Never: works out more than one pair. */
export type Pair = { readonly line: EquipmentId; readonly identity: IdentityId | null };

export function sheetOf(scene: Scene, { line, identity }: Pair): Sheet {
  const known = identity === null ? undefined : identityOf(scene.world, identity);
  return {
    line,
    identity: known?.id ?? null,
    actor: scene.actor,
    shownAt: scene.now,
    choices: known === undefined ? [] : choicesOn(scene, line, known.id),
    consequence: known === undefined ? null : consequencesOf(known),
    questionId: known === undefined ? null : questionOn(scene, line, known.id),
    declarations: declarationsOn(scene, line),
  };
}

/** The answer itself does not depend on who asks; what it would mean for this one is dropped. */
const NOBODY = '' as PersonId;

function choicesOn(scene: Scene, at: EquipmentId, identity: IdentityId): Sheet['choices'] {
  const about = { identity, at, actor: scene.actor ?? NOBODY };
  const hasOpen = openDecision(scene.world, identity) !== undefined;
  return ACTIONS.map((action) => {
    const answered = ask(scene, action, { ...about, openDecision: hasOpen });
    return choiceOf(scene, scene.actor === null ? { ...answered, actor: null } : answered);
  });
}

function questionOn({ world }: Scene, at: EquipmentId, identity: IdentityId): string | null {
  return openQuestion(world, 'pause', { identity, at })?.questionId ?? null;
}

function consequencesOf(identity: Identity): Consequences {
  const { fallback } = identity;
  return {
    sentence: consequenceSentence(identity),
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
