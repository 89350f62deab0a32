import { describe, expect, test } from 'vitest';
import { decisionReasonCodes } from '../../shared/words/decision-reasons.ts';
import { reasonCodes } from '../../shared/words/reasons.ts';
import { ACTIONS } from '../../shared/plant/types.ts';
import { SAMPLE_PLANT, refusal, type, typeForJson } from './capture.ts';

/** Are the choices of a person the answers of `who`, one for each action, and are all reasons listed? */

type Seen = Readonly<Record<string, unknown>>;

const SCENE = [
  ...['--plant', SAMPLE_PLANT, '--identity', 'vnd-acme-rdp', '--at', 'line-3', '--actor', 'maya-chen'],
  ...['--state', 'line-3=running.vendorSession', '--standing', 'vnd-acme-rdp=paused'],
];

describe('choices', () => {
  test('is an array of the answers of `who`, each with its action, in the order of the vocabulary', async () => {
    const seen = await typeForJson<readonly Seen[]>(['choices', ...SCENE]);
    expect(seen.map(({ action }) => action)).toEqual([...ACTIONS]);
    for (const { action, ...rest } of seen) {
      expect(rest).toEqual(await typeForJson(['who', ...SCENE, '--action', String(action)]));
    }
  });

  test('says for each action whether this person may, and why not', async () => {
    const seen = await typeForJson<readonly Seen[]>(['choices', ...SCENE]);
    const may = new Map(seen.map(({ action, actor }) => [action, actor]));
    expect(may.get('resume')).toMatchObject({ may: 'may', why: [] });
    expect(may.get('pause')).toMatchObject({ may: 'may-not' });
    expect(may.get('override')).toMatchObject({ may: 'may-not' });
  });

  test('prints a line an action for people', async () => {
    const { code, out, warned } = await type('choices', ...SCENE);
    expect({ code, warned }).toEqual({ code: 0, warned: [] });
    expect(out.map((line) => line.split(/ +/)[0]?.toLowerCase())).toEqual([...ACTIONS]);
  });

  test('needs somebody whose choices they are', async () => {
    expect(await refusal('choices', ...SCENE.slice(0, 6))).toBe(
      'required option `--actor <person>` not specified: see `watchbill choices --help`',
    );
  });

  test('takes the situation as `who` does, and its errors are the same', async () => {
    expect(await refusal('choices', ...SCENE, '--absent', 'maya')).toBe(
      '--absent `maya` is not a person of this plant: look for it in the plant folder',
    );
  });
});

type Listed = { readonly code: string; readonly sentence: string };

describe('reasons', () => {
  test('lists every code of an answer once, with its sentence', async () => {
    const { answers } = await typeForJson<{ answers: readonly Listed[] }>(['reasons']);
    expect(new Set(answers.map(({ code }) => code)).size).toBe(answers.length);
    expect(answers).toEqual(reasonCodes());
    for (const { sentence } of answers) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  test('prints the same codes for people, those of decisions below', async () => {
    const { decisions } = await typeForJson<{ decisions: readonly Listed[] }>(['reasons']);
    const { code, out } = await type('reasons');
    expect(code).toBe(0);
    expect(decisions.map((one) => one.code)).toEqual(decisionReasonCodes);
    for (const { code: listed, sentence } of decisions) {
      expect(out.some((line) => line.includes(listed) && line.includes(sentence))).toBe(true);
    }
  });
});
