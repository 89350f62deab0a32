import { type Instant } from '../../../shared/std/instant.ts';
import { Age } from '../../parts/age.tsx';
import { Clocks } from '../../parts/clocks.tsx';
import { Countdown } from '../../parts/countdown.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';
import { lastDecisions } from './shown.ts';

/** What changes next, what was decided last, what time is it, and is it recorded?
 *  Promise: the next timer in the largest digits; both clocks; NOT RECORDING where it is so. */
export function WallFoot() {
  return (
    <>
      <Due />
      <Decisions />
      <Clock />
    </>
  );
}

function Due() {
  const { wall } = useWords();
  const next = useView((view) => view.nextAt);
  return (
    <section className="wall-due" aria-label={wall.next} data-timer="next">
      {next === null ? wall.nothingDue : <NextAt at={next} />}
    </section>
  );
}

function NextAt({ at }: { readonly at: Instant }) {
  const { wall } = useWords();
  return (
    <>
      <span>{wall.next}</span>
      <Countdown to={at} />
      <Time at={at} />
    </>
  );
}

function Decisions() {
  const { wall } = useWords();
  const log = useView((view) => view.log);
  const rows = lastDecisions(log ?? []);
  return (
    <section className="wall-decisions" aria-label={wall.decisions}>
      {rows.length === 0 ? wall.noDecision : null}
      <ol>
        {rows.map(({ seq, at, sentence }) => (
          <li key={seq}>
            <Time at={at} /> <span>{sentence}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Clock() {
  const { wall } = useWords();
  const shownAt = useView((view) => view.now);
  const kind = useView((view) => view.ledger.kind);
  const trouble = kind === 'not-recording' ? wall.notRecording : kind === 'broken' ? wall.broken : null;
  return (
    <section className="wall-clock">
      <Clocks />
      {shownAt === null ? null : <Age since={shownAt} say={wall.dataAge} />}
      {trouble === null ? null : (
        <strong className="wall-trouble">
          <Mark shape="octagon" /> {trouble}
        </strong>
      )}
    </section>
  );
}
