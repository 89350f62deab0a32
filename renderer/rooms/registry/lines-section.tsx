import { type EquipmentFacts, type RunbookFacts } from '../../../shared/contract/registry.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useActions } from '../../state/use-console.ts';
import { openRunbook } from './open-screen.ts';

/** Of which equipment does the plant consist?
 *  Promise: the tree in the order of the plant, each with what it is part of; governed equipment leads to its runbook.
 *  Never: a state; that is the board's. */
type Props = { readonly equipment: readonly EquipmentFacts[]; readonly runbooks: readonly RunbookFacts[] };

export function LinesSection({ equipment, runbooks }: Props) {
  const { registry } = useWords();
  const names = new Map(equipment.map(({ id, name }) => [id, name]));
  const byId = new Map(runbooks.map((runbook) => [runbook.id, runbook]));
  return (
    <>
      <h3>{registry.lines}</h3>
      <DataTable
        label={registry.lines}
        rows={equipment}
        keyOf={({ id }) => id}
        columns={[
          { id: 'name', head: registry.name, isName: true, cell: (each) => <TreeName {...each} /> },
          { id: 'id', head: registry.id, cell: ({ id }) => <span className="mono">{id}</span> },
          { id: 'level', head: registry.level, cell: ({ level }) => registry.levels[level] },
          {
            id: 'part-of',
            head: registry.partOf,
            cell: ({ parent }) => (parent === null ? registry.none : (names.get(parent) ?? parent)),
          },
          {
            id: 'runbook',
            head: registry.runbook,
            cell: ({ runbook }) => <RunbookOf runbook={runbook === null ? undefined : byId.get(runbook)} />,
          },
          { id: 'owner', head: registry.owner, cell: ({ owner }) => owner ?? registry.none },
          { id: 'network', head: registry.network, cell: ({ purdue }) => purdue ?? registry.none },
          {
            id: 'safety',
            head: registry.safety,
            cell: ({ safetyRelevant }) => (safetyRelevant ? registry.safetyRelevant : registry.none),
          },
        ]}
      />
    </>
  );
}

const DEEPEST = 6;

function TreeName({ name, depth }: EquipmentFacts) {
  return <span className={`depth-${Math.min(depth, DEEPEST)}`}>{name}</span>;
}

function RunbookOf({ runbook }: { readonly runbook: RunbookFacts | undefined }) {
  const { registry } = useWords();
  const actions = useActions();
  if (runbook === undefined) return registry.none;
  return (
    <button
      type="button"
      className="link"
      aria-label={registry.openRunbook(runbook.title)}
      onClick={() => {
        openRunbook(actions, runbook);
      }}
    >
      {runbook.title}
    </button>
  );
}
