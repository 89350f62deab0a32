import { describe, expect, it } from 'vitest';
import { type Selector } from '../../shared/plant/types.ts';
import { decide, declare, recorded, secondByPin, startPlay, typesOf } from '../support/desk-driver.ts';

const on = (selector: Selector) => ({ target: { kind: 'class', selector } as const });
const vendors = on({ tags: ['vendor'] });

describe('deciding about a class', () => {
  it('one intent, one record an identity, one transaction', async () => {
    const play = await startPlay();
    const tries = play.ledger.tried();
    const { records, made } = await recorded(play, decide('pause', '', vendors));
    const decided = records.filter(({ type }) => type === 'decision.recorded');
    expect(decided.map(({ body }) => body['identityId'])).toEqual(['vnd-acme', 'vnd-acme-api']);
    expect(decided.map(({ body }) => body['decisionId'])).toEqual(made);
    expect(play.ledger.tried() - tries).toBe(1);
  });

  it('leaves out what the action does not apply to, and what the line is not reached by', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'vnd-acme'));
    const { records } = await recorded(play, decide('pause', '', vendors));
    expect(records.map(({ body }) => body['identityId']).filter(Boolean)).toEqual(['vnd-acme-api']);
    const reply = await play.desk.submit(decide('pause', '', { ...vendors, at: 'line-4' }));
    expect(reply).toMatchObject({ kind: 'refused', problem: { code: 'class-empty' } });
  });

  it('all or none: one identity that may not is a refusal of all, on record', async () => {
    const play = await startPlay();
    const all = on({ types: ['serviceAccount'] });
    const reply = await play.desk.submit(decide('pause', '', all));
    expect(reply).toMatchObject({ kind: 'refused', problem: { code: 'not-confirmed' } });
    expect(reply.records.map(({ type, body }) => [type, body['identityId']])).toEqual([
      ['decision.refused', 'svc-mes'],
    ]);
    expect(play.desk.world().held).toEqual([]);
  });

  it('answers identity by identity: each under its own rule', async () => {
    const play = await startPlay();
    await recorded(play, declare('vendor.connected'));
    const { records } = await recorded(play, decide('pause', '', vendors));
    const rules = records
      .filter(({ type }) => type === 'decision.recorded')
      .map(({ body }) => JSON.stringify(body['authority']).match(/"id":"(R-\d+)"/)?.[1]);
    expect(rules).toEqual(['R-2', 'R-1']);
  });

  it('a second person signs once for all', async () => {
    const play = await startPlay();
    const { records } = await recorded(
      play,
      decide('revoke', '', { ...vendors, second: secondByPin('lea') }),
    );
    const decided = records.filter(({ type }) => type === 'decision.recorded');
    expect(decided.map(({ body }) => JSON.stringify(body['approvals']))).toEqual([
      expect.stringContaining('"lea"'),
      expect.stringContaining('"lea"'),
    ]);
  });

  it.each([
    { selector: on({ tags: ['nothing'] }), because: 'nothing is meant' },
    { selector: on({ ids: [] }), because: 'an empty list means nobody, never everybody' },
  ])('refuses a class of nobody ($because)', async ({ selector }) => {
    const play = await startPlay();
    const reply = await play.desk.submit(decide('pause', '', selector));
    expect(reply).toMatchObject({ kind: 'refused', problem: { code: 'class-empty' } });
    expect(typesOf(reply.records)).toEqual([]);
  });
});
