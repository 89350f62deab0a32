import { type ReactNode } from 'react';
import { assertNever } from '../../../shared/std/bug.ts';
import { useWords } from '../../parts/words-context.ts';
import { type Blocked } from '../../state/strip/form.ts';

/** Why can nothing be committed here now, and what is there to do instead?
 *  Promise: the sentences of the view as they stand; no button that leads nowhere. */
type Props = { readonly blocked: Blocked; readonly children: ReactNode };

export function BlockedNote({ blocked, children }: Props) {
  return (
    <div className="strip-blocked" data-blocked={blocked.kind}>
      <Sentences blocked={blocked} />
      {children}
    </div>
  );
}

function Sentences({ blocked }: Pick<Props, 'blocked'>): ReactNode {
  const { strip } = useWords();
  const words = strip.blocked;
  switch (blocked.kind) {
    case 'not-recording':
      return (
        <>
          <p data-critical>
            <strong>{words.notRecording}</strong>
          </p>
          <p>{words.onPaper}</p>
        </>
      );
    case 'reading':
      return <p>{words.reading}</p>;
    case 'gone':
      return <p>{words.gone}</p>;
    case 'nothing-meant':
      return <p>{words.nothingMeant}</p>;
    case 'glass-of-others':
      return <p data-critical>{words.glassOf(strip.calls(blocked.people))}</p>;
    case 'said': {
      const sentences = blocked.sentences.length === 0 ? [words.notAll] : blocked.sentences;
      return sentences.map((sentence) => (
        <p key={sentence} data-critical>
          {sentence}
        </p>
      ));
    }
    default:
      return assertNever(blocked);
  }
}
