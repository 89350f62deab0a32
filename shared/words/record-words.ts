/** How is one record told in one line of the log?
 *  Promise: name, past fact in capitals, what about; the whole body is in the ledger.
 *  Never: decided told as effective. */

/** Parts that are ready to print; null where the record has none. */
export type RecordParts = {
  readonly who: string | null;
  readonly verb: string | null;
  readonly identity: string | null;
  readonly line: string | null;
  /** Event, code, title: whatever the type is about. */
  readonly what: string | null;
};

export type RecordPhrase = (parts: RecordParts) => string;
const text = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ');
const on = (line: string | null): string | null => (line === null ? null : `on ${line}`);

export const englishRecords: Readonly<Record<string, RecordPhrase>> = {
  'log.opened': () => 'LOG OPENED',
  'log.closed': () => 'LOG CLOSED',
  'log.recovered': () => 'LOG GOES ON in a new segment',
  'clock.adjusted': () => 'CLOCK CHANGED',
  'checkpoint.issued': () => 'CHECKPOINT signed',
  'plant.adopted': ({ who }) => text('PLANT ADOPTED', who === null ? null : `by ${who}`),
  'plant.refused': ({ what }) => text('PLANT REFUSED', what),
  'state.declared': ({ who, what, line }) => text(who, 'DECLARED', what, on(line)),
  'state.left': ({ what, line }) => text('TIME LIMIT:', what, on(line)),
  'person.signed-in': ({ who }) => text(who, 'SIGNED IN'),
  'person.signed-out': ({ who }) => text(who, 'SIGNED OUT'),
  'person.present': ({ who }) => text(who, 'PRESENT'),
  'person.absent': ({ who }) => text(who, 'ABSENT'),
  'pin.refused': ({ who }) => text('WRONG PIN for', who),
  'incident.opened': ({ who, what }) => text(who, 'OPENED INCIDENT', what),
  'incident.noted': ({ who, what }) => text(who, 'NOTED', what),
  'incident.closed': ({ who }) => text(who, 'CLOSED INCIDENT'),
  'question.raised': ({ who, verb, identity, line }) => text(who, 'ASKED:', verb, identity, on(line)),
  'question.acknowledged': ({ who }) => text(who, 'ACKNOWLEDGED'),
  'question.escalated': ({ who }) => text(who, 'ESCALATED'),
  'question.lapsed': ({ what }) => text('QUESTION LAPSED:', what),
  'decision.recorded': ({ who, verb, identity, line }) => text(who, 'DECIDED', verb, identity, on(line)),
  'decision.refused': ({ who, verb, identity, what }) => text('REFUSED', who, verb, identity, what),
  'decision.withdrawn': ({ who }) => text(who, 'WITHDREW the decision'),
  'effect.instructed': ({ who, what }) => text(who, 'INSTRUCTED', what),
  'effect.confirmed': ({ who }) => text(who, 'CONFIRMED the effect'),
  'effect.failed': ({ who, what }) => text(who, 'REPORTED FAILURE', what),
  'pause.ended': ({ identity }) => text('PAUSE ENDED', identity),
  'constraint.ended': ({ identity }) => text('CONSTRAINT ENDED', identity),
  'override.ended': ({ identity }) => text('OVERRIDE ENDED', identity),
  'breakglass.opened': ({ who, verb, identity, line }) =>
    text('BREAK-GLASS by', who, verb, identity, on(line)),
  'breakglass.ended': () => 'BREAK-GLASS ENDED',
  'breakglass.reviewed': ({ who, what }) => text(who, 'REVIEWED the break-glass:', what),
  'identity.added': ({ who, identity }) => text(who, 'ADDED', identity),
  'export.made': () => 'EXPORT MADE',
};

/** A type from a newer console is told by its name. */
export function recordSentence(
  type: string,
  parts: RecordParts,
  phrases: Readonly<Record<string, RecordPhrase>> = englishRecords,
): string {
  const tell = phrases[type];
  return tell === undefined ? text(type.toUpperCase().replace('.', ' '), parts.what) : tell(parts);
}
