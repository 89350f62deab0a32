import { type OpenIncident } from '../../../shared/contract/matters.ts';
import { callText } from '../../parts/call-text.ts';
import { Elapsed } from '../../parts/elapsed.tsx';
import { KeyButton } from '../../parts/key-button.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useActions } from '../../state/use-console.ts';
import { MatterRow } from './matter-row.tsx';

/** Which incident is open, since when, and what is noted on it?
 *  Promise: its code, title and time; a note and the end are composed in the strip. */
export function IncidentRow({ incident }: { readonly incident: OpenIncident }) {
  const { live } = useWords();
  const { compose } = useActions();
  const { incidentId, code, title, openedAt, openedBy } = incident;
  return (
    <MatterRow
      level="none"
      sentence={
        <>
          <span className="mono">{code}</span> {title}
        </>
      }
      details={
        <>
          <span>
            <Time at={openedAt} /> <Elapsed since={openedAt} />
          </span>
          <span>{live.openedBy(callText([openedBy]))}</span>
        </>
      }
    >
      <KeyButton onPress={() => compose({ kind: 'note', incidentId })}>{live.note}</KeyButton>
      <KeyButton onPress={() => compose({ kind: 'close-incident', incidentId })}>{live.close}</KeyButton>
    </MatterRow>
  );
}
