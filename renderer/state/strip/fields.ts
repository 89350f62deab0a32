import { type EntryName } from '../../../shared/contract/draft.ts';
import { type Demands } from '../../../shared/contract/sheet.ts';
import { type View } from '../../../shared/contract/view.ts';
import { type EquipmentId } from '../../../shared/plant/types.ts';
import { type Composition, type Field, type Option } from './form.ts';
import { leastRationale } from './met.ts';

/** Which fields do the demands of a decision make?
 *  Promise: one field a demand, in the order of the focus: reason code, rationale, second person, duration, the rest.
 *  Never: a demand that the view did not make. */

export const text = (name: EntryName, atLeast: number): Field => ({
  kind: 'text',
  name,
  atLeast,
  isLong: true,
  otherwise: null,
});
export const shortText = (name: EntryName, atLeast: number): Field => ({
  kind: 'text',
  name,
  atLeast,
  isLong: false,
  otherwise: null,
});
export const choice = (name: EntryName, options: readonly Option[], usual: string | null): Field => ({
  kind: 'choice',
  name,
  options,
  usual,
});
/** The words of the page have a text for each. */
export const worded = (values: readonly string[]): readonly Option[] =>
  values.map((value) => ({ value, words: null }));

export const NO_INCIDENT = 'none';

/** Under which incident: that of the line, unless somebody chooses. No field while none is open. */
export function incidentFields({ incidents }: View, line: EquipmentId | null): readonly Field[] {
  if (incidents.length === 0) return [];
  const own = incidents.findLast((incident) => incident.line === line) ?? null;
  const options = incidents.map(({ incidentId, code, title }) => ({
    value: incidentId,
    words: `${code} ${title}`,
  }));
  const none: Option = { value: NO_INCIDENT, words: null };
  return [choice('incident', [none, ...options], own?.incidentId ?? NO_INCIDENT)];
}

/** Null: under none. */
export function incidentIdIn(
  view: View,
  entries: Composition['entries'],
  line: EquipmentId | null,
): string | null {
  const [field] = incidentFields(view, line);
  const id = entries.incident ?? (field?.kind === 'choice' ? field.usual : null);
  return id === NO_INCIDENT || field === undefined ? null : id;
}

type Rest = {
  readonly composition: Composition;
  /** Between the rationale and the duration. */
  readonly between?: readonly Field[];
  readonly duration?: Field | null;
};

export function demandedFields(demands: Demands, rest: Rest): readonly Field[] {
  const { reasons, rationaleAtLeast, seconds, readBack, confirm, lineCode } = demands;
  const reason = reasons.find(({ code }) => code === rest.composition.entries.reason);
  const duration = rest.duration === undefined ? durationOf(demands) : rest.duration;
  return [
    ...(reasons.length === 0 ? [] : [{ kind: 'reasons', name: 'reason', options: reasons } as const]),
    text('rationale', leastRationale(rationaleAtLeast, reason)),
    ...(rest.between ?? []),
    ...(seconds === null ? [] : [{ kind: 'second', seconds, readBack } as const]),
    ...(duration === null ? [] : [duration]),
    ...(confirm.length === 0 ? [] : [{ kind: 'confirm', sentences: confirm } as const]),
    ...(lineCode === null ? [] : [{ kind: 'line-code', name: 'lineCode', code: lineCode } as const]),
  ];
}

function durationOf({ end }: Demands): Field | null {
  return end === null ? null : { kind: 'minutes', name: 'minutes', usual: null, ...end };
}
