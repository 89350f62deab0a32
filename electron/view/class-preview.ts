import { isSelected } from '../../shared/authority/selector.ts';
import { type Answered } from '../../shared/authority/types.ts';
import { type ClassPreview, type ClassRow } from '../../shared/contract/replies.ts';
import { type Demands } from '../../shared/contract/sheet.ts';
import { type Action, type EquipmentId, type Selector } from '../../shared/plant/types.ts';
import { authoritySentence } from '../../shared/words/authority-sentence.ts';
import { ask } from '../desk/ask.ts';
import { groundOf } from '../desk/judge.ts';
import { demandsOf } from './demands.ts';
import { reachOf } from './alertness.ts';
import { type Scene } from './scene.ts';

/** Whom would a class-wide decision be about, and may all of it be decided?
 *  Promise: the identities that the desk would take, with the answer for each; what is asked for covers all of them.
 *  Never: a part of a class; one may-not and there is nothing to compose. */
export type AskedClass = {
  readonly at: EquipmentId;
  readonly selector: Selector;
  readonly action: Exclude<Action, 'withdraw'>;
};

/** The scene's actor is who would decide. */
export function classPreview(scene: Scene, { at, selector, action }: AskedClass): ClassPreview {
  const { actor } = scene;
  if (actor === null) return { kind: 'class', rows: [], demands: null };
  const asked = (reachOf(scene).get(at) ?? [])
    .filter((identity) => isSelected(selector, identity))
    .map((identity) => ({ identity, answered: ask(scene, action, { identity: identity.id, at, actor }) }))
    .filter(({ answered }) => answered.answer.kind !== 'not-applicable');
  const rows = asked.map(({ identity, answered }): ClassRow => ({
    identity: identity.id,
    name: identity.name,
    kind: answered.answer.kind,
    may: answered.actor?.may ?? 'may-not',
    sentence: authoritySentence(answered, scene.names, scene.locale),
  }));
  return {
    kind: 'class',
    rows,
    demands: demandsForAll(
      scene,
      asked.map(({ answered }) => answered),
    ),
  };
}

/** The heaviest of all: what satisfies it satisfies each. */
function demandsForAll(scene: Scene, all: readonly Answered[]): Demands | null {
  const each = all.map((answered) => {
    const ground = groundOf(answered);
    const { action, identity, equipment } = answered;
    return ground.ok ? demandsOf(scene, { action, identity, at: equipment, ground: ground.value }) : null;
  });
  const found = each.filter((demands) => demands !== null);
  const [first, ...others] = found;
  return first === undefined || found.length < all.length ? null : others.reduce(both, first);
}

function both(a: Demands, b: Demands): Demands {
  return {
    ...a,
    tier: a.tier > b.tier ? a.tier : b.tier,
    rationaleAtLeast: Math.max(a.rationaleAtLeast, b.rationaleAtLeast),
    end: soonerOf(a.end, b.end),
    confirm: [...new Set([...a.confirm, ...b.confirm])],
    seconds: secondsOfBoth(a.seconds, b.seconds),
    readBack: [...new Set([...a.readBack, ...b.readBack])],
    duties: [...new Set([...a.duties, ...b.duties])],
    supersedes: null,
  };
}

function soonerOf(a: Demands['end'], b: Demands['end']): Demands['end'] {
  if (a === null || b === null) return a ?? b;
  return a.latest < b.latest ? a : b;
}

/** One second person signs for all, so they must be named for each that needs one. */
function secondsOfBoth(a: Demands['seconds'], b: Demands['seconds']): Demands['seconds'] {
  if (a === null || b === null) return a ?? b;
  return a.filter(({ person }) => b.some((other) => other.person === person));
}
