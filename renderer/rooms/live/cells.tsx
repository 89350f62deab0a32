import { type Action } from '../../../shared/plant/types.ts';
import { Countdown } from '../../parts/countdown.tsx';
import { Key } from '../../parts/key.tsx';
import { shapeOfAnswer } from '../../parts/level.ts';
import { Mark } from '../../parts/mark.tsx';
import { rove } from '../../parts/rove.ts';
import { type NamedCell } from '../../parts/three-cells.ts';
import { useWords } from '../../parts/words-context.ts';
import { ACTION_KEYS } from '../../state/action-keys.ts';
import { useScreen } from '../../state/use-console.ts';
import { useCommand } from './use-command.ts';

/** Who may pause, who may revoke, who may override?
 *  Promise: three, in their places, never dropped and never scrolled; shape and word for each.
 *  Never: a decision; a press opens the strip. */
type Props = {
  readonly cells: readonly NamedCell[];
  readonly shown: Action;
  readonly onLook: (action: Action) => void;
};

export function Cells({ cells, shown, onLook }: Props) {
  return (
    <div className="cells" data-roving="focus">
      {cells.map((cell) => (
        <OneCell key={cell.name} cell={cell} isShown={cell.choice.action === shown} onLook={onLook} />
      ))}
    </div>
  );
}

type OneProps = Omit<Props, 'cells' | 'shown'> & { readonly cell: NamedCell; readonly isShown: boolean };

function OneCell({ cell: { name, choice }, isShown, onLook }: OneProps) {
  const run = useCommand();
  const isOnlyMine = useScreen((state) => state.isOnlyMine);
  const { action, kind, cell } = choice;
  const isDimmed = isOnlyMine && (choice.may === null || choice.may === 'may-not');
  const isLong = cell.who.length > LONG_NAME;
  return (
    <button
      type="button"
      className={`cell cell-${kind}${isDimmed ? ' cell-not-mine' : ''}${isLong ? ' cell-long' : ''}`}
      data-cell={name}
      data-action={action}
      data-decision=""
      data-critical=""
      data-rove=""
      aria-current={isShown}
      aria-keyshortcuts={ACTION_KEYS[action]}
      onFocus={() => {
        onLook(action);
      }}
      onKeyDown={rove}
      onClick={() => {
        run(action);
      }}
    >
      <Inside choice={choice} />
    </button>
  );
}

function Inside({ choice }: { readonly choice: NamedCell['choice'] }) {
  const { action, verb, kind, cell } = choice;
  return (
    <>
      <span className="cell-verb">
        <Key name={ACTION_KEYS[action]} /> {verb}
      </span>
      <span className="cell-who">
        <Mark shape={shapeOfAnswer(kind)} />
        <span className="cell-name">{cell.who}</span>
      </span>
      <span className="cell-call">
        {cell.role === null ? null : <span className="cell-role">{cell.role}</span>}
        {cell.phone === null ? null : <span className="cell-phone">{cell.phone}</span>}
      </span>
      <State choice={choice} />
      {cell.more.filter(fits).map((line) => (
        <span key={line} className="cell-more">
          {line}
        </span>
      ))}
    </>
  );
}

/** Characters. */
const LONG_NAME = 32;

/** What is too long for a cell stands in the sentence, which names everybody. */
function fits(line: string): boolean {
  return line.length <= 48;
}

function State({ choice: { level, cell } }: { readonly choice: NamedCell['choice'] }) {
  const { live } = useWords();
  const { status, rung, until } = cell;
  return (
    <span className="cell-state">
      <span className={`cell-status${level === 'none' ? '' : ` chip chip-${level}`}`}>{status}</span>
      <span className="cell-rung">
        {rung === null ? null : <span className="cell-place">{rung}</span>}
        {until === null ? null : (
          <span className="timer">
            <Countdown to={until} /> <span className="until-word">{live.until}</span>
          </span>
        )}
      </span>
    </span>
  );
}
