import { isSelected } from '../authority/selector.ts';
import { type Exactness, exactnessOf, isMoreSpecific, stateExactness } from '../authority/specificity.ts';
import { type StandingKind } from '../authority/types.ts';
import { type Configuration } from '../machine/types.ts';
import { type Action, type ExpectRow, type Identity, type Runbook, type StatePath } from '../plant/types.ts';
import { activePaths } from './plant.ts';

/** How should an identity stand in this state?
 *  Promise: the most specific `expect` row, by the order of rules; a tie counts as no row (authority.md).
 *  Never: changes a standing. An expectation is a question. */
export type Expected = {
  readonly standing: StandingKind;
  readonly scope: string | null;
  /** The states for which the row speaks now; several of a `while` joined by `+`. */
  readonly path: StatePath;
  readonly paths: readonly StatePath[];
};

type Match = Exactness & { readonly row: ExpectRow };

export function expectedOf(
  runbook: Runbook,
  identity: Identity,
  configuration: Configuration,
): Expected | undefined {
  const matches = runbook.expect.flatMap((row): readonly Match[] => {
    if (!isSelected(row.identities, identity)) return [];
    const state = stateExactness(row.where, configuration);
    return state === undefined ? [] : [{ row, state, identity: exactnessOf(row.identities) }];
  });
  const top = matches.filter((match) => !matches.some((other) => isMoreSpecific(other, match)));
  const [only, ...others] = top;
  return only === undefined || others.length > 0 ? undefined : expectedBy(only.row, configuration);
}

function expectedBy(row: ExpectRow, configuration: Configuration): Expected {
  const paths = matchedPaths(row, configuration);
  return { standing: row.standing, scope: row.scope ?? null, path: paths.join('+') as StatePath, paths };
}

function matchedPaths({ where }: ExpectRow, configuration: Configuration): readonly StatePath[] {
  if (where.kind === 'while') return where.paths;
  const active = new Set<string>([...activePaths(configuration), '*']);
  const matched = where.paths.filter((path) => active.has(path));
  const depth = (path: StatePath): number => (path === '*' ? 0 : path.split('.').length);
  const longest = Math.max(...matched.map(depth));
  return matched.filter((path) => depth(path) === longest);
}

/** The action that would mend the difference, one step at a time; undefined when there is none. */
export function mendingAction(from: StandingKind, to: StandingKind): Action | undefined {
  if (from === to) return undefined;
  if (to === 'revoked') return 'revoke';
  if (from === 'revoked') return 'restore';
  if (to === 'paused') return 'pause';
  if (from === 'paused') return 'resume';
  return to === 'constrained' ? 'constrain' : 'release';
}
