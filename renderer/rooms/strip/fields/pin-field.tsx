import { useId } from 'react';
import { type PinWait } from '../../../../shared/contract/matters.ts';
import { Countdown } from '../../../parts/countdown.tsx';
import { useBeat } from '../../../parts/moment-context.ts';
import { useWords } from '../../../parts/words-context.ts';
import { Frame, hintIdOf } from './frame.tsx';

/** Is it really this person?
 *  Promise: never filled in beforehand, never kept by the browser or by the page; after wrong PINs the wait is seen
 *  and the field waits too. */
type Props = {
  readonly name: string;
  readonly wait: PinWait | undefined;
  readonly isMet: boolean;
  readonly onType: (pin: string) => void;
};

export function PinField({ name, wait, isMet, onType }: Props) {
  const { strip } = useWords();
  const id = useId();
  const isWaiting = useBeat((now) => (wait !== undefined && wait.until > now ? 'waiting' : '')) !== '';
  const hint =
    isWaiting && wait !== undefined ? (
      <span className="strip-wait">
        {strip.pinWait(name)} <Countdown to={wait.until} />
      </span>
    ) : (
      strip.pinNeverKept
    );
  return (
    <Frame id={id} label={strip.pinOf(name)} hint={hint} isMet={isMet}>
      <input
        id={id}
        className="mono"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        defaultValue=""
        disabled={isWaiting}
        aria-describedby={hintIdOf(id)}
        aria-required
        onChange={(event) => {
          onType(event.currentTarget.value);
        }}
      />
    </Frame>
  );
}
