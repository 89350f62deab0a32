import {
  type ChartMove,
  type ChartState,
  type OutlineRow,
  type RunbookSheet,
} from '../../shared/contract/runbook-sheet.ts';
import { type Machine, type MachineNode } from '../../shared/machine/types.ts';
import {
  type EquipmentId,
  type MachineEvent,
  type Runbook,
  type RunbookId,
  type StateNode,
  type StatePath,
} from '../../shared/plant/types.ts';
import { activePaths } from '../../shared/project/plant.ts';
import { entryOf } from '../../shared/project/table.ts';
import { type Phrases } from '../../shared/words/phrases.ts';
import { durationWords } from '../../shared/words/times.ts';
import { equipmentName, roleName } from '../../shared/words/names.ts';
import { holdersWords, ruleText } from './rule-words.ts';
import { type Scene } from './scene.ts';

/** How is one runbook drawn and read?
 *  Promise: states, moves and rules in the order of the document; the outline is made of the same three lists.
 *  Never: a state that is not in the version in force. */
export type AskedRunbook = { readonly runbook: RunbookId; readonly line: EquipmentId | null };

export function runbookSheet(scene: Scene, { runbook: id, line }: AskedRunbook): RunbookSheet | undefined {
  const runbook = scene.compiled.runbooks.get(id);
  const governed = [...scene.compiled.governed.values()].filter((each) => each.runbook.runbook === id);
  const machine = governed[0]?.machine;
  if (runbook === undefined || machine === undefined) return undefined;
  const at = governed.find(({ equipment }) => equipment === line)?.equipment;
  const state = at === undefined ? undefined : entryOf(scene.world.machines, at);
  const active = new Set<string>(state === undefined ? [] : activePaths(state.snapshot.configuration));
  const chart = { scene, machine, runbook, active };
  const states = machine.nodes.filter(({ parent }) => parent >= 0).map((node) => stateOf(chart, node));
  const moves = machine.nodes.flatMap((node) => movesOf(chart, node));
  const rules = runbook.rules.map((rule) => ruleText(scene, rule, active));
  return {
    id,
    title: runbook.title ?? id,
    version: runbook.version,
    owner: runbook.owner === undefined ? null : roleName(scene.names, runbook.owner),
    reviewDue: runbook.reviewDue ?? null,
    lines: governed.map(({ equipment }) => ({ id: equipment, name: equipmentName(scene.names, equipment) })),
    line:
      at === undefined || state === undefined
        ? null
        : { id: at, name: equipmentName(scene.names, at), since: state.since },
    states,
    moves,
    rules,
    outline: outlineOf(scene, { states, moves, rules }),
  };
}

type Chart = {
  readonly scene: Scene;
  readonly machine: Machine;
  readonly runbook: Runbook;
  readonly active: ReadonlySet<string>;
};

function stateOf({ scene, machine, active }: Chart, node: MachineNode): ChartState {
  const parent = machine.nodes[node.parent];
  const config = configAt(machine, node.path);
  const { deadline } = node;
  return {
    path: node.path,
    parent: parent === undefined || parent.parent < 0 ? null : parent.path,
    depth: node.path.split('.').length - 1,
    name: scene.say.phrases.grammar.state(node.path.split('.').at(-1) ?? ''),
    kind: node.kind,
    isInitial: parent?.initial === node.index,
    isActive: active.has(node.path),
    tags: node.tags,
    description: config?.description ?? null,
    deadline:
      deadline === undefined
        ? null
        : scene.say.phrases.registry.deadline(
            durationWords(deadline.after),
            scene.say.phrases.screen.event(deadline.event),
          ),
  };
}

function configAt({ config }: Machine, path: StatePath): StateNode | undefined {
  let node: StateNode | undefined = config;
  for (const name of path.split('.')) node = node?.states?.[name];
  return node;
}

function movesOf(chart: Chart, node: MachineNode): readonly ChartMove[] {
  const { scene, machine, active } = chart;
  return [...node.on].map(([event, target]) => ({
    from: node.path,
    to: machine.nodes[target]?.path ?? node.path,
    event,
    words: scene.say.phrases.screen.event(event),
    description: configAt(machine, node.path)?.on?.[event]?.description ?? null,
    declaredBy: declaredBy(chart, event),
    isPossible: active.has(node.path),
  }));
}

function declaredBy({ scene, runbook }: Chart, event: MachineEvent): string | null {
  const row = runbook.declare.find(({ events }) => events.includes(event));
  return row === undefined ? null : holdersWords(scene, row.holders);
}

type Listed = Pick<RunbookSheet, 'states' | 'moves' | 'rules'>;

function outlineOf({ say }: Scene, { states, moves, rules }: Listed): readonly OutlineRow[] {
  const rows = states.flatMap((state): readonly OutlineRow[] => {
    const { depth, isActive } = state;
    const own = moves.filter(({ from }) => from === state.path);
    const speaking = rules.filter(({ states: paths }) => paths.includes(state.path));
    return [
      { depth, kind: 'state', isActive, sentence: say.phrases.registry.state(state) },
      ...own.map((move) => ({
        depth: depth + 1,
        kind: 'move' as const,
        isActive,
        sentence: moveSentence(say.phrases, move),
      })),
      ...speaking.map(({ sentence }) => ({ depth: depth + 1, kind: 'rule' as const, isActive, sentence })),
    ];
  });
  const everywhere = rules.filter(({ states: paths }) => paths.some((path) => path === '*'));
  return [
    ...everywhere.map(({ sentence }) => ({ depth: 0, kind: 'rule' as const, isActive: true, sentence })),
    ...rows,
  ];
}

function moveSentence({ registry }: Phrases, { words, to, declaredBy: who }: ChartMove): string {
  const by = who === null ? registry.byDeadline : registry.declaredBy(who);
  return registry.move({ words, to, by });
}
