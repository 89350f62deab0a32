import { type StripDraft } from '../../../shared/contract/draft.ts';
import { useWords } from '../../parts/words-context.ts';

/** How is a draft taken up again?
 *  Promise: by its own button; it is thrown away only on purpose. */
type Props = {
  readonly drafts: readonly { readonly draft: StripDraft; readonly subject: string }[];
  readonly onResume: (draft: StripDraft) => void;
  readonly onDiscard: (draft: StripDraft) => void;
};

export function Parked({ drafts, onResume, onDiscard }: Props) {
  const { strip } = useWords();
  if (drafts.length === 0) return null;
  return (
    <ul className="strip-parked" aria-label={strip.drafts}>
      {drafts.map(({ draft, subject }) => (
        <li key={draft.draftId}>
          <span>{strip.parked(subject)}</span>
          <button
            type="button"
            aria-label={strip.resumeThis(subject)}
            onClick={() => {
              onResume(draft);
            }}
          >
            {strip.resume}
          </button>
          <button
            type="button"
            aria-label={strip.discardThis(subject)}
            onClick={() => {
              onDiscard(draft);
            }}
          >
            {strip.discard}
          </button>
        </li>
      ))}
    </ul>
  );
}
