import { type BreakGlassWay, type Choice } from '../../../shared/contract/sheet.ts';
import { type Action, type EquipmentId, type IdentityType } from '../../../shared/plant/types.ts';
import { choice, demandedFields, incidentFields, shortText, worded } from './fields.ts';
import { type Field, type Option, type Part, type Situation, blockedBy, part } from './form.ts';
import { TYPES } from './form-people.ts';
import { partsOf } from './met.ts';
import { choiceIn } from './reading.ts';
import { type StripStart } from '../strip-start.ts';

/** What does a decision ask for: about one identity, by break-glass, about many?
 *  Promise: what stands in the demands of the view, and the friction of ux.md §9.
 *  Never: break-glass where the view does not offer it. */

type StartOf<K extends StripStart['kind']> = Extract<StripStart, { readonly kind: K }>;

const MINUTE_MS = 60_000;
/** A break-glass lasts so long unless somebody says otherwise (ux.md §9). */
const USUAL_GLASS_MINUTES = 15;
export const GLASS_CATEGORIES = [
  'life-safety',
  'environment',
  'equipment',
  'production',
  'system-unavailable',
] as const;

export function decideForm(situation: Situation, start: StartOf<'decide'>): Part {
  const found = choiceIn(situation.sheet, start.action);
  if (found === undefined) return blockedBy({ kind: 'reading' });
  return start.way === 'regular'
    ? regularForm(situation, found, start.line)
    : glassForm(situation, found, start.line);
}

function regularForm({ view, composition }: Situation, found: Choice, line: EquipmentId): Part {
  const { demands } = found;
  if (demands === null) return blockedBy({ kind: 'said', sentences: [found.toActor ?? found.sentence] });
  return part([...demandedFields(demands, { composition }), ...incidentFields(view, line)], demands);
}

function glassForm({ view, composition }: Situation, found: Choice, line: EquipmentId): Part {
  const { breakGlass } = found;
  // A forbid is not passed by anything; its own sentence says so.
  if (breakGlass === null) return blockedBy({ kind: 'said', sentences: [found.sentence] });
  const { demands, people, mayOpen, openId } = breakGlass;
  if (!mayOpen) return blockedBy({ kind: 'glass-of-others', people });
  const between = openId === null ? [choice('category', worded(GLASS_CATEGORIES), null)] : [];
  const rest = { composition, between, duration: glassDuration(breakGlass) };
  return part([...demandedFields(demands, rest), ...incidentFields(view, line)], demands);
}

/** While one is open, only an action that ends has a duration of its own. */
function glassDuration({ limitMs, openId, demands }: BreakGlassWay): Field | null {
  if (openId !== null && demands.end === null) return null;
  return {
    kind: 'minutes',
    name: 'minutes',
    usual: usualGlassMinutes(limitMs),
    latest: null,
    longestMs: limitMs,
  };
}

export function usualGlassMinutes(limitMs: number): number {
  return Math.max(1, Math.min(USUAL_GLASS_MINUTES, Math.floor(limitMs / MINUTE_MS)));
}

export function classForm(situation: Situation, { line }: StartOf<'decide-class'>): Part {
  const { view, composition, preview } = situation;
  const which = classFields(situation, line);
  const subject = classSubject(situation);
  if (subject === null) return blockedBy({ kind: 'nothing-meant' }, which);
  if (preview?.subject !== subject) return blockedBy({ kind: 'reading' }, which);
  const { demands, rows } = preview.reply;
  if (rows.length === 0) return blockedBy({ kind: 'nothing-meant' }, which);
  // The rows say who may not; all or none.
  if (demands === null) return blockedBy({ kind: 'said', sentences: [] }, which);
  const asked = demandedFields(demands, { composition });
  return part([...which, ...asked, ...incidentFields(view, line)], demands);
}

function classFields({ view }: Situation, line: EquipmentId): readonly Field[] {
  const reached = view.lines.find(({ id }) => id === line)?.identities.map(({ id }) => id) ?? [];
  const identities = view.identities.filter(({ id }) => reached.includes(id));
  const types = new Map(identities.map(({ type, typeWords }) => [type as string, typeWords]));
  const vendors = new Map(
    identities.flatMap(({ vendor }) => (vendor === null ? [] : [[vendor, vendor] as const])),
  );
  return [...many('types', types), ...many('vendors', vendors), shortText('tags', 0)];
}

function many(name: 'types' | 'vendors', found: ReadonlyMap<string, string>): readonly Field[] {
  const options = [...found].map(([value, words]): Option => ({ value, words }));
  return options.length === 0 ? [] : [{ kind: 'many', name, options, usual: '', atLeast: 0 }];
}

/** Of the contract's selector, what the strip can choose. */
export type ClassSelector = {
  types?: IdentityType[];
  vendors?: string[];
  tags?: string[];
};

/** Null: nothing was chosen, and nothing is never everything. */
export function classSelector({ entries }: Situation['composition']): ClassSelector | null {
  const named = partsOf(entries.types ?? '');
  const types = TYPES.filter((type) => named.includes(type));
  const vendors = [...partsOf(entries.vendors ?? '')];
  const tags = (entries.tags ?? '').split(/[\s,;]+/).filter((tag) => tag !== '');
  const keys = {
    ...(types.length > 0 && { types }),
    ...(vendors.length > 0 && { vendors }),
    ...(tags.length > 0 && { tags }),
  };
  return Object.keys(keys).length === 0 ? null : keys;
}

export type ClassQuestion = {
  readonly at: EquipmentId;
  readonly action: Exclude<Action, 'withdraw'>;
  readonly selector: ClassSelector;
};

/** What the preview is asked; null while nothing is meant, or in another composition. */
export function classQuestion({ start, ...rest }: Situation['composition']): ClassQuestion | null {
  const selector = classSelector({ start, ...rest });
  if (start.kind !== 'decide-class' || selector === null) return null;
  return { at: start.line, action: start.action, selector };
}

/** Tells one preview from another: the same question of the same person. */
export function classSubject({
  composition,
  actor,
}: Pick<Situation, 'composition' | 'actor'>): string | null {
  const question = classQuestion(composition);
  return question === null || actor === null ? null : JSON.stringify([actor, question]);
}
