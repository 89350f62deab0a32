import { Fragment } from 'react';
import { pieces } from './sentence-pieces.ts';

/** How is the one sentence set, so that the name and the verb are read first (ux.md §6)?
 *  Promise: exactly `text`, letter for letter; `who` and `verb` are larger where they first occur in that order.
 *  Never: another word, or one left out. */
type Props = { readonly text: string; readonly who: string; readonly verb: string };

export function Sentence({ text, who, verb }: Props) {
  return (
    <>
      {pieces(text, [who, verb]).map(({ piece, isLoud }, index) => (
        <Fragment key={index}>{isLoud ? <b className="loud">{piece}</b> : piece}</Fragment>
      ))}
    </>
  );
}
