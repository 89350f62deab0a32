import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_DRAFTS, type StripDraft, parseDrafts, writeDrafts } from '../../shared/contract/draft.ts';
import { StripAtHand, WHY, deciding } from './strip-at-hand.ts';

/** Is what was typed still there, whatever happens to the window? */

let at = new StripAtHand();
beforeEach(async () => {
  at = new StripAtHand();
  await at.start('maya-chen');
});
afterEach(() => at.end());

const onDisk = () => parseDrafts(at.kept.at(-1) ?? '');

describe('a draft', () => {
  it('is kept within 500 ms of a pause in typing, and not at every key', async () => {
    await at.open(deciding('revoke'));
    for (const length of [1, 2, 3, 4]) {
      at.fill('rationale', WHY.slice(0, length));
      at.timers.increment(100);
    }
    expect(at.kept.filter((text) => text !== null)).toEqual([]);
    at.timers.increment(500);
    expect(onDisk()).toMatchObject({ value: [{ entries: { rationale: WHY.slice(0, 4) } }] });
  });

  it('is parked by Esc with everything in it, and nothing is parked where nothing was typed', async () => {
    await at.open(deciding('revoke'));
    at.strip.send({ type: 'draft.parked' });
    expect(at.phase).toBe('closed');
    await at.open(deciding('revoke'));
    at.fill('rationale', WHY);
    at.strip.send({ type: 'draft.parked' });
    expect(at.phase).toBe('parked');
    expect(at.context.parked).toMatchObject([{ entries: { rationale: WHY } }]);
    expect(at.screen.strip).toBeNull();
  });

  it('waits when something else is composed, and goes on where it was left', async () => {
    await at.open(deciding('revoke'));
    at.fill('rationale', WHY);
    await at.open(deciding('pause'));
    expect(at.context.parked).toHaveLength(1);
    const [draft] = at.context.parked;
    if (draft !== undefined) at.strip.resume(draft);
    await at.quiet();
    expect(at.context.composition).toMatchObject({
      start: { action: 'revoke' },
      entries: { rationale: WHY },
    });
    expect(at.context.parked).toEqual([]);
  });

  it('survives the window', async () => {
    await at.open(deciding('revoke'));
    at.fill('rationale', WHY);
    at.timers.increment(500);
    at.hands.console.screen.setState({ strip: null });
    await at.reopen();
    expect(at.context.parked).toMatchObject([{ start: { action: 'revoke' }, entries: { rationale: WHY } }]);
  });

  it('is gone when it has been recorded, and the others stay', async () => {
    await at.open(deciding('revoke'));
    at.fill('rationale', WHY);
    await at.open(deciding('pause'));
    at.fill('reason', 'safety');
    at.fill('rationale', WHY);
    await at.commit();
    expect(at.phase).toBe('recorded');
    expect(onDisk()).toMatchObject({ value: [{ start: { action: 'revoke' } }] });
  });

  it('is thrown away only on purpose', async () => {
    await at.open(deciding('revoke'));
    at.fill('rationale', WHY);
    at.strip.send({ type: 'draft.parked' });
    const draftId = at.context.parked[0]?.draftId ?? 0;
    at.strip.send({ type: 'draft.discarded', draftId });
    expect(at.context.parked).toEqual([]);
    expect(at.kept.at(-1)).toBeNull();
  });

  it('never holds a PIN, and neither does the flow', async () => {
    await at.open(deciding('revoke'));
    at.fill('rationale', WHY);
    at.fill('second', 'nuno-reis');
    at.strip.typePin('second', '46025');
    at.timers.increment(500);
    expect(
      JSON.stringify([at.kept, at.context.composition, at.context.parked, at.context.filled]),
    ).not.toContain('46025');
  });
});

describe('the text of the drafts', () => {
  const draft: StripDraft = {
    draftId: 1,
    start: { kind: 'sign-out' },
    entries: { rationale: WHY },
    confirmed: ['It is so'],
  };

  it('comes back as it was written', () => {
    expect(parseDrafts(writeDrafts([draft]) ?? '')).toEqual({ ok: true, value: [draft] });
    expect(writeDrafts([])).toBeNull();
  });

  it.each([
    ['{', 'it is no JSON'],
    ['{}', 'it is no list of drafts'],
    [JSON.stringify({ form: 2, drafts: [] }), 'a later version wrote it'],
    [JSON.stringify({ form: 1, drafts: [{ ...draft, entries: { pin: '1234' } }] }), 'no entry is a PIN'],
    [
      JSON.stringify({ form: 1, drafts: [{ ...draft, start: { kind: 'adopt' } }] }),
      'nothing is composed like this',
    ],
  ])('%s is refused whole, because %s', (text) => {
    expect(parseDrafts(text)).toEqual({ ok: false, error: 'not-a-draft' });
  });

  it('keeps the newest where not all fit the channel', () => {
    const long = Array.from({ length: MOST_DRAFTS + 2 }, (_none, index) => ({
      ...draft,
      draftId: index + 1,
      entries: { rationale: 'x'.repeat(4000), text: 'y'.repeat(4000), title: 'z'.repeat(4000) },
    }));
    const text = writeDrafts(long) ?? '';
    expect(text.length).toBeLessThanOrEqual(64_000);
    expect(parseDrafts(text)).toMatchObject({ value: expect.arrayContaining([{ ...long.at(-1) }]) });
  });
});
