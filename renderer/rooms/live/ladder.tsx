import { type LadderRung, type PersonCall } from '../../../shared/contract/sheet.ts';
import { lengthWords } from '../../../shared/words/times.ts';
import { Countdown } from '../../parts/countdown.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../parts/words-context.ts';

/** Who holds, who takes over, when, and how is each of them called?
 *  Promise: absolute times while a question is open, lengths otherwise; a number beside each name.
 *  Never: a rung that is not in the view. */
type Props = { readonly label: string; readonly rungs: readonly LadderRung[] };

export function Ladder({ label, rungs }: Props) {
  return (
    <ol className="rungs" aria-label={label}>
      {rungs.map((rung) => (
        <li key={rung.place} className={rung.holds ? 'rung rung-holds' : 'rung'}>
          <span className="rung-place mono">{rung.place}</span>
          <People people={rung.people} />
          <When rung={rung} />
        </li>
      ))}
    </ol>
  );
}

function People({ people }: { readonly people: readonly PersonCall[] }) {
  const { live } = useWords();
  return (
    <span className="rung-people">
      {people.length === 0 ? live.nobodyThere : null}
      {people.map(({ person, name, phone }) => (
        <span key={person} className="rung-person">
          {name} {phone === null ? null : <strong>{phone}</strong>}
        </span>
      ))}
    </span>
  );
}

function When({ rung: { holds, at, afterMs, acknowledgedBy } }: { readonly rung: LadderRung }) {
  const { live } = useWords();
  if (acknowledgedBy !== null) return <strong className="rung-when">{live.acknowledged}</strong>;
  if (at === null) {
    const after = afterMs === null ? live.byEscalation : live.takesOverAfter(lengthWords(afterMs));
    return <span className="rung-when">{holds ? live.holdsNow : after}</span>;
  }
  return (
    <span className="rung-when">
      {holds ? live.holdsSince : live.takesOver} <Time at={at} />
      {holds ? null : (
        <span className="timer">
          <Countdown to={at} />
        </span>
      )}
    </span>
  );
}
