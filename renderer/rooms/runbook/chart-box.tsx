import { type KeyboardEvent, type Ref } from 'react';
import { useWords } from '../../parts/words-context.ts';
import { START_WIDTH, TEXT, textWidth } from './chart-text.ts';
import { type Box } from './chart-types.ts';

/** How is one state drawn?
 *  Promise: the state that holds has a thick outline and the word NOW; entered first is a dot, final a double outline,
 *  history a dashed one.
 *  Never: told by colour alone. */
type Props = {
  readonly box: Box;
  readonly isChosen: boolean;
  readonly place: Ref<SVGGElement>;
  readonly onChoose: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
};
const PAD_X = 14;
const FIRST_LINE = 28;

export function ChartBox({ box, isChosen, place, onChoose, onKey }: Props) {
  const { state, x, y, width, height, hasChildren } = box;
  const kind = hasChildren ? 'holder' : 'leaf';
  return (
    <g
      ref={place}
      role="option"
      aria-label={useLabel(box)}
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      className={`chart-state ${kind} ${state.kind} ${state.isActive ? 'active' : ''}`}
      data-state={state.path}
      onFocus={onChoose}
      onClick={onChoose}
      onKeyDown={onKey}
    >
      <rect className="chart-focus" x={x - 5} y={y - 5} width={width + 10} height={height + 10} />
      <rect className="chart-outline" x={x} y={y} width={width} height={height} />
      {state.kind === 'final' ? (
        <rect className="chart-inner" x={x + 4} y={y + 4} width={width - 8} height={height - 8} />
      ) : null}
      <BoxText box={box} />
      {isNow(box) ? <NowTag box={box} /> : null}
    </g>
  );
}

/** Where the line is: every active state is outlined, the innermost have the word. */
function isNow({ state, hasChildren }: Box): boolean {
  return state.isActive && !hasChildren;
}

/** The words in the box as they stand, then what is only drawn. */
function useLabel(box: Box): string {
  const { runbook } = useWords();
  const { name, deadline, state } = box;
  const { first, final, history } = runbook.marks;
  const words = [...name, ...deadline, ...(isNow(box) ? [runbook.now] : [])];
  const marks = [
    ...(state.isInitial ? [first] : []),
    ...(state.kind === 'final' ? [final] : []),
    ...(state.kind === 'history' ? [history] : []),
  ];
  return runbook.state(words.join(' '), marks.join(', '));
}

function BoxText({ box: { x, y, name, deadline, state } }: { readonly box: Box }) {
  const left = x + PAD_X + (state.isInitial ? START_WIDTH : 0);
  // The space at the end keeps two lines two words for whoever reads the text without the drawing.
  const lines = [
    ...name.map((text) => ({ text, className: 'chart-name' })),
    ...deadline.map((text) => ({ text, className: 'chart-deadline' })),
  ];
  return (
    <>
      {state.isInitial ? (
        <>
          <circle className="chart-start" cx={x + PAD_X + 5} cy={y + FIRST_LINE - 6} r={5} />
          <path className="chart-start-line" d={`M${x + PAD_X + 10} ${y + FIRST_LINE - 6}h10`} />
        </>
      ) : null}
      {lines.map(({ text, className }, index) => (
        <text key={index} className={className} x={left} y={y + FIRST_LINE + index * TEXT.line}>
          {`${text} `}
        </text>
      ))}
    </>
  );
}

const TAG_HEIGHT = 24;

/** On the upper edge, at the right, so that no box grows when it becomes the current one. */
function NowTag({ box }: { readonly box: Box }) {
  const { now } = useWords().runbook;
  const width = textWidth(now, TEXT.size) + 12;
  const left = box.x + box.width - width + 8;
  const top = box.y - TAG_HEIGHT / 2 - 2;
  return (
    <>
      <rect className="chart-now" x={left} y={top} width={width} height={TAG_HEIGHT} />
      <text className="chart-now-word" x={left + 6} y={top + 18}>
        {`${now} `}
      </text>
    </>
  );
}
