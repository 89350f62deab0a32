import { useState } from 'react';
import { type Choice, type Sheet } from '../../../shared/contract/sheet.ts';
import { type View } from '../../../shared/contract/view.ts';
import { type Action } from '../../../shared/plant/types.ts';
import { Region } from '../../parts/region.tsx';
import { leadChoice, threeCells } from '../../parts/three-cells.ts';
import { useWords } from '../../parts/words-context.ts';
import { type StripStart } from '../../state/strip-start.ts';
import { useScreen, useView } from '../../state/use-console.ts';
import { AlsoRow } from './also-row.tsx';
import { AnswerHead } from './answer-head.tsx';
import { AnswerMore, Verdict } from './answer-words.tsx';
import { Cells } from './cells.tsx';

/** Who may act here, now?
 *  Promise: three cells that never move; the sentence of one verb, whole: of the cell or button that has or had the
 *  focus, of what the strip composes, else of the first cell. It is said aloud when it changes.
 *  Never: worked out here. */
export function Answer() {
  const { live } = useWords();
  const sheet = useView((view) => view.sheet);
  return (
    <Region name="answer" label={live.answer} isMain>
      {sheet === null ? <Opening /> : <Filled key={`${sheet.line} ${sheet.identity ?? ''}`} sheet={sheet} />}
    </Region>
  );
}

function Filled({ sheet }: { readonly sheet: Sheet }) {
  const { live } = useWords();
  const line = useView((view) => lineOf(view, sheet));
  const start = useScreen(({ strip }) => strip?.start ?? null);
  const [looked, look] = useState<Action | null>(null);
  const choice = chosen(sheet, composed(start, sheet) ?? looked);
  if (line === null || line === undefined) return null;
  return (
    <>
      <AnswerHead sheet={sheet} line={line} choice={choice} />
      {choice === null ? (
        <p className="answer-none">{live.nothingReaches}</p>
      ) : (
        <Cells cells={threeCells(sheet.choices)} shown={choice.action} onLook={look} />
      )}
      <AlsoRow sheet={sheet} shown={choice} onLook={look} />
      {choice === null ? null : (
        <>
          <Verdict choice={choice} />
          <AnswerMore sheet={sheet} choice={choice} />
        </>
      )}
      <p className="visually-hidden" aria-live="polite" data-live="sentence">
        {choice?.sentence}
      </p>
    </>
  );
}

function lineOf({ lines }: View, sheet: Sheet) {
  return lines.find(({ id }) => id === sheet.line);
}

/** What the strip is about, when it is about this pair. */
function composed(start: StripStart | null, { line, identity }: Sheet): Action | null {
  if (start === null || !('action' in start) || !('identity' in start)) return null;
  return start.line === line && start.identity === identity ? start.action : null;
}

/** Until somebody looks at another verb: the first cell, which follows the standing. */
function chosen({ choices }: Sheet, action: Action | null): Choice | null {
  return choices.find((choice) => choice.action === action) ?? leadChoice(choices);
}

/** Never an empty frame (ux.md §10). */
function Opening() {
  const { live } = useWords();
  const ledger = useView((view) => view.ledger);
  return (
    <div className="answer-none">
      <h2>{live.whoMayAct}</h2>
      <p>{ledger?.kind === 'opening' ? ledger.sentence : live.openingTitle}</p>
    </div>
  );
}
