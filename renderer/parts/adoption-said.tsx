import { type PlantReply, type Refused } from '../../shared/contract/replies.ts';
import { assertNever } from '../../shared/std/bug.ts';
import { FolderErrors, type FolderWords } from './folder-errors.tsx';

/** What came of a folder that was to be adopted?
 *  Promise: the sentence of the reply as it stands; every error in its place; every note.
 *  Never: a word of its own about the folder. */

export type AdoptionWords = Omit<FolderWords, 'notAdopted' | 'errors'> & {
  readonly loading: string;
  readonly adopted: string;
  readonly notes: string;
  readonly nothingChosen: string;
  readonly notAdopted: (folder: string) => string;
  readonly errors: (count: string) => string;
};
type Props = {
  /** Null: the answer is still awaited. */
  readonly reply: PlantReply | Refused | null;
  readonly words: AdoptionWords;
};

export function AdoptionSaid({ reply, words }: Props) {
  if (reply === null) return <p role="status">{words.loading}</p>;
  switch (reply.kind) {
    case 'adopted':
      return <Adopted notes={reply.notes} words={words} />;
    case 'nothing-chosen':
      return <p role="status">{words.nothingChosen}</p>;
    case 'not-adopted': {
      const [notAdopted, errors] = [
        words.notAdopted(reply.folder),
        words.errors(String(reply.errors.length)),
      ];
      return <FolderErrors errors={reply.errors} words={{ ...words, notAdopted, errors }} />;
    }
    case 'refused':
      return (
        <div role="alert" className="refusal">
          <p>{reply.problem.sentence}</p>
          {reply.problem.why.map((why) => (
            <p key={why}>{why}</p>
          ))}
        </div>
      );
    default:
      return assertNever(reply);
  }
}

type AdoptedProps = { readonly notes: readonly string[]; readonly words: AdoptionWords };

function Adopted({ notes, words }: AdoptedProps) {
  return (
    <div role="status">
      <p>{words.adopted}</p>
      {notes.length === 0 ? null : (
        <>
          <h3>{words.notes}</h3>
          <ul className="notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
