import { useWords } from '../../parts/words-context.ts';
import { useActions, useView } from '../../state/use-console.ts';

/** Who is signed in, and who is there as the second?
 *  Promise: first whoever the answers speak to; whoever is not on shift is marked.
 *  Never: signs anybody in; that is the strip. */
export function WhoIsHere() {
  const { live } = useWords();
  const signedIn = useView((view) => view.signedIn) ?? [];
  const actor = useView((view) => view.sheet?.actor) ?? null;
  const { compose } = useActions();
  const first = signedIn.find(({ person }) => person === actor) ?? signedIn.at(-1);
  const others = signedIn.filter((each) => each !== first);
  const [second] = others;
  return (
    <span className="here">
      <button type="button" onClick={() => compose({ kind: 'sign-in', person: null })}>
        {first === undefined ? live.nobodySignedIn : first.name}
        {first?.onShift === false ? <span className="off-shift">{live.offShift}</span> : null}
        {first === undefined ? <span className="sign-in">{live.signIn}</span> : null}
      </button>
      <span className="second">
        {second === undefined ? live.noSecond : live.second(second.name)}
        {others.length > 1 ? <span>{live.others(others.length - 1)}</span> : null}
      </span>
    </span>
  );
}
