import { type PersonFacts } from '../../../shared/contract/registry.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Mark } from '../../parts/mark.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useActions } from '../../state/use-console.ts';

/** Who is there, in which role, and who is here now?
 *  Promise: by the rota as corrected by what was said; a correction is composed in the strip.
 *  Never: a PIN. */
export function PeopleSection({ people }: { readonly people: readonly PersonFacts[] }) {
  const { registry } = useWords();
  return (
    <>
      <h3>{registry.people}</h3>
      <DataTable
        label={registry.people}
        rows={people}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'person',
            head: registry.person,
            isName: true,
            cell: ({ name, vendor }) => (
              <>
                {name}
                {vendor === null ? null : <span className="row-name">{vendor}</span>}
              </>
            ),
          },
          {
            id: 'phone',
            head: registry.phone,
            cell: ({ phone }) => <span className="mono">{phone ?? registry.noPhone}</span>,
          },
          { id: 'roles', head: registry.roles, cell: ({ roles }) => <Roles roles={roles} /> },
          {
            id: 'signs',
            head: registry.maySign,
            cell: ({ maySign }) => (maySign ? registry.signs : registry.cannotSign),
          },
          { id: 'presence', head: registry.presence, cell: (person) => <Presence person={person} /> },
          { id: 'say', head: registry.say, cell: (person) => <SayPresence person={person} /> },
        ]}
      />
    </>
  );
}

function Roles({ roles }: { readonly roles: PersonFacts['roles'] }) {
  const { registry } = useWords();
  return (
    <ul className="places">
      {roles.map(({ role, at }) => (
        <li key={`${role} ${at}`}>{registry.roleAt(role, at)}</li>
      ))}
    </ul>
  );
}

function Presence({ person: { onShift, declaredAbsent } }: { readonly person: PersonFacts }) {
  const { registry } = useWords();
  if (declaredAbsent)
    return (
      <span className="presence">
        <Mark shape="barred" />
        {registry.absent}
      </span>
    );
  return (
    <span className="presence">
      <Mark shape={onShift ? 'circle' : 'dash'} />
      {onShift ? registry.onShift : registry.offShift}
    </span>
  );
}

function SayPresence({ person: { id, name, onShift } }: { readonly person: PersonFacts }) {
  const { registry } = useWords();
  const { compose } = useActions();
  return (
    <button
      type="button"
      aria-label={onShift ? registry.sayAbsent(name) : registry.sayPresent(name)}
      onClick={() => {
        compose({ kind: 'presence', person: id });
      }}
    >
      {onShift ? registry.absentShort : registry.presentShort}
    </button>
  );
}
