import { type LadderRung } from '../../../shared/contract/sheet.ts';
import { lengthWords } from '../../../shared/words/times.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';
import { laddersOf } from './ladders.ts';

/** Whom does one call, and in which order?
 *  Promise: every rung with its people and their numbers; when it takes over, absolute where a question is open.
 *  Never: counts by itself. */
export function Ladders() {
  const { identity } = useWords();
  const choices = useView(({ sheet }) => sheet?.choices);
  const ladders = laddersOf(choices ?? []);
  if (ladders.length === 0) return null;
  return (
    <section aria-label={identity.ladder}>
      <h3>{identity.ladder}</h3>
      {ladders.map(({ verbs, rungs }) => (
        <div key={verbs.join(' ')} className="ladder">
          <ul className="verbs">
            {verbs.map((verb) => (
              <li key={verb}>{verb}</li>
            ))}
          </ul>
          <Rungs label={identity.ladderOf(verbs.join(', '))} rungs={rungs} />
        </div>
      ))}
    </section>
  );
}

type RungsProps = { readonly label: string; readonly rungs: readonly LadderRung[] };

function Rungs({ label, rungs }: RungsProps) {
  const { identity } = useWords();
  return (
    <DataTable
      label={label}
      className="short"
      rows={rungs}
      keyOf={({ place }) => String(place)}
      columns={[
        {
          id: 'rung',
          head: identity.rung,
          isName: true,
          cell: ({ place, of }) => identity.rungOf(String(place), String(of)),
        },
        { id: 'who', head: identity.who, cell: (rung) => <People rung={rung} /> },
        { id: 'when', head: identity.when, cell: (rung) => <When rung={rung} /> },
      ]}
    />
  );
}

type RungProps = { readonly rung: LadderRung };

function People({ rung: { people, acknowledgedBy } }: RungProps) {
  const { identity } = useWords();
  return (
    <ul className="calls">
      {people.map(({ person, name, role, phone }) => (
        <li key={person}>
          <span>{name}</span>
          <span>{role}</span>
          <span className="mono">{phone ?? identity.noPhone}</span>
          {person === acknowledgedBy ? <strong>{identity.acknowledged}</strong> : null}
        </li>
      ))}
    </ul>
  );
}

function When({ rung: { holds, at, afterMs } }: RungProps) {
  const { identity } = useWords();
  if (holds) return <strong>{identity.holds}</strong>;
  if (at !== null)
    return (
      <>
        {identity.takesOver} <Time at={at} />
      </>
    );
  return afterMs === null ? identity.onlyEscalated : identity.after(lengthWords(afterMs));
}
