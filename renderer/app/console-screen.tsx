import { Answer } from '../rooms/live/answer.tsx';
import { Identities } from '../rooms/live/identities.tsx';
import { Lines } from '../rooms/live/lines.tsx';
import { Log } from '../rooms/live/log.tsx';
import { ModeBar } from '../rooms/live/mode-bar.tsx';
import { StatusBar } from '../rooms/live/status-bar.tsx';
import '../style/layout.css';

/** Which regions stand where in the main window?
 *  Promise: lines and answer are always on screen together (ux.md rule 3); nothing lies over the answer. */
export function ConsoleScreen() {
  return (
    <div className="console">
      <ModeBar />
      <Lines />
      <div className="middle">
        <Answer />
      </div>
      <div className="side">
        <Identities />
        <Log />
      </div>
      <StatusBar />
    </div>
  );
}
