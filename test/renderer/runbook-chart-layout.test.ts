import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutChart } from '../../renderer/rooms/runbook/chart-layout.ts';
import {
  type Box,
  type ChartDrawing,
  type Point,
  type Rect,
} from '../../renderer/rooms/runbook/chart-types.ts';
import { answerAsk } from '../../electron/console/answers.ts';
import { REQUESTS } from '../../shared/contract/requests.ts';
import { Hosting } from '../console/hosting.ts';
import { type Charted, anyChart, chartMove, chartState } from './runbook-machines.ts';

/** Is a chart legible, whatever the runbook? */

const ROOM = 900;
const SLACK = 0.01;
const drawn = ({ states, moves }: Charted): ChartDrawing => layoutChart(states, moves, ROOM);

function overlaps(one: Rect, other: Rect): boolean {
  return (
    one.x + one.width > other.x + SLACK &&
    other.x + other.width > one.x + SLACK &&
    one.y + one.height > other.y + SLACK &&
    other.y + other.height > one.y + SLACK
  );
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x - SLACK &&
    inner.y >= outer.y - SLACK &&
    inner.x + inner.width <= outer.x + outer.width + SLACK &&
    inner.y + inner.height <= outer.y + outer.height + SLACK
  );
}

function isAtEdge({ x, y }: Point, box: Rect): boolean {
  const isIn = contains(box, { x, y, width: 0, height: 0 });
  const far = [x - box.x, box.x + box.width - x, y - box.y, box.y + box.height - y];
  return isIn && Math.min(...far.map(Math.abs)) < 1;
}

function boxOf({ boxes }: ChartDrawing, path: string): Box {
  const found = boxes.find(({ state }) => state.path === path);
  if (found === undefined) throw new Error(`no box for ${path}`);
  return found;
}

function faultsOf(charted: Charted): readonly string[] {
  const drawing = drawn(charted);
  const { boxes, arrows } = drawing;
  const siblings = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => other.state.parent === one.state.parent && overlaps(one, other))
      .map((other) => `${one.state.path} lies over ${other.state.path}`),
  );
  const outside = boxes.flatMap((box) => {
    const { parent, path } = box.state;
    const around = parent === null ? { x: 0, y: 0, ...drawing } : boxOf(drawing, parent);
    return contains(around, box) ? [] : [`${path} leaves its parent`];
  });
  const heads = boxes.flatMap((box) => {
    const child = boxes.find(({ state, y }) => state.parent === box.state.path && y < box.y + box.head);
    return child === undefined ? [] : [`${child.state.path} stands on the name of ${box.state.path}`];
  });
  const ends = arrows.flatMap(({ from, to, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    const isWhole =
      first !== undefined &&
      last !== undefined &&
      isAtEdge(first, boxOf(drawing, from)) &&
      isAtEdge(last, boxOf(drawing, to));
    return isWhole ? [] : [`${from} to ${to} does not join its states`];
  });
  const hidden = arrows.flatMap(({ label, from, to }) =>
    boxes.some((box) => !box.hasChildren && overlaps(box, label))
      ? [`a state covers the words of ${from} to ${to}`]
      : [],
  );
  return [...siblings, ...outside, ...heads, ...ends, ...hidden];
}

describe('any chart', () => {
  it('has children inside their parents, no sibling over another, and lines that join their states', () => {
    fc.assert(
      fc.property(anyChart, (charted) => {
        expect(faultsOf(charted)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('draws every state once and every move in exactly one arrow', () => {
    fc.assert(
      fc.property(anyChart, (charted) => {
        const { boxes, arrows } = drawn(charted);
        expect(boxes.map(({ state }) => state.path).sort()).toEqual(
          charted.states.map(({ path }) => path).sort(),
        );
        const moves = arrows.flatMap((arrow) => arrow.moves);
        expect(moves.length).toBe(charted.moves.length);
        expect(new Set(moves)).toEqual(new Set(charted.moves));
        for (const arrow of arrows)
          for (const { from, to } of arrow.moves) expect([from, to]).toEqual([arrow.from, arrow.to]);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same picture each time, and whatever state holds', () => {
    fc.assert(
      fc.property(anyChart, ({ states, moves }) => {
        const active = states.map((state) => ({ ...state, isActive: true }));
        const places = (drawing: ChartDrawing): unknown => [
          drawing.boxes.map(({ x, y, width, height }) => [x, y, width, height]),
          drawing.arrows.map(({ points, label }) => [points, label]),
        ];
        expect(places(drawn({ states: active, moves }))).toEqual(places(drawn({ states, moves })));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a line between levels', () => {
  const states = [
    chartState('running', { kind: 'compound', isInitial: true }),
    chartState('running.normal', { isInitial: true }),
    chartState('running.last'),
    chartState('halted'),
  ];
  const cases: readonly (readonly [because: string, from: string, to: string])[] = [
    ['history is entered from outside', 'halted', 'running.last'],
    ['a state inside is left for one outside', 'running.normal', 'halted'],
    ['a state leads into its own inside', 'running', 'running.last'],
    ['a state inside leads to the one around it', 'running.last', 'running'],
    ['a state that holds others leads to itself', 'running', 'running'],
    ['a state leads to itself', 'halted', 'halted'],
  ];
  it.each(cases)('%s', (_because, from, to) => {
    expect(faultsOf({ states, moves: [chartMove(from, to)] })).toEqual([]);
    expect(drawn({ states, moves: [chartMove(from, to)] }).arrows).toHaveLength(1);
  });
});

describe('the runbooks of the sample plant', () => {
  const hosting = new Hosting();
  beforeAll(async () => {
    await hosting.host.begin();
    await hosting.sample();
  });
  afterAll(() => hosting.end());

  const cases: readonly (readonly [because: string, runbook: string, line: string, most: number])[] = [
    ['many ways into an emergency', 'packaging-line', 'line-3', 1200],
    ['parallel regions, history and a final state', 'robot-cell', 'line-4', ROOM],
    ['deadlines', 'cold-store', 'cold-store', ROOM],
  ];
  it.each(cases)('can be read, and are not too wide: %s', async (...[, runbook, line, most]) => {
    const request = REQUESTS['runbook:get'].parse({ runbook, line });
    const reply = await answerAsk(hosting.host, { name: 'runbook:get', request });
    if (!('runbook' in reply)) throw new Error('no such runbook');
    expect(faultsOf(reply.runbook)).toEqual([]);
    expect(drawn(reply.runbook).width).toBeLessThan(most);
  });
});
