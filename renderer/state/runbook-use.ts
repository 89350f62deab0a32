import { useCallback } from 'react';
import { type ReplyOf } from '../../shared/contract/replies.ts';
import { type LineRow } from '../../shared/contract/board.ts';
import { type View } from '../../shared/contract/view.ts';
import { useAsked } from './registry-asked.ts';
import { useConsole, useView } from './use-console.ts';

/** Which runbook governs the selected line, with its state marked?
 *  Promise: asked again when the line, its state or the version in force changed.
 *  Never: a runbook that governs no line of the board. */
export type RunbookOnLine = { readonly line: LineRow | null; readonly reply: ReplyOf<'runbook:get'> | null };

export function useRunbook(): RunbookOnLine {
  const { bridge } = useConsole();
  const line = useView(selectedLine);
  const digest = useView(({ plant }) => plant?.digest ?? null);
  const [runbook, id] = [line?.runbook, line?.id];
  const ask = useCallback(
    (): Promise<ReplyOf<'runbook:get'> | null> =>
      runbook === undefined || id === undefined
        ? Promise.resolve(null)
        : bridge['runbook:get']({ runbook, line: id }),
    [bridge, runbook, id],
  );
  const reply = useAsked(line === null ? null : [digest, line.id, ...line.states, line.since].join(' '), ask);
  return { line, reply };
}

/** The line whose answers are on screen. */
export function selectedLine({ lines, sheet }: View): LineRow | null {
  return lines.find(({ id }) => id === sheet?.line) ?? null;
}
