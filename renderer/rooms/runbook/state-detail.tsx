import { Scroller } from '../../parts/scroller.tsx';
import { useWords } from '../../parts/words-context.ts';
import { OutlineRows } from './outline-rows.tsx';
import { type OutlineSection } from './outline-sections.ts';

/** What leads out of the chosen state, and which rules speak in it?
 *  Promise: the same sentences as in the outline.
 *  Never: the rules that hold everywhere; those are many, and stand in the list of rules. */
export function StateDetail({ section }: { readonly section: OutlineSection }) {
  const { runbook } = useWords();
  return (
    <Scroller className="state-detail" label={runbook.chosen}>
      <OutlineRows section={section} />
    </Scroller>
  );
}
