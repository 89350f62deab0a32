import { type IdentityRow, type LineRow } from '../../../shared/contract/board.ts';
import { type IdentityFacts } from '../../../shared/contract/registry.ts';
import { type View } from '../../../shared/contract/view.ts';
import { KeyButton } from '../../parts/key-button.tsx';
import { Region } from '../../parts/region.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import { useLanding } from '../../parts/use-landing.ts';
import { useWords } from '../../parts/words-context.ts';
import { useRegistry } from '../../state/registry-use.ts';
import { useActions, useView } from '../../state/use-console.ts';
import '../../style/identity.css';
import { AllChoices } from './all-choices.tsx';
import { KnownFacts } from './known-facts.tsx';
import { Ladders } from './ladder-tables.tsx';
import { PastDecisions } from './past-decisions.tsx';
import { Standing } from './standing.tsx';

/** What is known of the selected identity (S2)?
 *  Promise: in the middle column, the board stays beside it; Escape and Alt+1 lead back to the answer.
 *  Never: a decision; those begin at the answer. */
export function Identity() {
  const { identity } = useWords();
  const { show } = useActions();
  const landing = useLanding<HTMLDivElement>();
  const row = useView(selectedRow);
  const line = useView(selectedLine);
  return (
    <Region name="identity" label={identity.region} isMain>
      <div className="room-head" ref={landing}>
        <h2>
          {row === null ? identity.region : <span className="mono">{row.id}</span>}
          {row === null ? null : <span className="row-name">{row.name}</span>}
        </h2>
        {line === null ? null : <p>{identity.onLine(line.name)}</p>}
        <KeyButton
          shortcut="Escape"
          onPress={() => {
            show({ middle: 'answer' });
          }}
        >
          {identity.back}
        </KeyButton>
      </div>
      {row === null ? <p>{identity.none}</p> : <Known row={row} />}
    </Region>
  );
}

function selectedRow({ identities, sheet }: View): IdentityRow | null {
  return identities.find(({ id }) => id === sheet?.identity) ?? null;
}

function selectedLine({ lines, sheet }: View): LineRow | null {
  return lines.find(({ id }) => id === sheet?.line) ?? null;
}

function Known({ row }: { readonly row: IdentityRow }) {
  const { identity } = useWords();
  const reply = useRegistry();
  const facts =
    reply?.kind === 'registry' ? reply.registry.identities.find(({ id }) => id === row.id) : undefined;
  return (
    <Scroller label={identity.facts} className="identity-known">
      <Standing row={row} />
      <FactsOrWhy
        facts={facts}
        row={row}
        problem={reply?.kind === 'refused' ? reply.problem.sentence : null}
        hasReply={reply !== null}
      />
      <AllChoices />
      <Ladders />
      <PastDecisions identity={row.id} change={[row.statusWords, row.until].join(' ')} />
    </Scroller>
  );
}

type FactsProps = {
  readonly facts: IdentityFacts | undefined;
  readonly row: IdentityRow;
  readonly problem: string | null;
  readonly hasReply: boolean;
};

function FactsOrWhy({ facts, row, problem, hasReply }: FactsProps) {
  const { identity } = useWords();
  if (facts !== undefined) return <KnownFacts facts={facts} isSafetyCritical={row.safetyCritical} />;
  if (problem !== null) return <p role="alert">{problem}</p>;
  return <p role="status">{hasReply ? identity.gone : identity.waiting}</p>;
}
