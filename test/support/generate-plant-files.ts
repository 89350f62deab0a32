import { type Identity, type Plant, type Rule, type Runbook } from '../../shared/plant/types.ts';

/** How would a person have written this plant as a folder?
 *  Promise: text files that the loader reads back as the same plant; defaults are left out, identities come
 *  as YAML or CSV.
 *  Never: touches a disk. */

export type FileText = { readonly path: string; readonly text: string };

/** The files of `plant`; CSV has only the columns that generated identities fill. */
export function plantFiles(plant: Plant, identities: 'yaml' | 'csv'): readonly FileText[] {
  const { watchbill, plant: id, name, timeZone, origin, equipment } = plant;
  return [
    { path: 'plant.yaml', text: yamlOf({ watchbill, plant: id, name, timeZone, origin, equipment }) },
    {
      path: 'people.yaml',
      text: yamlOf({ watchbill, roles: plant.roles, people: plant.people, rota: plant.rota }),
    },
    identities === 'csv'
      ? { path: 'identities.csv', text: csvOf(plant.identities) }
      : {
          path: 'identities.yaml',
          text: yamlOf({ watchbill, identities: plant.identities.map(writtenIdentity) }),
        },
    ...plant.runbooks.map((runbook) => ({
      path: `runbooks/${runbook.runbook}.runbook.yaml`,
      text: yamlOf({ watchbill, ...writtenRunbook(runbook) }),
    })),
  ];
}

/** Block style at the top, one flow item a line below it, as people write tables. */
function yamlOf(file: object): string {
  const parts = Object.entries(file).map(([key, value]: [string, unknown]) => {
    if (!Array.isArray(value)) return `${key}: ${flow(value)}\n`;
    return value.length === 0
      ? ''
      : `${key}:\n${value.map((entry: unknown) => `  - ${flow(entry)}\n`).join('')}`;
  });
  return parts.join('');
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const members = Object.entries(value).map(([key, member]: [string, unknown]) => `${key}: ${flow(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** Words stay bare; anything that YAML could read as something else is quoted. */
function scalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const isBare =
    /^[A-Za-z][A-Za-z0-9.-]*(?: [A-Za-z0-9.-]+)*$/.test(value) && !/^(?:true|false|null)$/i.test(value);
  return isBare ? value : JSON.stringify(value);
}

const DEFAULTS = {
  criticality: 3,
  safetyCritical: false,
  whenUnsure: 'pause',
  atRest: 'active',
} as const;

function writtenIdentity(identity: Identity): object {
  const { ifPaused, ifRevoked, ...rest } = identity;
  const written = Object.entries(rest).filter(
    ([key, value]) => !Object.entries(DEFAULTS).some(([name, usual]) => name === key && usual === value),
  );
  const effects = Object.entries({ ifPaused, ifRevoked }).filter(([, { effect }]) => effect !== 'unknown');
  return Object.fromEntries([...written, ...effects]);
}

function writtenRunbook({ rules, declare, expect, ...rest }: Runbook): object {
  return {
    ...rest,
    declare: declare.map(({ obligations, ...row }) =>
      obligations.length === 0 ? row : { ...row, obligations },
    ),
    rules: rules.map(writtenRule),
    ...(expect.length === 0 ? {} : { expect }),
  };
}

function writtenRule({ where, identities, ...rest }: Rule): object {
  const paths = where.paths;
  const place = where.kind === 'in' ? { in: paths } : { while: paths };
  const selector = Object.keys(identities).length === 0 ? {} : { identities };
  if (rest.effect === 'forbid') return { ...rest, ...place, ...selector };
  const { above, obligations, onExpiry, ...permit } = rest;
  return {
    ...permit,
    ...place,
    ...selector,
    ...(onExpiry === 'resume' ? {} : { onExpiry }),
    ...(above.length === 0 ? {} : { above }),
    ...(obligations.length === 0 ? {} : { obligations }),
  };
}

const COLUMNS = ['id', 'name', 'type', 'vendor', 'reach', 'tags'] as const;

function csvOf(identities: readonly Identity[]): string {
  const rows = identities.map((identity) =>
    COLUMNS.map((column) => {
      const value = identity[column];
      return typeof value === 'object' ? value.join(';') : (value ?? '');
    }).join(','),
  );
  return `${COLUMNS.join(',')}\n${rows.join('\n')}\n`;
}
