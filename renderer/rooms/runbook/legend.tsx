import { type ChartState } from '../../../shared/contract/runbook-sheet.ts';
import { useWords } from '../../parts/words-context.ts';

/** What do the signs of the chart mean?
 *  Promise: only signs that occur in it.
 *  Never: a colour. */
export function Legend({ states }: { readonly states: readonly ChartState[] }) {
  const { runbook } = useWords();
  const { legend } = runbook;
  const has = (kind: ChartState['kind']): boolean => states.some((state) => state.kind === kind);
  const isMarked = states.some(({ isActive }) => isActive);
  const signs = [
    runbook.choose,
    ...(isMarked ? [legend.now, legend.possible] : []),
    legend.first,
    ...(has('final') ? [legend.final] : []),
    ...(has('history') ? [legend.history] : []),
  ];
  return (
    <ul className="legend meta">
      {signs.map((sign) => (
        <li key={sign}>{sign}</li>
      ))}
    </ul>
  );
}
