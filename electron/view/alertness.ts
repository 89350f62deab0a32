import { answer } from '../../shared/authority/answer.ts';
import { type AlertLevel, type IdentityOnLine, type LineRow } from '../../shared/contract/board.ts';
import { type EquipmentId, type Identity, type IdentityId } from '../../shared/plant/types.ts';
import { governedReach } from '../../shared/project/compiled.ts';
import { expectedOf } from '../../shared/project/expected.ts';
import { standingOf } from '../../shared/project/standing.ts';
import { entryOf } from '../../shared/project/table.ts';
import { engineOf } from '../desk/ask.ts';
import { openGlassesIn } from './open-lists.ts';
import { type Scene } from './scene.ts';

/** How alarming is one identity, seen from one line?
 *  Promise: the worst thing that is true of the pair, with its word; a gap shows before any incident.
 *  Never: a level without a word. */

const ORDER: readonly AlertLevel[] = ['none', 'P3', 'P2', 'P1'];

export function rankOf(level: AlertLevel): number {
  return ORDER.indexOf(level);
}

export function worstOf<T extends { readonly level: AlertLevel }>(rows: readonly T[]): T | undefined {
  return rows.reduce<T | undefined>(
    (worst, row) => (worst === undefined || rankOf(row.level) > rankOf(worst.level) ? row : worst),
    undefined,
  );
}

/** Identities that reach the line, in the order of the plant, each with its mark. */
export function identitiesOn(scene: Scene, at: EquipmentId): readonly IdentityOnLine[] {
  return (
    reachOf(scene)
      .get(at)
      ?.map((identity) => marked(scene, at, identity)) ?? []
  );
}

const known = new WeakMap<Scene['plant'], ReadonlyMap<EquipmentId, readonly Identity[]>>();

/** Line → identities, worked out once for a plant. */
export function reachOf({ plant }: Scene): ReadonlyMap<EquipmentId, readonly Identity[]> {
  const before = known.get(plant);
  if (before !== undefined) return before;
  const reach = new Map<EquipmentId, Identity[]>();
  for (const identity of plant.identities)
    for (const line of governedReach(plant, identity.id))
      reach.set(line, [...(reach.get(line) ?? []), identity]);
  known.set(plant, reach);
  return reach;
}

type Mark = Pick<IdentityOnLine, 'level' | 'mark'>;

function marked(scene: Scene, at: EquipmentId, identity: Identity): IdentityOnLine {
  const marks = [
    ...questionMarks(scene, at, identity.id),
    ...authorityMarks(scene, at, identity.id),
    ...openMarks(scene, at, identity.id),
    ...expectedMarks(scene, at, identity),
  ];
  return { id: identity.id, ...(worstOf(marks) ?? { level: 'none', mark: null }) };
}

function questionMarks({ world, say }: Scene, at: EquipmentId, identity: IdentityId): readonly Mark[] {
  return world.openQuestions.flatMap((id) => {
    const question = entryOf(world.questions, id);
    if (question?.identity !== identity || question.equipment !== at) return [];
    const isTaken = question.acknowledgements.length > 0;
    const isAsked = question.cause === 'person';
    const level = isAsked && !isTaken ? 'P1' : 'P2';
    return [
      {
        level,
        mark: isTaken ? say.phrases.screen.mark.acknowledged : say.phrases.screen.mark.question,
      } as const,
    ];
  });
}

/** May anybody take its ability away for a time? That is what an incident asks first. */
function authorityMarks(scene: Scene, at: EquipmentId, identity: IdentityId): readonly Mark[] {
  const asked = {
    identity,
    at,
    askedAt: scene.now,
    acknowledgements: [],
    escalations: [],
    action: 'pause',
  } as const;
  const { kind } = answer(engineOf(scene.world), scene.situation, asked).answer;
  if (kind === 'nobody') return [{ level: 'P1', mark: scene.say.phrases.screen.mark.gap }];
  if (kind === 'indeterminate') return [{ level: 'P2', mark: scene.say.phrases.screen.mark.unknown }];
  return kind === 'last-resort' ? [{ level: 'P2', mark: scene.say.phrases.screen.mark.lastResort }] : [];
}

function openMarks({ world, say }: Scene, at: EquipmentId, identity: IdentityId): readonly Mark[] {
  const isOwed = world.unconfirmed.some(({ decisionId }) => {
    const decision = entryOf(world.decisions, decisionId);
    return decision?.identity === identity && decision.equipment === at;
  });
  const hasGlass = openGlassesIn(world.glasses).some(
    (glass) => glass.identity === identity && glass.equipment === at,
  );
  return [
    ...(hasGlass ? [{ level: 'P2', mark: say.phrases.screen.mark.glass } as const] : []),
    ...(isOwed ? [{ level: 'P2', mark: say.phrases.screen.mark.effect } as const] : []),
  ];
}

function expectedMarks(
  { world, compiled, say }: Scene,
  at: EquipmentId,
  identity: Identity,
): readonly Mark[] {
  const governed = compiled.governed.get(at);
  const state = entryOf(world.machines, at);
  if (governed === undefined || state === undefined) return [];
  const expected = expectedOf(governed.runbook, identity, state.snapshot.configuration);
  const differs = expected !== undefined && standingOf(world, identity.id).kind !== expected.standing;
  return differs ? [{ level: 'P3', mark: say.phrases.screen.mark.expected(expected.standing) }] : [];
}

/** The worst line first in the plant's order, and its worst identity. */
export function worstPair(lines: readonly LineRow[]) {
  const line = worstOf(lines);
  if (line === undefined) return null;
  return { line: line.id, identity: worstOf(line.identities)?.id ?? null };
}
