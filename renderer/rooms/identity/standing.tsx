import { type IdentityRow } from '../../../shared/contract/board.ts';
import { Countdown } from '../../parts/countdown.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../parts/words-context.ts';

/** In which standing is it, and until when?
 *  Promise: status in the words of the view; the end absolute and left.
 *  Never: an end that nobody decided. */
export function Standing({ row }: { readonly row: IdentityRow }) {
  const { identity } = useWords();
  const { statusWords, until, untilExit, isOverridden, added } = row;
  const ends = until === null ? [] : [{ name: identity.until, value: <Ends until={until} /> }];
  return (
    <section aria-label={identity.standing}>
      <Facts
        className="standing"
        facts={[{ name: identity.standing, value: <strong>{statusWords}</strong> }, ...ends]}
      />
      {untilExit === null ? null : <p>{identity.untilExit(untilExit)}</p>}
      {isOverridden ? <p>{identity.overridden}</p> : null}
      {added === null ? null : <p>{added.sentence}</p>}
    </section>
  );
}

function Ends({ until }: { readonly until: NonNullable<IdentityRow['until']> }) {
  return (
    <>
      <Time at={until} /> <Countdown to={until} />
    </>
  );
}
