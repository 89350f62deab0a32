import { type RefObject, useRef } from 'react';
import { Region } from '../../parts/region.tsx';
import { useWords } from '../../parts/words-context.ts';
import { formIn } from '../../state/strip/context.ts';
import { isOpen } from '../../state/strip/phase.ts';
import { type StripState } from '../../state/strip/store.ts';
import { useStripState } from '../../state/strip/use-strip.ts';
import { Announcer } from './announcer.tsx';
import { Composing } from './composing.tsx';
import { ParkedDrafts } from './parked-drafts.tsx';
import { RecordedPlace } from './recorded-place.tsx';
import { useStripFocus } from './use-strip-focus.ts';
import { useStripKeys } from './use-strip-keys.ts';

/** What stands in the place of the strip now?
 *  Promise: a form, what was recorded, or the drafts that wait; nothing at all otherwise. */
export function StripPlace() {
  const phase = useStripState((state) => state.phase);
  const hasParked = useStripState(({ context }) => context.parked.length > 0);
  const moment = useStripState(momentOf);
  const place = useRef<HTMLDivElement>(null);
  useStripFocus(place, moment);
  const isShown = phase !== 'closed' && phase !== 'parked';
  return (
    <>
      <Announcer />
      {(isShown || hasParked) && <StripRegion place={place} />}
    </>
  );
}

/** Names what is shown; another moment has another first field. */
function momentOf({ context, phase }: StripState): string | null {
  if (phase === 'recorded') return 'recorded';
  const form = formIn(context);
  if (form === null) return null;
  const [first] = form.fields;
  const name = first === undefined ? (form.blocked?.kind ?? '') : first.kind;
  return `${context.composition?.draftId ?? 0} ${form.step} ${name}`;
}

function StripRegion({ place }: { readonly place: RefObject<HTMLDivElement | null> }) {
  const { strip } = useWords();
  const phase = useStripState((state) => state.phase);
  useStripKeys(place);
  return (
    <Region name="strip" label={strip.region}>
      <div ref={place} className="strip-inside" data-phase={phase}>
        {phase === 'recorded' && <RecordedPlace />}
        {isOpen(phase) ? <Composing /> : <ParkedDrafts />}
      </div>
    </Region>
  );
}
