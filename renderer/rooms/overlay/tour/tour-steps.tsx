import { type ReactNode } from 'react';
import { Key } from '../../../parts/key.tsx';
import { useWords } from '../../../parts/words-context.ts';
import { signerNow } from '../../../state/tour-steps.ts';
import { type TourSubject } from '../../../state/tour-store.ts';
import { useView } from '../../../state/use-console.ts';
import { useTour } from '../../../state/use-hands.ts';
import { SAMPLE_PINS } from './sample-pins.ts';

/** What are the five steps?
 *  Promise: all in sight, how it is done only at the one that is on. */
export function TourSteps() {
  const { tour, live } = useWords();
  const subject = useTour((state) => state.subject);
  const name = useView((view) => view.lines.find(({ id }) => id === subject?.line)?.name) ?? '';
  if (subject === null) return null;
  const { steps } = tour;
  const key = String(subject.place);
  return (
    <ol className="tour-steps">
      <Step place={0} title={steps.read} keys={['F2']}>
        {steps.readHow}
      </Step>
      <Step place={1} title={steps.line(name)} keys={[`Ctrl+${key}`]}>
        {steps.lineHow(key, name)}
      </Step>
      <Step place={2} title={steps.find(subject.identity)} keys={['F3']}>
        {steps.findHow(subject.identity)}
      </Step>
      <Step place={3} title={steps.pause(subject.identity)} keys={['P', 'Ctrl+Enter']}>
        {steps.pauseHow}
        <SignAs subject={subject} />
      </Step>
      <Step place={4} title={steps.confirm} keys={['Ctrl+Enter']}>
        {steps.confirmHow(live.matters, live.report)}
      </Step>
    </ol>
  );
}

type StepProps = {
  readonly place: number;
  readonly title: string;
  readonly keys: readonly string[];
  readonly children: ReactNode;
};

function Step({ place, title, keys, children }: StepProps) {
  const { tour } = useWords();
  const step = useTour((state) => state.step) ?? 0;
  const isNow = step === place;
  return (
    <li className="tour-step" aria-current={isNow ? 'step' : undefined}>
      <span className="tour-number mono">{place + 1}</span>
      <div>
        <h3>{title}</h3>
        {place < step && <p className="meta">{tour.done}</p>}
        {isNow && <div className="tour-how">{children}</div>}
        {isNow && (
          <p className="tour-keys">
            {keys.map((key) => (
              <Key key={key} name={key} />
            ))}
          </p>
        )}
      </div>
    </li>
  );
}

/** Whose turn it is changes with the rota, and with it the PIN. */
function SignAs({ subject }: { readonly subject: TourSubject }) {
  const { tour } = useWords();
  const person = useView((view) => signerNow(view, subject)?.person);
  const name = useView((view) => signerNow(view, subject)?.name);
  const pin = person == null ? undefined : SAMPLE_PINS[person];
  if (name == null || pin === undefined) return null;
  return <p>{tour.steps.signAs(name, pin)}</p>;
}
