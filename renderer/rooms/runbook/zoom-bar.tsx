import { useWords } from '../../parts/words-context.ts';
import { type Zoom, larger, smaller } from './zoom.ts';

/** How is the chart made larger or smaller?
 *  Promise: buttons of its own; how large it is stands beside them.
 *  Never: the zoom of the window. */
type Props = { readonly zoom: Zoom; readonly onZoom: (zoom: Zoom) => void };

export function ZoomBar({ zoom, onZoom }: Props) {
  const { runbook } = useWords();
  return (
    <div className="zoom-bar">
      <button
        type="button"
        aria-label={runbook.smaller}
        disabled={smaller(zoom) === zoom}
        onClick={() => {
          onZoom(smaller(zoom));
        }}
      >
        −
      </button>
      <button
        type="button"
        aria-label={runbook.larger}
        disabled={larger(zoom) === zoom}
        onClick={() => {
          onZoom(larger(zoom));
        }}
      >
        +
      </button>
      <button
        type="button"
        aria-pressed={zoom === null}
        onClick={() => {
          onZoom(null);
        }}
      >
        {runbook.fit}
      </button>
      {zoom === null ? null : <span className="mono">{runbook.percent(String(zoom))}</span>}
    </div>
  );
}
