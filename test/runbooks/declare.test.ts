import { describe, expect, it } from 'vitest';
import { compileAuthority } from '../../shared/authority/compile.ts';
import { answerDeclare } from '../../shared/authority/declare.ts';
import { compileRota } from '../../shared/plant/rota.ts';
import { type EquipmentId, type MachineEvent, type PersonId } from '../../shared/plant/types.ts';
import { Bug } from '../../shared/std/bug.ts';
import { parseInstant } from '../../shared/std/instant.ts';
import { loadSamplePlant } from './sample-plant.ts';

/** Who may say that a state has come? The way into danger is wide, the way back is narrow. */

const plant = loadSamplePlant();
const engine = compileAuthority(plant);
const rota = compileRota(plant);
const now = saturday('2026-11-21T13:00:00Z');
const OTHER_TEAMS = ['nuno-reis', 'ravi-patel'];
const GATE = ['confirm', 'dualApproval', 'effectsConfirmed'];

type Declared = {
  readonly at: string;
  readonly event: string;
  readonly holder: readonly string[];
  readonly second: readonly string[];
  readonly obliges: readonly string[];
};
const declared: readonly Declared[] = [
  { at: 'line-3', event: 'vendor.connected', holder: ['maya-chen'], second: [], obliges: [] },
  { at: 'line-3', event: 'emergency.declared', holder: ['maya-chen', 'tomas-ruiz'], second: [], obliges: [] },
  { at: 'line-3', event: 'recovery.confirmed', holder: ['maya-chen'], second: OTHER_TEAMS, obliges: GATE },
  { at: 'line-4', event: 'cleaning.released', holder: ['ana-silva'], second: [], obliges: [] },
  { at: 'line-4', event: 'recovery.confirmed', holder: ['ana-silva'], second: OTHER_TEAMS, obliges: GATE },
  { at: 'cold-store', event: 'leak.detected', holder: ['ana-silva', 'tomas-ruiz'], second: [], obliges: [] },
  {
    at: 'cold-store',
    event: 'recovery.confirmed',
    holder: ['ana-silva'],
    second: OTHER_TEAMS,
    obliges: GATE,
  },
];

describe('on a Saturday at 13:00', () => {
  it.each(declared)('$event on $at: $holder', ({ at, event, holder, second, obliges }) => {
    const answer = declare(at, event, []);
    if (answer.kind !== 'permit') throw new Bug(`${event} on ${at} is ${answer.kind}`);
    expect(answer.holder.people.map(({ person }) => person).toSorted()).toEqual(holder);
    expect(answer.seconds.map(({ person }) => person).toSorted()).toEqual(second);
    expect(answer.obligations.flatMap((obligation) => Object.keys(obligation)).toSorted()).toEqual(obliges);
  });

  it('has nobody for an event that a deadline sends', () => {
    expect(declare('line-3', 'vendor.window.ended', []).kind).toBe('nobody');
  });

  it('leaves the gate to the last resort when no second of another team is there', () => {
    expect(declare('line-3', 'recovery.confirmed', ['ravi-patel', 'nuno-reis'])).toMatchObject({
      kind: 'last-resort',
      lastResort: { people: ['ines-alves'] },
    });
  });
});

function declare(at: string, event: string, gone: readonly string[]) {
  const onShift = new Set([...rota.peopleAt(now)].filter((person) => !gone.includes(person)));
  const situation = { now, states: new Map(), standings: new Map(), onShift, absent: new Set<PersonId>() };
  return answerDeclare(engine, situation, { at: lineOf(at), event: event as MachineEvent, askedAt: now })
    .answer;
}

function lineOf(id: string): EquipmentId {
  const line = plant.equipment.find((one) => one.id === id);
  if (line === undefined) throw new Bug(`no equipment \`${id}\``);
  return line.id;
}

function saturday(text: string) {
  const instant = parseInstant(text);
  if (!instant.ok) throw new Bug(`\`${text}\` is not an instant`);
  return instant.value;
}
