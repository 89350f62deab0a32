import { type OpenGlass } from '../../../shared/contract/matters.ts';
import { lengthWords } from '../../../shared/words/times.ts';
import { useBeat } from '../../parts/moment-context.ts';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';

/** Which break-glass ends soon? Said aloud at 5 min, 2 min and 30 s (ux.md §7, WCAG 2.2.1).
 *  Promise: each warning once; the time left on screen goes on beside it.
 *  Never: ends anything. */

const MINUTE_MS = 60_000;
/** The shortest first. */
const WARNINGS_MS = [MINUTE_MS / 2, 2 * MINUTE_MS, 5 * MINUTE_MS];

export function GlassWarnings() {
  const glasses = useView((view) => view.glasses) ?? [];
  return (
    <div className="visually-hidden" role="alert">
      {glasses.map((glass) => (
        <Warning key={glass.breakGlassId} glass={glass} />
      ))}
    </div>
  );
}

function Warning({ glass: { identity, endsAt } }: { readonly glass: OpenGlass }) {
  const { live } = useWords();
  const said = useBeat((now) => {
    const passed = WARNINGS_MS.find((before) => endsAt - now <= before);
    return passed === undefined ? '' : live.glassEnds(identity, lengthWords(passed));
  });
  return said === '' ? null : <p>{said}</p>;
}
