import { describe, expect, it } from 'vitest';
import { nodeDigests } from '../../electron/seal/digest.ts';
import { withPinDigests } from '../../shared/plant/content.ts';
import { type Intent } from '../../electron/desk/intent.ts';
import { equipmentIdOf, identityIdOf, personIdOf } from '../../shared/project/ids.ts';
import { entryOf } from '../../shared/project/table.ts';
import { deskPlant, runbookText } from '../support/desk-plant.ts';
import {
  MINUTE,
  START,
  type Play,
  codeOf,
  decide,
  declare,
  made,
  openPlay,
  pass,
  recorded,
  signIn,
  startPlay,
  typesOf,
} from '../support/desk-driver.ts';

const maya = personIdOf('maya');
const question = (action: 'pause' | 'revoke'): Intent => ({
  kind: 'raiseQuestion',
  by: maya,
  action,
  identity: identityIdOf('svc-erp'),
  at: equipmentIdOf('line-3'),
  incidentId: null,
  text: '',
});
const withdraw = (decisionId: string): Intent => ({
  kind: 'withdraw',
  by: maya,
  decisionId,
  reasonCode: 'mistaken-decision',
  confirmed: [],
  second: null,
  rationale: '',
});

/** A desk on a plant whose runbook was changed. */
async function startOn(change: (text: string) => string): Promise<Play> {
  return startPlay(deskPlant(runbookText(change)));
}

const expectedBy = (play: Play) =>
  play.ledger
    .written()
    .filter(({ body }) => body['cause'] === 'expected-standing')
    .map(({ body }) => body['identityId']);

describe('where two rules of the desk meet', () => {
  it('a withdrawn resume makes the effect of the pause owed again', async () => {
    const play = await startPlay();
    const pause = await made(play, decide('pause', 'svc-erp'));
    const resume = await made(play, decide('resume', 'svc-erp'));
    expect(entryOf(play.desk.world().decisions, pause)?.effect).toBe('superseded');
    await recorded(play, withdraw(resume));
    expect(entryOf(play.desk.world().decisions, pause)?.effect).toBe('decided');
  });

  it('a pause that was over meanwhile comes back only to end, on record', async () => {
    const play = await startPlay();
    await recorded(play, decide('pause', 'svc-erp'));
    const resume = await made(play, decide('resume', 'svc-erp'));
    play.clock.pass(31 * MINUTE);
    const { records } = await recorded(play, withdraw(resume));
    expect(typesOf(records)).toEqual(['decision.withdrawn', 'pause.ended']);
    expect(play.desk.world().held).toEqual([]);
  });

  it('a vendor window that is over needs only a look, where the identity is shut', async () => {
    const play = await startPlay();
    await recorded(play, declare('vendor.connected'));
    const { records } = await recorded(play, declare('vendor.disconnected'));
    const left = records.find(({ body }) => body['edge'] === 'left' && body['identityId'] === 'jit-bolt');
    const questionId = String(left?.body['questionId']);
    const seen = await recorded(play, { kind: 'acknowledgeQuestion', by: maya, questionId });
    expect(seen.records.map(({ type, body }) => [type, body['reason']])).toEqual([
      ['question.acknowledged', undefined],
      ['question.lapsed', 'standing-agrees'],
    ]);
  });

  it('an incident does not close while a break-glass in it runs', async () => {
    const play = await startPlay();
    await recorded(play, declare('work.started'));
    const at = equipmentIdOf('line-3');
    const incidentId = await made(play, { kind: 'openIncident', by: maya, title: 'x', at, noticedAt: START });
    const breakGlassId = await made(play, {
      kind: 'openBreakGlass',
      by: maya,
      identity: identityIdOf('svc-erp'),
      at,
      action: 'pause',
      category: 'production',
      incidentId,
      rationale: 'nobody may and it must stop',
      endsAt: null,
    });
    const close: Intent = { kind: 'closeIncident', by: maya, incidentId, summary: 'over' };
    expect(await codeOf(play, close)).toBe('incident-unsettled');
    await recorded(play, { kind: 'endBreakGlass', by: maya, breakGlassId });
    expect(await codeOf(play, close)).toBe('recorded');
    expect(play.desk.world().unreviewed).toEqual([breakGlassId]);
  });

  it('the ladder counts from the question about this action, not from an older one about another', async () => {
    const play = await startPlay();
    await recorded(play, question('revoke'));
    play.clock.pass(4 * MINUTE);
    await recorded(play, question('pause'));
    play.clock.pass(2 * MINUTE);
    expect(await codeOf(play, decide('pause', 'svc-erp'))).toBe('recorded');
  });

  it('a decision says how old the state was on which it was taken', async () => {
    const play = await startPlay();
    play.clock.pass(90_500);
    const { records } = await recorded(play, decide('pause', 'svc-erp'));
    expect(records[0]?.body).toMatchObject({ snapshot: { states: [{ equipmentId: 'line-3', age: 90 }] } });
  });

  it('untilExit of a `while` rule: leaving one of its states is enough', async () => {
    const play = await startOn((text) =>
      text.replace(
        '{ id: R-2, in: [running.vendorSession]',
        '{ id: R-2, while: [running, running.vendorSession]',
      ),
    );
    await recorded(play, declare('vendor.connected'));
    await recorded(play, decide('pause', 'vnd-acme'));
    const { records } = await recorded(play, declare('vendor.disconnected'));
    expect(typesOf(records)).toContain('pause.ended');
  });

  it('a deadline whose event the machine ignores is sent once', async () => {
    const play = await startOn((text) =>
      text.replace(
        'maintenance: { on',
        'maintenance: { deadline: { after: PT1H, event: vendor.window.ended }, on',
      ),
    );
    await recorded(play, declare('work.started'));
    const records = await pass(play, 61 * MINUTE);
    expect(records[0]).toMatchObject({
      type: 'state.left',
      body: { from: ['maintenance'], to: ['maintenance'] },
    });
    expect(typesOf(await pass(play, 61 * MINUTE))).toEqual([]);
  });

  it('what the first state expects is asked at adoption, once, and not again below it', async () => {
    const play = await startOn((text) =>
      text.replace(
        'expect:',
        `expect:
  - { in: ["*"], identities: { types: [apiKey] }, standing: paused }
  - { in: [running], identities: { types: [deviceCredential] }, standing: paused }`,
      ),
    );
    expect(expectedBy(play)).toEqual(['vnd-acme-api', 'svc-sis']);
    await recorded(play, declare('vendor.connected'));
    expect(expectedBy(play)).toEqual(['vnd-acme-api', 'svc-sis', 'vnd-acme']);
  });

  it('a last resort decides when nobody else is there, with a rationale, and the record says why', async () => {
    const play = await startPlay();
    await recorded(play, signIn('ines'));
    for (const person of ['tomas', 'maya'].map(personIdOf))
      await recorded(play, { kind: 'sayAbsent', by: personIdOf('lea'), person });
    const byInes = { by: 'ines', rationale: '' };
    expect(await codeOf(play, decide('pause', 'svc-erp', byInes))).toBe('rationale-missing');
    expect(await codeOf(play, decide('pause', 'svc-erp'))).toBe('may-not');
    const { records } = await recorded(play, decide('pause', 'svc-erp', { by: 'ines' }));
    expect(records[0]?.body).toMatchObject({
      decidedBy: { personId: 'ines', roleId: 'plant-manager' },
      authority: {
        kind: 'last-resort',
        rule: { id: 'R-1' },
        whyNot: expect.arrayContaining([expect.anything()]),
      },
    });
  });

  it('who is no longer in the plant is signed out with its adoption', async () => {
    const play = await startPlay();
    const plant = deskPlant();
    const without = {
      ...plant,
      people: plant.people.filter(({ id }) => id !== 'lea'),
      rota: plant.rota.map((row) => ({ ...row, crew: row.crew.filter((id) => id !== 'lea') })),
    };
    await recorded(play, { kind: 'adoptPlant', plant: without, by: null });
    expect(play.desk.world().signedIn).toEqual(['maya', 'tomas']);
    expect(await codeOf(play, signIn('lea'))).toBe('unknown-person');
  });

  it.each(['', 'x'])('a part of a plant never ends within a character (name ends in `%s`)', async (end) => {
    const play = await openPlay();
    const plant = deskPlant();
    const [first] = plant.identities;
    if (first === undefined) throw new Error('the plant is empty');
    const purpose = '🙂'.repeat(1500);
    const ids = Array.from({ length: 100 }, (_, n) => identityIdOf(`many-${n}`));
    const identities = ids.map((id) => ({ ...first, id, purpose }));
    // One character more or less before them, so that one of the two cases cuts through a pair.
    const equipment = plant.equipment.map((each, n) => (n === 0 ? { ...each, name: `Plant${end}` } : each));
    const large = { ...plant, equipment, identities: [...plant.identities, ...identities] };
    await recorded(play, { kind: 'adoptPlant', plant: large, by: null });
    expect(play.desk.world().adopted?.plant).toEqual(withPinDigests(large, nodeDigests.digestOf));
  });
});
