import { LevelMark } from '../../parts/level-mark.tsx';
import { useView } from '../../state/use-console.ts';

/** What must stand under the mode bar as long as it is true?
 *  Promise: the trial, and why the log does not write or is weak, in its own sentence; the answers stay.
 *  Never: closed by hand. A broken log has more to say and a place of its own. */
export function Banners() {
  const trial = useView((view) => view.banner);
  const ledger = useView((view) => view.ledger);
  return (
    <>
      {trial === null ? null : <p className="banner banner-trial">{trial}</p>}
      {ledger === null || ledger.kind === 'recording' || ledger.kind === 'broken' ? null : (
        <div className="banner" data-critical="">
          <LevelMark level={LEVELS[ledger.kind]} />
          <p>{ledger.sentence}</p>
        </div>
      )}
    </>
  );
}

const LEVELS = { degraded: 'P2', 'not-recording': 'P1', opening: 'P3' } as const;
