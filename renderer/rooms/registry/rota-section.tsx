import { type ShiftFacts } from '../../../shared/contract/registry.ts';
import { formatInstant } from '../../../shared/std/instant.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../parts/words-context.ts';

/** Who is on now, and who comes next?
 *  Promise: absolute times, local and UTC; an empty rota is said.
 *  Never: presence; what was said against the rota stands with the people. */
export function RotaSection({ rota }: { readonly rota: readonly ShiftFacts[] }) {
  const { registry } = useWords();
  const now = rota.filter(({ isNow }) => isNow);
  const next = rota.filter(({ isNow }) => !isNow);
  return (
    <>
      <h3>{registry.now}</h3>
      {now.length === 0 ? <p>{registry.nobodyNow}</p> : <Shifts label={registry.now} shifts={now} />}
      <h3>{registry.next}</h3>
      {next.length === 0 ? <p>{registry.nobodyNext}</p> : <Shifts label={registry.next} shifts={next} />}
    </>
  );
}

type ShiftsProps = { readonly label: string; readonly shifts: readonly ShiftFacts[] };

function Shifts({ label, shifts }: ShiftsProps) {
  const { registry } = useWords();
  return (
    <DataTable
      label={label}
      className="short"
      rows={shifts}
      keyOf={({ shift, from, crew }) =>
        [shift, formatInstant(from), ...crew.map(({ person }) => person)].join(' ')
      }
      columns={[
        { id: 'shift', head: registry.shift, isName: true, cell: ({ shift }) => shift },
        { id: 'crew', head: registry.crew, cell: ({ crew }) => <Crew crew={crew} /> },
        { id: 'from', head: registry.from, cell: ({ from }) => <Time at={from} /> },
        { id: 'to', head: registry.to, cell: ({ to }) => <Time at={to} /> },
      ]}
    />
  );
}

function Crew({ crew }: { readonly crew: ShiftFacts['crew'] }) {
  return (
    <ul className="places">
      {crew.map(({ person, name }) => (
        <li key={person}>{name}</li>
      ))}
    </ul>
  );
}
