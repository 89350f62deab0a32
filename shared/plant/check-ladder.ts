import { type Check, checkReference, checkReferences, complain } from './names.ts';
import { type KeyPath, type Source, listed } from './problem.ts';
import { type WrittenObligation, type WrittenRule } from './schema-runbook.ts';

/** Do holders, last resort and obligations of one entry hold together?
 *  Promise: one obligation an entry of the list, none of them twice, all roles known.
 *  Never: says whether somebody is in a role. */

type Ladder = { readonly row: Pick<WrittenRule, 'holders' | 'lastResort'>; readonly path: KeyPath };

export function checkLadder(check: Check, source: Source, { row, path }: Ladder): void {
  for (const [index, { roles }] of (row.holders ?? []).entries())
    checkReferences(check, source, {
      kind: 'role',
      names: roles,
      path: [...path, 'holders', index, 'roles'],
    });
  if (row.lastResort !== undefined)
    checkReference(check, source, { kind: 'role', name: row.lastResort, path: [...path, 'lastResort'] });
}

/** The key that says which obligation it is; `untilExit` only goes with `timeLimit`. */
const KINDS = [
  'rationale',
  'dualApproval',
  'confirm',
  'timeLimit',
  'notify',
  'review',
  'effectsConfirmed',
  'aloneWithReview',
] as const;
type Kind = (typeof KINDS)[number];
const REPEATABLE: ReadonlySet<Kind> = new Set(['confirm', 'notify']);

type Obligations = {
  readonly obligations: readonly WrittenObligation[];
  readonly path: KeyPath;
  /** `effectsConfirmed` belongs to `declare` only. */
  readonly isRule: boolean;
};

export function checkObligations(
  check: Check,
  source: Source,
  { obligations, path, isRule }: Obligations,
): void {
  const seen = new Set<Kind>();
  for (const [index, obligation] of obligations.entries()) {
    const at = [...path, index];
    const kind = checkOne(check, source, { obligation, path: at });
    if (kind === undefined) continue;
    if (seen.has(kind) && !REPEATABLE.has(kind))
      complain(check, source, { path: at, does: `has the obligation \`${kind}\` twice`, remedy: 'keep one' });
    seen.add(kind);
    if (kind === 'effectsConfirmed' && isRule)
      complain(check, source, {
        path: at,
        does: 'has the obligation `effectsConfirmed` on a rule',
        remedy: 'move it to `declare`',
      });
  }
  if (seen.has('aloneWithReview') && !seen.has('dualApproval'))
    complain(check, source, {
      path: [...path, obligations.findIndex((obligation) => obligation.aloneWithReview !== undefined)],
      does: 'has the obligation `aloneWithReview` without `dualApproval`',
      remedy: 'add `dualApproval`, or remove it',
    });
}

type One = { readonly obligation: WrittenObligation; readonly path: KeyPath };

/** Which obligation it is; undefined, with a complaint, when it is not exactly one. */
function checkOne(check: Check, source: Source, { obligation, path }: One): Kind | undefined {
  const kinds = KINDS.filter((kind) => obligation[kind] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    const does =
      kind === undefined
        ? 'has an obligation that says nothing'
        : `has ${listed(kinds, 'and')} in one obligation`;
    const remedy =
      kind === undefined ? `write one of ${listed(KINDS, 'or')}` : 'make each an entry of its own';
    complain(check, source, { path, does, remedy });
    return undefined;
  }
  if (obligation.untilExit !== undefined && kind !== 'timeLimit')
    complain(check, source, {
      path,
      does: 'has `untilExit` without `timeLimit`',
      remedy: 'write them together',
    });
  const roles = obligation.dualApproval?.roles ?? obligation.notify ?? [];
  const below = kind === 'dualApproval' ? ['dualApproval', 'roles'] : ['notify'];
  checkReferences(check, source, { kind: 'role', names: roles, path: [...path, ...below] });
  return kind;
}
