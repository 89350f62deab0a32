import { type ReactNode } from 'react';
import { type View } from '../../shared/contract/view.ts';
import { assertNever } from '../../shared/std/bug.ts';
import { FirstRun } from '../rooms/first-run/first-run.tsx';
import { LedgerTrouble } from '../rooms/first-run/ledger-trouble.tsx';
import { Identity } from '../rooms/identity/identity.tsx';
import { Answer } from '../rooms/live/answer.tsx';
import { GlassWarnings } from '../rooms/live/glass-warnings.tsx';
import { Identities } from '../rooms/live/identities.tsx';
import { Lines } from '../rooms/live/lines.tsx';
import { Log } from '../rooms/live/log.tsx';
import { Matters } from '../rooms/live/matters.tsx';
import { ModeBar } from '../rooms/live/mode-bar.tsx';
import { StatusBar } from '../rooms/live/status-bar.tsx';
import { Overlays } from '../rooms/overlay/overlays.tsx';
import { Registry } from '../rooms/registry/registry.tsx';
import { Runbook } from '../rooms/runbook/runbook.tsx';
import { Strip } from '../rooms/strip/strip.tsx';
import { type Middle } from '../state/screen-store.ts';
import { useScreen, useView } from '../state/use-console.ts';
import { ConsoleKeys } from './console-keys.tsx';
import { FeedFrame } from './feed-frame.tsx';
import '../style/layout.css';
import '../style/live.css';

/** Which regions stand where in the main window?
 *  Promise: mode bar and status are always there; lines and answer are on screen together (ux.md rule 3); nothing lies
 *  over the answer. Tab goes the way the eye does.
 *  Never: a fact of its own. */
export function ConsoleScreen() {
  return (
    <ConsoleKeys>
      <FeedFrame>
        <ModeBar>
          <LedgerTrouble />
        </ModeBar>
        <MainRoom />
        <div className="strip-place">
          <Strip />
        </div>
        <Overlays />
        <StatusBar />
        <GlassWarnings />
      </FeedFrame>
    </ConsoleKeys>
  );
}

function MainRoom() {
  const screen = useScreen((state) => state.screen);
  const isFirstRun = useView(hasNoPlant) ?? false;
  if (screen === 'registry') return <Registry />;
  return isFirstRun ? <FirstRun /> : <Live />;
}

/** While the ledger is being opened nobody knows yet. */
function hasNoPlant({ plant, ledger }: View): boolean {
  return plant === null && ledger.kind !== 'opening';
}

function Live() {
  const middle = useScreen((state) => state.middle);
  return (
    <>
      <Lines />
      <div className="middle" data-middle={middle}>
        {middleRoom(middle)}
        <Matters />
      </div>
      <div className="side">
        <Identities />
        <Log />
      </div>
    </>
  );
}

function middleRoom(middle: Middle): ReactNode {
  switch (middle) {
    case 'answer':
      return <Answer />;
    case 'identity':
      return <Identity />;
    case 'runbook':
      return <Runbook />;
    default:
      return assertNever(middle);
  }
}
