import { useWords } from '../../parts/words-context.ts';
import { situationOf } from '../../state/strip/context.ts';
import { formOf } from '../../state/strip/form-of.ts';
import { type Form, type Situation } from '../../state/strip/form.ts';
import { useStrip, useStripState } from '../../state/strip/use-strip.ts';
import { useActions } from '../../state/use-console.ts';
import { BlockedNote } from './blocked.tsx';
import { ClassRows } from './class-rows.tsx';
import { Commit } from './commit.tsx';
import { StripField } from './field.tsx';
import { Head } from './head.tsx';
import { Instead } from './instead.tsx';
import { NewsOfForm } from './news-of-form.tsx';
import { ParkedDrafts } from './parked-drafts.tsx';
import { Summary } from './summary.tsx';
import { subjectOf } from './wording.ts';

/** What is being composed?
 *  Promise: the question, the fields in the order of the focus, the commit.
 *  Never: a field that the flow did not ask for. */
export function Composing() {
  const context = useStripState((state) => state.context);
  const situation = situationOf(context);
  if (situation === null) return null;
  const form = formOf(situation);
  return (
    <>
      <Question situation={situation} form={form} />
      <div className="strip-main" data-tier={form.demands?.tier}>
        <div className="strip-body" data-strip-first>
          <Fields situation={situation} form={form} />
        </div>
        <Commit situation={situation} form={form} />
      </div>
    </>
  );
}

type Props = { readonly situation: Situation; readonly form: Form };

function Question({ situation, form }: Props) {
  const { strip } = useWords();
  const { actAs } = useActions();
  const { view, composition } = situation;
  const subject = subjectOf({ words: strip, view }, composition.start, 'question');
  const isOnTheWay = form.step === 'sign-in' && composition.start.kind !== 'sign-in';
  return (
    <Head
      question={isOnTheWay ? strip.signInTo(subject) : strip.question(subject)}
      change={form.demands}
      actor={form.step === 'sign-in' ? null : form.actor}
      signedIn={view.signedIn}
      onActor={(person) => {
        void actAs(person);
      }}
    >
      <NewsOfForm />
      <ParkedDrafts />
    </Head>
  );
}

function Fields({ situation, form }: Props) {
  const { composition, preview, sheet } = situation;
  const { demands, blocked } = form;
  // Where nothing is recorded, that comes first; everything else is about the fields before it.
  const isOff = blocked?.kind === 'not-recording';
  const why = blocked !== null && (
    <BlockedNote blocked={blocked}>
      <Instead situation={situation} form={form} />
    </BlockedNote>
  );
  const isClass = composition.start.kind === 'decide-class';
  return (
    <>
      {isOff && why}
      {form.fields.map((field) => (
        <StripField key={'name' in field ? field.name : field.kind} field={field} composition={composition} />
      ))}
      {form.step === 'sign-in' && composition.isSigningIn && <BackToDecision />}
      {isClass && preview !== null && form.step === 'main' && <ClassRows rows={preview.reply.rows} />}
      {!isOff && why}
      {demands !== null && (
        <Summary
          demands={demands}
          consequence={composition.start.kind === 'decide' ? (sheet?.consequence ?? null) : null}
        />
      )}
    </>
  );
}

function BackToDecision() {
  const { strip } = useWords();
  const { send } = useStrip();
  return (
    <button
      type="button"
      data-decision
      onClick={() => {
        send({ type: 'sign-in.wanted', isWanted: false });
      }}
    >
      {strip.blocked.notAnother}
    </button>
  );
}
