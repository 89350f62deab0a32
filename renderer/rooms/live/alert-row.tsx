import { type Alert } from '../../../shared/contract/board.ts';
import { KeyButton } from '../../parts/key-button.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useActions, useScreen } from '../../state/use-console.ts';
import { MatterRow } from './matter-row.tsx';

/** What must be looked at that nobody has asked about: a gap, a log that does not write?
 *  Promise: leads to the pair it is about; silenced here, it stays until its condition goes. */
export function AlertRow({ alert }: { readonly alert: Alert }) {
  const { live } = useWords();
  const { id, level, sentence, since } = alert;
  const { show } = useActions();
  const silenced = useScreen((state) => state.silenced);
  const isSilenced = silenced.includes(id);
  return (
    <MatterRow
      level={level}
      sentence={isSilenced ? live.silenced(sentence) : sentence}
      details={
        <span>
          {live.since} <Time at={since} />
        </span>
      }
    >
      <ShowPair alert={alert} />
      {isSilenced ? null : (
        <KeyButton onPress={() => show({ silenced: [...silenced, id] })}>{live.silence}</KeyButton>
      )}
    </MatterRow>
  );
}

/** Selects the line, and the identity where there is one. */
export function ShowPair({
  alert: { line, identity },
}: {
  readonly alert: Pick<Alert, 'line' | 'identity'>;
}) {
  const { live } = useWords();
  const { select, show } = useActions();
  if (line === null) return null;
  const go = (): void => {
    show({ middle: 'answer' });
    void select({ line, identity });
  };
  return <KeyButton onPress={go}>{live.goThere}</KeyButton>;
}
