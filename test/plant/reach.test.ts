import { expect, test } from 'vitest';
import {
  ancestorsOf,
  compileTree,
  covers,
  governedAbove,
  governedInReach,
} from '../../shared/plant/reach.ts';
import { type Equipment, type EquipmentId } from '../../shared/plant/types.ts';

/** site > packaging > (line-3 > robot, line-4), and stores beside; line-4 stands first in the file. */
const item = (id: string, parent?: string, runbook?: string) => ({
  id,
  level: 'area',
  name: id,
  parent,
  runbook,
});
const EQUIPMENT: unknown = [
  item('line-4', 'packaging', 'rb'),
  item('site'),
  item('packaging', 'site'),
  item('line-3', 'packaging', 'rb'),
  item('robot', 'line-3'),
  item('stores', 'site'),
];
const TREE = compileTree({ equipment: EQUIPMENT as readonly Equipment[] });
const id = (text: string): EquipmentId => text as EquipmentId;

type Case = readonly [reach: string, governed: string, because: string];
const CASES: readonly Case[] = [
  ['line-3', 'line-3', 'at it'],
  ['robot', 'line-3', 'below it'],
  ['packaging', 'line-4 line-3', 'above it, in equipment order'],
  ['robot line-4', 'line-4 line-3', 'equipment order, whatever the order of reach'],
  ['robot packaging line-3', 'line-4 line-3', 'each once'],
  ['stores', '', 'nothing governed there'],
  ['nowhere', '', 'unknown equipment reaches nothing'],
];

test.each(CASES)('reach of %j is answered by %j', (reach, governed, because) => {
  const found = governedInReach(TREE, { reach: reach.split(' ').map(id) });
  expect(found.join(' '), because).toBe(governed);
});

test('equipment covers itself and what lies below it', () => {
  const pairs = [
    ['line-3', 'line-3', true],
    ['packaging', 'robot', true],
    ['robot', 'line-3', false],
    ['line-4', 'robot', false],
    ['site', 'nowhere', false],
  ] as const;
  for (const [a, b, expected] of pairs) expect(covers(TREE, id(a), id(b)), `${a} over ${b}`).toBe(expected);
  expect(ancestorsOf(TREE, id('robot'))).toEqual(['line-3', 'packaging', 'site']);
  expect(governedAbove(TREE, id('robot'))).toBe('line-3');
  expect(governedAbove(TREE, id('packaging'))).toBeUndefined();
});
