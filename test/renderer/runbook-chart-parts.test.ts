import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextState } from '../../renderer/rooms/runbook/chart-keys.ts';
import { layoutChart } from '../../renderer/rooms/runbook/chart-layout.ts';
import { pathOf, tipOf } from '../../renderer/rooms/runbook/chart-lines.ts';
import { brokenText } from '../../renderer/rooms/runbook/chart-text.ts';
import { sectionsOf } from '../../renderer/rooms/runbook/outline-sections.ts';
import { larger, smaller } from '../../renderer/rooms/runbook/zoom.ts';
import { answerAsk } from '../../electron/console/answers.ts';
import { type RunbookSheet } from '../../shared/contract/runbook-sheet.ts';
import { REQUESTS } from '../../shared/contract/requests.ts';
import { Hosting } from '../console/hosting.ts';
import { chartMove, chartState } from './runbook-machines.ts';

/** Do the parts of the runbook screen do what they promise? */

describe('the arrow keys of a chart', () => {
  const states = [chartState('up', { isInitial: true }), chartState('down')];
  const { boxes } = layoutChart(states, [chartMove('up', 'down')], 100);
  const [up, down] = states.map(({ path }) => path);
  if (up === undefined || down === undefined) throw new Error('two states');
  const cases = [
    ['there is a state below', up, 'ArrowDown', down],
    ['there is a state above', down, 'ArrowUp', up],
    ['nothing is above the first', up, 'ArrowUp', null],
    ['nothing is beside it', up, 'ArrowRight', null],
    ['Home is the first', down, 'Home', up],
    ['End is the last', up, 'End', down],
    ['a letter is not a key of the chart', up, 'p', null],
    ['a name of every object is no key either', up, 'toString', null],
  ] as const;
  it.each(cases)('%s', (...[, from, key, expected]) => {
    expect(nextState(boxes, from, key)).toBe(expected);
  });
});

describe('the tip of an arrow', () => {
  it('is at the last point and looks the way the line came', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 0, y: 100 },
    ];
    expect(tipOf(points)).toBe('0,100 5,88 -5,88');
    expect(pathOf(points)).toBe('M0,0L0,100');
  });

  it('is not lost where the line ends twice at the same point', () => {
    const end = { x: 50, y: 0 };
    expect(tipOf([{ x: 0, y: 0 }, end, end])).toBe('50,0 38,-5 38,5');
  });
});

it('breaks a long name between words only, because half a word is read as another', () => {
  expect(brokenText('after 2 h: vendor window ended', 20)).toEqual(['after 2 h: vendor', 'window ended']);
  expect(brokenText('Schichtführungsverantwortliche', 20)).toEqual(['Schichtführungsverantwortliche']);
});

it('zooms in steps, from the fitted chart to the natural size first, and no further than its ends', () => {
  expect([larger(null), larger(100), larger(200)]).toEqual([100, 125, 200]);
  expect([smaller(null), smaller(100), smaller(50)]).toEqual([80, 80, 50]);
});

describe('the outline', () => {
  const hosting = new Hosting();
  const sheets: RunbookSheet[] = [];
  beforeAll(async () => {
    await hosting.host.begin();
    await hosting.sample();
    for (const runbook of ['packaging-line', 'robot-cell', 'cold-store']) {
      const request = REQUESTS['runbook:get'].parse({ runbook, line: null });
      const reply = await answerAsk(hosting.host, { name: 'runbook:get', request });
      if ('runbook' in reply) sheets.push(reply.runbook);
    }
  });
  afterAll(() => hosting.end());

  it('has a section for each state of the chart, in its order, with all of its moves, so that both say the same', () => {
    expect(sheets).toHaveLength(3);
    for (const sheet of sheets) {
      const [everywhere, ...own] = sectionsOf(sheet);
      expect(everywhere?.state).toBeNull();
      expect(own.map(({ state }) => state)).toEqual(sheet.states);
      for (const { state, head, rows } of own) {
        expect(head?.sentence.startsWith(state?.name ?? '?')).toBe(true);
        const moves = sheet.moves.filter(({ from }) => from === state?.path);
        expect(rows.filter(({ kind }) => kind === 'move')).toHaveLength(moves.length);
      }
    }
  });

  it('loses no row', () => {
    for (const sheet of sheets) {
      const rows = sectionsOf(sheet).flatMap(({ head, rows: own }) => (head === null ? own : [head, ...own]));
      expect(rows).toEqual(sheet.outline);
    }
  });
});
