import { type RunbookSheet } from '../../../shared/contract/runbook-sheet.ts';
import { OutlineRows } from './outline-rows.tsx';
import { sectionsOf } from './outline-sections.ts';

/** How is the runbook read, from top to bottom?
 *  Promise: everything that the chart shows, in the order of the document, indented as deep as the states lie.
 *  Never: left out because there is a chart. */
export function Outline({ sheet }: { readonly sheet: RunbookSheet }) {
  return (
    <ol className="outline">
      {sectionsOf(sheet).map((section) => (
        <li key={section.state?.path ?? '*'} className={`depth-${section.state?.depth ?? 0}`}>
          <OutlineRows section={section} />
        </li>
      ))}
    </ol>
  );
}
