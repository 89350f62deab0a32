import { useWords } from '../../parts/words-context.ts';
import { type Form, type Situation } from '../../state/strip/form.ts';
import { choiceIn } from '../../state/strip/reading.ts';
import { useStrip } from '../../state/strip/use-strip.ts';
import { type StripStart } from '../../state/strip-start.ts';
import { useActions } from '../../state/use-console.ts';

/** What else can somebody do who may not decide this?
 *  Promise: only what the view offers: break-glass where it stands, a question, somebody else at the keyboard. */
type Props = { readonly situation: Situation; readonly form: Form };

export function Instead({ situation, form }: Props) {
  const { strip } = useWords();
  const { send } = useStrip();
  const { start } = situation.composition;
  if (form.blocked?.kind === 'not-recording' || form.blocked?.kind === 'reading') return null;
  return (
    <p className="strip-instead">
      {start.kind === 'decide' && <OtherWays situation={situation} start={start} />}
      <button
        type="button"
        data-decision
        onClick={() => {
          send({ type: 'sign-in.wanted', isWanted: true });
        }}
      >
        {strip.blocked.another}
      </button>
    </p>
  );
}

type WaysProps = Pick<Props, 'situation'> & {
  readonly start: Extract<StripStart, { readonly kind: 'decide' }>;
};

function OtherWays({ situation, start }: WaysProps) {
  const { strip } = useWords();
  const { compose } = useActions();
  const found = choiceIn(situation.sheet, start.action);
  const isGlassOffered = start.way === 'regular' && found?.breakGlass?.mayOpen === true;
  return (
    <>
      {isGlassOffered && (
        <button
          type="button"
          data-decision
          onClick={() => {
            compose({ ...start, way: 'break-glass' });
          }}
        >
          {strip.blocked.throughGlass}
        </button>
      )}
      {found?.kind !== 'not-applicable' && (
        <button
          type="button"
          data-decision
          onClick={() => {
            const { action, line, identity } = start;
            compose({ kind: 'ask', action, line, identity });
          }}
        >
          {strip.blocked.askInstead}
        </button>
      )}
    </>
  );
}
