import { type ReactNode } from 'react';
import { type PersonId } from '../../../shared/plant/types.ts';
import { type SignedIn } from '../../../shared/contract/matters.ts';
import { useWords } from '../../parts/words-context.ts';

/** What is asked, and who decides?
 *  Promise: the question names verb and object; with several signed in it says for whom, and can be changed. */
type Props = {
  readonly question: string;
  /** `ACTIVE` → `PAUSED` */
  readonly change: { readonly before: string; readonly after: string } | null;
  readonly actor: PersonId | null;
  readonly signedIn: readonly SignedIn[];
  readonly onActor: (person: PersonId) => void;
  /** What has happened to it meanwhile. */
  readonly children: ReactNode;
};

export function Head({ question, change, actor, signedIn, onActor, children }: Props) {
  const { strip } = useWords();
  return (
    <header className="strip-head">
      <h2 data-critical>{question}</h2>
      {change !== null && <strong data-critical>{strip.beforeAfter(change.before, change.after)}</strong>}
      {actor !== null && <Decides actor={actor} signedIn={signedIn} onActor={onActor} />}
      {children}
    </header>
  );
}

type DecidesProps = Pick<Props, 'signedIn' | 'onActor'> & { readonly actor: PersonId };

function Decides({ actor, signedIn, onActor }: DecidesProps) {
  const { strip } = useWords();
  const [only] = signedIn;
  if (signedIn.length === 1 && only !== undefined)
    return <span className="strip-actor">{strip.decidesOne(only.name)}</span>;
  return (
    <label className="strip-actor">
      {strip.decides}{' '}
      <select
        value={actor}
        onChange={(event) => {
          const chosen = signedIn.find(({ person }) => person === event.currentTarget.value);
          if (chosen !== undefined) onActor(chosen.person);
        }}
      >
        {signedIn.map(({ person, name }) => (
          <option key={person} value={person}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
