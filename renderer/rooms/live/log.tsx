import { type FocusEvent, type UIEvent, useState } from 'react';
import { type LogRow } from '../../../shared/contract/matters.ts';
import { LevelMark } from '../../parts/level-mark.tsx';
import { Region } from '../../parts/region.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';

/** What was recorded last?
 *  Promise: new rows appear in place; while somebody reads further down or has the focus here the rows stay, and the
 *  head says how many are new.
 *  Never: scrolls by itself. */
export function Log() {
  const { live } = useWords();
  const newest = useView((view) => view.log) ?? NONE;
  const [held, hold] = useState<readonly LogRow[] | null>(null);
  const shown = held ?? newest;
  const unseen = newerThan(shown[0]?.seq ?? -1, newest);
  const follow = (event: FocusEvent | UIEvent, isReading: boolean): void => {
    const isDown = event.currentTarget.scrollTop > 0;
    if (isReading || isDown) hold((before) => before ?? newest);
    else hold(null);
  };
  return (
    <Region name="log" label={live.log}>
      <h2>
        {live.log}
        {unseen === 0 ? null : (
          <button type="button" className="new-rows" onClick={() => hold(null)}>
            {live.newRows(unseen)}
          </button>
        )}
      </h2>
      <Scroller
        label={live.log}
        className="log-rows"
        onScroll={(event) => {
          follow(event, document.activeElement === event.currentTarget);
        }}
        onFocus={(event) => {
          follow(event, true);
        }}
        onBlur={(event) => {
          follow(event, false);
        }}
      >
        <Rows rows={shown} />
        {shown.length === 0 ? <p className="meta">{live.noRecord}</p> : null}
      </Scroller>
    </Region>
  );
}

const NONE: readonly LogRow[] = [];

/** How many of `rows` came after `seq`. */
export function newerThan(seq: number, rows: readonly LogRow[]): number {
  return rows.filter((row) => row.seq > seq).length;
}

function Rows({ rows }: { readonly rows: readonly LogRow[] }) {
  return (
    <ol>
      {rows.map(({ seq, at, sentence, level }) => (
        <li key={seq} className="log-row" data-seq={seq}>
          <Time at={at} seconds />
          <span className="log-sentence">{sentence}</span>
          {level === 'none' ? null : <LevelMark level={level} />}
        </li>
      ))}
    </ol>
  );
}
