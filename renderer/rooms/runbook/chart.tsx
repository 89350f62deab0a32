import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { type RunbookSheet } from '../../../shared/contract/runbook-sheet.ts';
import { type StatePath } from '../../../shared/plant/types.ts';
import { useWords } from '../../parts/words-context.ts';
import { ChartArrowLabel, ChartArrowLine } from './chart-arrow.tsx';
import { ChartBox } from './chart-box.tsx';
import { nextState } from './chart-keys.ts';
import { layoutChart } from './chart-layout.ts';
import { type Box, type ChartDrawing } from './chart-types.ts';
import { Legend } from './legend.tsx';
import { sectionsOf } from './outline-sections.ts';
import { StateDetail } from './state-detail.tsx';
import { type Zoom } from './zoom.ts';

/** How does the runbook look, and where is the line in it?
 *  Promise: the arrow keys go from state to state; what leads out of the chosen one, and which rules speak in it,
 *  is said below in the words of the outline.
 *  Never: a click that declares anything. */

/** About what the column has; the chart is fitted to it. */
const ROOM = 900;
const MARGIN = 16;

type Props = { readonly sheet: RunbookSheet; readonly zoom: Zoom };

export function Chart({ sheet, zoom }: Props) {
  const { states, moves } = sheet;
  const drawing = useMemo(() => layoutChart(states, moves, ROOM), [states, moves]);
  const sections = useMemo(() => sectionsOf(sheet), [sheet]);
  const [chosen, setChosen] = useState<StatePath | null>(null);
  const current = states.findLast(({ isActive }) => isActive) ?? states[0];
  const known = states.some(({ path }) => path === chosen) ? chosen : null;
  const section = sections.find(({ state }) => state !== null && state.path === known);
  return (
    <div className="chart-room">
      <div className="chart-place">
        <Drawing drawing={drawing} zoom={zoom} chosen={known ?? current?.path ?? null} onChoose={setChosen} />
        <Legend states={states} />
      </div>
      {section === undefined ? null : <StateDetail section={section} />}
    </div>
  );
}

type DrawingProps = {
  readonly drawing: ChartDrawing;
  readonly zoom: Zoom;
  readonly chosen: StatePath | null;
  readonly onChoose: (path: StatePath) => void;
};

function Drawing({ drawing, zoom, chosen, onChoose }: DrawingProps) {
  const { runbook } = useWords();
  const { boxes, arrows } = drawing;
  const { keep, move } = useRoving(boxes);
  const width = drawing.width + 2 * MARGIN;
  const height = drawing.height + 2 * MARGIN;
  const scale = (zoom ?? 100) / 100;
  return (
    <svg
      className={`chart ${zoom === null ? 'fitted' : ''}`}
      width={width * scale}
      height={height * scale}
      viewBox={[-MARGIN, -MARGIN, width, height].join(' ')}
    >
      <g role="listbox" aria-label={runbook.states}>
        {boxes.map((box) => (
          <ChartBox
            key={box.state.path}
            box={box}
            isChosen={box.state.path === chosen}
            place={keep(box.state.path)}
            onChoose={() => {
              onChoose(box.state.path);
            }}
            onKey={(event) => {
              move(event, box.state.path);
            }}
          />
        ))}
      </g>
      <Arrows arrows={arrows} />
    </svg>
  );
}

type Roving = {
  readonly keep: (path: StatePath) => (element: SVGGElement | null) => void;
  readonly move: (event: KeyboardEvent, from: StatePath) => void;
};

function useRoving(boxes: readonly Box[]): Roving {
  const places = useRef(new Map<StatePath, SVGGElement>());
  const keep = (path: StatePath) => (element: SVGGElement | null) => {
    if (element === null) places.current.delete(path);
    else places.current.set(path, element);
  };
  const move = (event: KeyboardEvent, from: StatePath): void => {
    const next = nextState(boxes, from, event.key);
    if (next === null || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    places.current.get(next)?.focus();
  };
  return { keep, move };
}

/** All lines first: no line runs over words. */
function Arrows({ arrows }: Pick<ChartDrawing, 'arrows'>) {
  return (
    <g className="chart-arrows" aria-hidden="true">
      {arrows.map((arrow) => (
        <ChartArrowLine key={`${arrow.from} ${arrow.to}`} arrow={arrow} />
      ))}
      {arrows.map((arrow) => (
        <ChartArrowLabel key={`${arrow.from} ${arrow.to}`} arrow={arrow} />
      ))}
    </g>
  );
}
