import { type DeclareAnswered, answerDeclare } from '../../shared/authority/declare.ts';
import { type Declaration, type Demands, type PersonCall } from '../../shared/contract/sheet.ts';
import { eventsFrom } from '../../shared/machine/active.ts';
import { advance } from '../../shared/machine/machine.ts';
import { type Configuration } from '../../shared/machine/types.ts';
import { type EquipmentId, type MachineEvent } from '../../shared/plant/types.ts';
import { entryOf } from '../../shared/project/table.ts';
import { tellReason } from '../../shared/words/reasons.ts';
import { engineOf } from '../desk/ask.ts';
import { seatsOf } from '../desk/judge.ts';
import { LEAST_RATIONALE } from '../desk/words.ts';
import { confirmOf } from './demands.ts';
import { type Scene, callOf, seatCalls } from './scene.ts';

/** Which events would move this line now, and who may say that they happened?
 *  Promise: only events that the machine does not ignore, in document order.
 *  Never: an event that deadlines alone send. */
export function declarationsOn(scene: Scene, at: EquipmentId): readonly Declaration[] {
  const governed = scene.compiled.governed.get(at);
  const state = entryOf(scene.world.machines, at);
  if (governed === undefined || state === undefined) return [];
  const { machine, runbook } = governed;
  const declared = new Set(runbook.declare.flatMap(({ events }) => events));
  return eventsFrom(machine, state.snapshot.configuration)
    .filter((event) => declared.has(event))
    .flatMap((event) => {
      const step = advance(machine, state.snapshot, event);
      return step.kind === 'ignored'
        ? []
        : [
            declarationOf(
              scene,
              { at, event },
              {
                before: state.snapshot.configuration,
                after: step.snapshot.configuration,
              },
            ),
          ];
    });
}

type Change = { readonly before: Configuration; readonly after: Configuration };

function declarationOf(
  scene: Scene,
  { at, event }: { readonly at: EquipmentId; readonly event: MachineEvent },
  change: Change,
): Declaration {
  const actor = scene.actor === null ? {} : { actor: scene.actor };
  const said = answerDeclare(engineOf(scene.world), scene.situation, {
    event,
    at,
    askedAt: scene.now,
    ...actor,
  });
  const before = stateWords(scene, change.before);
  const after = stateWords(scene, change.after);
  return {
    event,
    words: scene.say.phrases.screen.event(event),
    before,
    after,
    may: said.actor?.may ?? null,
    who: whoMay(scene, said),
    why: whyOf(scene, said),
    demands: demandsFor(scene, said, { before, after }),
  };
}

export function stateWords({ say }: Scene, configuration: Configuration): string {
  return say.phrases.screen.states(configuration.map(say.phrases.grammar.state));
}

function whoMay(scene: Scene, { answer }: DeclareAnswered): readonly PersonCall[] {
  if (answer.kind === 'permit') return seatCalls(scene, answer.holder.people);
  if (answer.kind !== 'last-resort') return [];
  const { role, people } = answer.lastResort;
  return people.map((person) => callOf(scene, person, role));
}

function whyOf({ say }: Scene, { answer, actor }: DeclareAnswered): readonly string[] {
  const own = actor !== null && 'why' in actor ? actor.why : [];
  const general = 'why' in answer ? answer.why : [];
  return [...new Set([...own, ...general].map((reason) => tellReason(reason, say)))];
}

type Words = Pick<Demands, 'before' | 'after'>;

function demandsFor(
  scene: Scene,
  { answer, actor, event, equipment }: DeclareAnswered,
  words: Words,
): Demands | null {
  if (actor === null || actor.may === 'may-not') return null;
  if (answer.kind !== 'permit' && answer.kind !== 'last-resort') return null;
  const { obligations, seats } = seatsOf(actor, answer.obligations);
  const isAlone = answer.kind !== 'permit' || obligations.some((each) => 'review' in each);
  const isHeavy = isAlone || obligations.some((each) => 'rationale' in each);
  const isGate =
    seats !== null || obligations.some((each) => 'confirm' in each || 'effectsConfirmed' in each);
  return {
    tier: isAlone ? 'T5' : isGate ? 'T3' : 'T2',
    reasons: [],
    rationaleAtLeast: isHeavy ? LEAST_RATIONALE : 0,
    end: null,
    confirm: confirmOf(obligations),
    seconds: seats === null ? null : seatCalls(scene, seats),
    readBack: [event, equipment],
    ...words,
    carryOut: null,
    duties: scene.say.obligations(obligations),
    supersedes: null,
    lineCode: isAlone ? equipment : null,
  };
}
