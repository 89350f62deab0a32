import { type ReactNode, useId } from 'react';
import { lengthWords } from '../../../../shared/words/times.ts';
import { Time } from '../../../parts/time.tsx';
import { useWords } from '../../../parts/words-context.ts';
import { Frame, hintIdOf } from './frame.tsx';
import { type FieldProps } from './text-field.tsx';

/** For how long, or how long ago?
 *  Promise: says what no answer means, and the longest that is allowed. */
const MINUTE_MS = 60_000;

type Props = FieldProps<'minutes'> | FieldProps<'ago'>;

export function MinutesField({ field, value, isMet, onFill }: Props) {
  const { strip } = useWords();
  const id = useId();
  return (
    <Frame id={id} label={strip.labels[field.name]} hint={<Hint field={field} isMet={isMet} />} isMet={isMet}>
      <input
        id={id}
        className="mono"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={value}
        aria-invalid={!isMet}
        aria-describedby={hintIdOf(id)}
        onChange={(event) => {
          onFill(event.currentTarget.value);
        }}
      />
    </Frame>
  );
}

function Hint({ field, isMet }: Pick<Props, 'field' | 'isMet'>): ReactNode {
  const { strip } = useWords();
  if (!isMet) return strip.minutesWrong;
  if (field.kind === 'ago') return strip.minutesAgoHint;
  const { usual, latest, longestMs } = field;
  return (
    <>
      {usual !== null && <span>{strip.minutesUsual(lengthWords(usual * MINUTE_MS))} </span>}
      {usual === null && latest !== null && (
        <span>
          {strip.untilLatest} <Time at={latest} />{' '}
        </span>
      )}
      {longestMs !== null && <span>{strip.minutesMost(lengthWords(longestMs))}</span>}
    </>
  );
}
