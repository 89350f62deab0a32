import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REASON_CODES } from '../../shared/ledger/bodies/fields.ts';
import { RECORD_TYPES, draftOf, parseBody } from '../../shared/ledger/bodies/table.ts';
import { decisionReasonCodes } from '../../shared/words/decision-reasons.ts';

/** ledger.md, "Record types", word for word. */
const LISTED = `log.opened log.closed log.recovered clock.adjusted checkpoint.issued peer.checkpoint.seen
plant.adopted plant.refused state.declared state.observed state.left
person.signed-in person.signed-out person.present person.absent pin.refused
incident.opened incident.noted incident.closed
question.raised question.acknowledged question.escalated question.lapsed
decision.recorded decision.refused decision.withdrawn effect.instructed effect.confirmed effect.failed
pause.ended constraint.ended override.ended breakglass.opened breakglass.ended breakglass.reviewed
handover.offered handover.accepted review.opened review.noted review.signed improvement.assigned improvement.closed
exercise.started inject.released inject.skipped exercise.paused exercise.ended identity.added export.made`.split(
  /\s+/,
);

const readme = readFileSync(new URL('../../shared/ledger/bodies/RECORD-TYPES.md', import.meta.url), 'utf8');

describe('record bodies', () => {
  it('there is one for every record type, and for no other', () => {
    expect(Object.keys(RECORD_TYPES).sort()).toEqual([...LISTED].sort());
  });

  it.each(LISTED)('%s has its line among the record types', (type) => {
    expect(readme).toContain(`\`${type}\``);
  });

  it('decision.recorded holds what the ledger promises, and nothing else', () => {
    expect(Object.keys(RECORD_TYPES['decision.recorded'].def.innerType.shape)).toEqual([
      'decisionId',
      'incidentId',
      'action',
      'identityId',
      'equipmentId',
      'decidedBy',
      'approvals',
      'authority',
      'snapshot',
      'options',
      'standingBefore',
      'rationale',
      'reasonCode',
      'endsAt',
      'supersedes',
      'askedAt',
      'shownAt',
      'decidedAt',
    ]);
  });

  it('the reason codes are those that have a sentence', () => {
    expect([...REASON_CODES].sort()).toEqual([...decisionReasonCodes].sort());
  });

  const good = { personId: 'maya', signedInAt: '2026-11-21T13:00:00.000Z' };
  it.each([
    { body: good, says: undefined, because: 'it is whole' },
    { body: { personId: 'maya' }, says: 'signedInAt', because: 'a key is missing' },
    { body: { ...good, pin: '1234' }, says: '', because: 'a key too many' },
    { body: { ...good, signedInAt: '2026-11-21T13:00:00Z' }, says: 'signedInAt', because: 'no milliseconds' },
    { body: { ...good, personId: '' }, says: 'personId', because: 'nobody' },
  ])('reads a body or names the key that is wrong ($because)', ({ body, says }) => {
    const read = parseBody({ type: 'person.signed-in', seq: 3, body });
    if (read.ok) expect([says, read.value]).toEqual([undefined, { type: 'person.signed-in', seq: 3, body }]);
    else expect(read.error).toMatchObject({ kind: 'wrong-body', path: says });
  });

  it('a type of a newer console is told apart from a wrong body', () => {
    const read = parseBody({ type: 'drone.landed', seq: 3, body: {} });
    expect(read).toEqual({ ok: false, error: { kind: 'unknown-type' } });
    expect(parseBody({ type: 'constructor', seq: 3, body: {} }).ok).toBe(false);
  });

  it('our own wrong body is a bug', () => {
    expect(() => draftOf('log.closed', { closedAt: 'now' })).toThrow('body of log.closed');
  });
});
