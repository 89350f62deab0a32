import { pathOf, tipOf } from './chart-lines.ts';
import { LABEL, moveText } from './chart-text.ts';
import { type Arrow } from './chart-types.ts';

/** How are the moves from one state to another drawn?
 *  Promise: one line with a tip, its words on it; thick and bold where a state that holds is left.
 *  Never: read aloud here; the outline says every move. */
type Props = { readonly arrow: Arrow };

export function ChartArrowLine({ arrow: { points, moves } }: Props) {
  return (
    <g className={`chart-arrow ${toneOf(moves)}`}>
      <path className="chart-line" d={pathOf(points)} />
      <polygon className="chart-tip" points={tipOf(points)} />
    </g>
  );
}

export function ChartArrowLabel({ arrow: { label, moves } }: Props) {
  const lines = moves.flatMap((move, index) => moveText(move).map((text) => ({ text, index })));
  return (
    <g className={`chart-label ${toneOf(moves)}`}>
      <rect className="chart-ground" x={label.x} y={label.y} width={label.width} height={label.height} />
      {lines.map(({ text, index }, place) => (
        <text
          key={place}
          x={label.x + label.width / 2}
          y={label.y + (index + 1) * LABEL.pad + place * LABEL.line + LABEL.size - 1}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

function toneOf(moves: Arrow['moves']): string {
  return moves.some(({ isPossible }) => isPossible) ? 'possible' : 'other';
}
