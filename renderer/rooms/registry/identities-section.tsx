import { useState } from 'react';
import { type IdentityFacts } from '../../../shared/contract/registry.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { type Column } from '../../parts/table-cells.tsx';
import { Readiness } from '../../parts/readiness.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useActions, useView } from '../../state/use-console.ts';
import { IdentityFinder } from './identity-finder.tsx';
import { type MarkFilter, foundIdentities, marksOf } from './identity-filter.ts';
import { lineOf, openIdentity } from './open-screen.ts';

/** Which identities does the plant have, and what is missing of each?
 *  Promise: in the order of the plant; thousands of them, too; each leads to its own screen.
 *  Never: a standing; that is the board's. */
type Props = { readonly identities: readonly IdentityFacts[] };

export function IdentitiesSection({ identities }: Props) {
  const { registry } = useWords();
  const [text, setText] = useState('');
  const [mark, setMark] = useState<MarkFilter>('all');
  const columns = useColumns();
  const found = foundIdentities(identities, text, mark);
  return (
    <>
      <h3>{registry.identities}</h3>
      <IdentityFinder
        text={text}
        mark={mark}
        marks={marksOf(identities)}
        count={registry.count(String(found.length), String(identities.length))}
        onText={setText}
        onMark={setMark}
      />
      {found.length === 0 ? (
        <p>{registry.noneFound}</p>
      ) : (
        <DataTable label={registry.identities} rows={found} keyOf={({ id }) => id} columns={columns} />
      )}
    </>
  );
}

function useColumns(): readonly Column<IdentityFacts>[] {
  const { registry } = useWords();
  return [
    { id: 'identity', head: registry.identity, isName: true, cell: (each) => <Named identity={each} /> },
    {
      id: 'kind',
      head: registry.kind,
      cell: ({ typeWords, criticality }) => registry.kindOf(typeWords, String(criticality)),
    },
    {
      id: 'owner',
      head: registry.ownerVendor,
      cell: ({ owner, vendor }) => {
        const who = owner ?? registry.nobody;
        return vendor === null ? who : registry.ownedBy(who, vendor);
      },
    },
    { id: 'expires', head: registry.expires, cell: ({ expires }) => expires ?? registry.nobodySaid },
    { id: 'reach', head: registry.reach, cell: ({ reach }) => <Places places={reach} /> },
    { id: 'readiness', head: registry.readiness, cell: ({ marks }) => <Marks marks={marks} /> },
  ];
}

function Named({ identity: { id, name } }: { readonly identity: IdentityFacts }) {
  const { registry } = useWords();
  const actions = useActions();
  const line = useView(({ lines }) => lineOf(lines, id));
  return (
    <>
      {line == null ? (
        <span className="mono">{id}</span>
      ) : (
        <button
          type="button"
          className="link mono"
          aria-label={registry.openIdentity(id)}
          onClick={() => {
            openIdentity(actions, line, id);
          }}
        >
          {id}
        </button>
      )}
      <span className="row-name">{name}</span>
    </>
  );
}

function Places({ places }: { readonly places: IdentityFacts['reach'] }) {
  return (
    <ul className="places">
      {places.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  );
}

function Marks({ marks }: { readonly marks: IdentityFacts['marks'] }) {
  const { registry } = useWords();
  if (marks.length === 0) return registry.ready;
  return (
    <ul className="readiness-list">
      {marks.map(({ code }) => (
        <li key={code}>
          <Readiness code={code} words={registry.marks[code]} />
        </li>
      ))}
    </ul>
  );
}
