import { type Choice, type Sheet } from '../../../shared/contract/sheet.ts';
import { type Action } from '../../../shared/plant/types.ts';
import { lengthWords } from '../../../shared/words/times.ts';
import { KeyButton } from '../../parts/key-button.tsx';
import { shapeOfAnswer } from '../../parts/level.ts';
import { Mark } from '../../parts/mark.tsx';
import { rove } from '../../parts/rove.ts';
import { otherChoices } from '../../parts/three-cells.ts';
import { useWords } from '../../parts/words-context.ts';
import { ACTION_KEYS, ANSWER_KEYS } from '../../state/action-keys.ts';
import { useScreen } from '../../state/use-console.ts';
import { useCommand } from './use-command.ts';

/** What else may be done here?
 *  Promise: every verb beside the cells that applies now, then DECLARE, the card, everything about the identity, and
 *  break-glass where the answer on screen offers it; each with its key.
 *  Never: a decision; a press opens the strip. */
type Props = {
  readonly sheet: Sheet;
  readonly shown: Choice | null;
  readonly onLook: (action: Action) => void;
};

export function AlsoRow({ sheet, shown, onLook }: Props) {
  const { live } = useWords();
  const isOnlyMine = useScreen((state) => state.isOnlyMine);
  const others = otherChoices(sheet.choices).filter((choice) => !isOnlyMine || isMine(choice));
  return (
    <div className="also" data-roving="focus">
      <span className="also-word">{live.also}</span>
      {others.map((choice) => (
        <Verb key={choice.action} choice={choice} isShown={choice === shown} onLook={onLook} />
      ))}
      <Others shown={shown} />
    </div>
  );
}

/** May be decided by the reader, in whatever way. */
function isMine({ may }: Choice): boolean {
  return may !== null && may !== 'may-not';
}

type VerbProps = Pick<Props, 'onLook'> & { readonly choice: Choice; readonly isShown: boolean };

function Verb({ choice: { action, verb, kind, cell }, isShown, onLook }: VerbProps) {
  const run = useCommand();
  return (
    <KeyButton
      decides
      shortcut={ACTION_KEYS[action]}
      data-action={action}
      data-rove=""
      aria-current={isShown}
      onKeyDown={rove}
      onFocus={() => {
        onLook(action);
      }}
      onPress={() => {
        run(action);
      }}
    >
      {verb}
      <span className="also-status">
        <Mark shape={shapeOfAnswer(kind)} />
        <span className="also-status-word">{cell.status}</span>
      </span>
    </KeyButton>
  );
}

function Others({ shown }: Pick<Props, 'shown'>) {
  const { live } = useWords();
  const run = useCommand();
  const glass = shown?.breakGlass ?? null;
  const common = { 'data-rove': '', onKeyDown: rove, decides: true };
  return (
    <>
      <KeyButton {...common} shortcut={ANSWER_KEYS.declare} onPress={() => run('declare')}>
        {live.declare}
      </KeyButton>
      <KeyButton {...common} shortcut={ANSWER_KEYS.view} onPress={() => run('runbook')}>
        {live.card}
      </KeyButton>
      {glass === null ? null : (
        <KeyButton
          {...common}
          shortcut="F9"
          className="glass-button"
          data-action={shown?.action}
          onPress={() => run('break-glass')}
        >
          {live.breakGlass}
          <span className="also-status-word">{live.breakGlassLimit(lengthWords(glass.limitMs))}</span>
        </KeyButton>
      )}
    </>
  );
}
