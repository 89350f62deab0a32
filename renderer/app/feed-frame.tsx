import { type ReactNode } from 'react';
import { feedLevel } from '../parts/feed-level.ts';
import { useBeat } from '../parts/moment-context.ts';
import { useView } from '../state/use-console.ts';
import { useIsOneColumn } from './use-columns.ts';

/** Is what stands on screen still what the program says?
 *  Promise: one attribute for the style: `current`, `late` or `lost` by age, `opening` while the log is being opened;
 *  the last known values stay, dashed (ux.md §10).
 *  Never: an empty frame; a redraw of what stands inside. */
export function FeedFrame({ children }: { readonly children: ReactNode }) {
  const shownAt = useView((view) => view.now);
  const isOneColumn = useIsOneColumn();
  const isOpening = useView((view) => view.ledger.kind === 'opening') ?? true;
  const level = useBeat((now) => (shownAt === null ? 'none' : feedLevel(now - shownAt)));
  const feed = isOpening ? 'opening' : (FEED[level] ?? 'current');
  return (
    <div className="console" data-feed={feed} data-columns={isOneColumn ? 'one' : 'many'}>
      {children}
    </div>
  );
}

const FEED: Readonly<Record<string, string>> = { P3: 'late', P2: 'lost' };
