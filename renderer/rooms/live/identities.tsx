import { Region } from '../../parts/region.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';

/** Which identities reach the selected line? */
export function Identities() {
  const { live } = useWords();
  const rows = useView((view) => view.lines.find(({ id }) => id === view.sheet?.line)?.identities) ?? [];
  return (
    <Region name="identities" label={live.identities}>
      <ul>
        {rows.map(({ id, mark }) => (
          <li key={id}>
            {id} {mark}
          </li>
        ))}
      </ul>
    </Region>
  );
}
