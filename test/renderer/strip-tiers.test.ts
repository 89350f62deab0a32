import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RDP, StripAtHand, WHY, deciding } from './strip-at-hand.ts';
import { type StripStart } from '../../renderer/state/strip-start.ts';

/** Is every input of every tier asked for, and is nothing armed without it (ux.md §9 and check 11)? */

let at = new StripAtHand();
beforeEach(() => {
  at = new StripAtHand();
});
afterEach(() => at.end());

type Filling = (strip: StripAtHand) => void;
const reason: Filling = (strip) => strip.fill('reason', 'safety');
const rationale: Filling = (strip) => strip.fill('rationale', WHY);
const lineCode: Filling = (strip) => strip.fill('lineCode', 'LINE-3');
const category: Filling = (strip) => strip.fill('category', 'equipment');
const second: Filling = (strip) => {
  strip.fill('second', 'nuno-reis');
  strip.strip.typePin('second', '46025');
};

type Case = {
  readonly tier: string;
  readonly because: string;
  readonly signedIn: string;
  /** Not in a vendor session: nobody is named for it. */
  readonly before?: (strip: StripAtHand) => Promise<void>;
  readonly start: StripStart;
  readonly asks: Readonly<Record<string, Filling>>;
};

const CASES: readonly Case[] = [
  {
    tier: 'T2',
    because: 'a pause ends by itself',
    signedIn: 'maya-chen',
    start: deciding('pause'),
    asks: { reason, rationale },
  },
  {
    tier: 'T3',
    because: 'a revoke does not, and its rule wants two',
    signedIn: 'maya-chen',
    start: deciding('revoke'),
    asks: { reason, rationale, second },
  },
  {
    tier: 'T5',
    because: 'an override in the sample plant is reviewed afterwards',
    signedIn: 'tomas-ruiz',
    before: async (strip) => {
      await strip.desk.signIn('maya-chen');
      await strip.pause('line-3', RDP);
      await strip.hands.console.actions.actAs('tomas-ruiz' as never);
    },
    start: deciding('override'),
    asks: { reason, rationale, second, lineCode },
  },
];

describe('a tier', () => {
  it.each(CASES)('$tier asks for all of it, because $because', async (one) => {
    await begun(one);
    await at.open(one.start);
    expect(at.form.demands?.tier).toBe(one.tier);
    expect(at.missing).toEqual(Object.keys(one.asks));
  });

  const withouts = CASES.flatMap((one) => Object.keys(one.asks).map((left) => ({ ...one, left })));
  it.each(withouts)('$tier commits nothing without the $left', async ({ left, ...one }) => {
    await begun(one);
    await at.open(one.start);
    for (const [name, fill] of Object.entries(one.asks)) if (name !== left) fill(at);
    await at.commit();
    expect(at.phase).toBe('composing');
    expect(at.sent).toEqual([]);
  });

  it.each(CASES)('$tier is recorded when all of it is there', async (one) => {
    await begun(one);
    await at.open(one.start);
    for (const fill of Object.values(one.asks)) fill(at);
    await at.commit();
    expect(at.context.problem).toBeNull();
    expect(at.phase).toBe('recorded');
  });
});

async function begun({ signedIn, before }: Omit<Case, 'asks'>): Promise<void> {
  await at.start('maya-chen');
  if (signedIn !== 'maya-chen') await at.desk.signIn(signedIn);
  await before?.(at);
  await at.quiet();
}

it('T4 asks for the second person and no line code', async () => {
  await at.start('maya-chen');
  await at.open(deciding('revoke'));
  at.publish('revoke', (choice) => ({
    ...choice,
    demands: choice.demands === null ? null : { ...choice.demands, tier: 'T4' },
  }));
  at.strip.send({ type: 'change.read' });
  expect(at.form.demands?.tier).toBe('T4');
  expect(at.missing).toEqual(['reason', 'rationale', 'second']);
});

describe('break-glass', () => {
  /** The rota of the cold store has a hole: the last resort, or whoever breaks the glass. */
  async function offered(): Promise<StripStart> {
    await at.start('tomas-ruiz');
    const pair = { line: 'cold-store' as never, identity: 'svc-temp-records' as never };
    return { kind: 'decide', action: 'pause', way: 'break-glass', ...pair };
  }

  it('asks for category and line code on top, and lasts 15 min unless somebody says otherwise', async () => {
    await at.open(await offered());
    expect(at.form.demands?.tier).toBe('T5');
    expect(at.missing).toEqual(['reason', 'rationale', 'category', 'lineCode']);
    expect(at.form.fields.find(({ kind }) => kind === 'minutes')).toMatchObject({ usual: 15 });
  });

  it.each([
    ['reason', [rationale, category]],
    ['rationale', [reason, category]],
    ['category', [reason, rationale]],
  ] as const)('commits nothing without the %s', async (left, fills) => {
    await at.open(await offered());
    typeCode();
    for (const fill of fills) fill(at);
    await at.commit();
    expect(at.missing).toEqual([left]);
    expect(at.sent).toEqual([]);
  });

  it('commits nothing with the code of another line', async () => {
    await at.open(await offered());
    for (const fill of [reason, rationale, category]) fill(at);
    at.fill('lineCode', 'line-99');
    await at.commit();
    expect(at.sent).toEqual([]);
  });

  it('opens first, and the decision names it, with one commit', async () => {
    await at.open(await offered());
    for (const fill of [reason, rationale, category]) fill(at);
    typeCode();
    await at.commit();
    expect(at.context.problem).toBeNull();
    expect(at.kinds).toEqual(['openBreakGlass', 'decide']);
    expect(at.sent[0]).toMatchObject({ endsAt: at.desk.now + 15 * 60_000, category: 'equipment' });
    const [glass] = at.view.glasses;
    expect(at.sent[1]).toMatchObject({ breakGlassId: glass?.breakGlassId ?? 'none' });
  });

  it('is not there where the view does not offer it, and says the answer instead', async () => {
    await at.start('maya-chen');
    await at.open(deciding('pause', 'break-glass'));
    expect(at.form.fields).toEqual([]);
    expect(at.form.blocked).toMatchObject({
      kind: 'said',
      sentences: [expect.stringContaining('may PAUSE')],
    });
    lineCode(at);
    await at.commit();
    expect(at.sent).toEqual([]);
  });

  it('does not pass a forbid, and says which', async () => {
    await at.start('maya-chen');
    await at.open(deciding('pause', 'break-glass'));
    const sentence = 'NO ONE may PAUSE vnd-acme-rdp on Line 3. FORBIDDEN by F-1.';
    at.publish('pause', (choice) => ({
      ...choice,
      kind: 'forbid',
      sentence,
      demands: null,
      breakGlass: null,
    }));
    expect(at.form.blocked).toEqual({ kind: 'said', sentences: [sentence] });
    expect(at.form.fields).toEqual([]);
  });

  it('says whom it is offered to when it is somebody else', async () => {
    const start = await offered();
    await at.desk.signIn('nuno-reis');
    await at.open(start);
    expect(at.form.blocked).toMatchObject({ kind: 'glass-of-others', people: [{ person: 'ana-silva' }, {}] });
  });

  function typeCode(): void {
    at.fill('lineCode', at.form.demands?.lineCode ?? '');
  }
});
