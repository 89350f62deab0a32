import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Bug } from '../shared/std/bug.ts';
import { ConsoleScreen } from './app/console-screen.tsx';
import { DesktopOfConsole } from './app/desktop-of-console.tsx';
import { MomentsOfView } from './app/moments.tsx';
import { isWall } from './app/page-address.ts';
import { bridgeOf } from './bridge/bridge.ts';
import { systemClock } from './bridge/system-clock.ts';
import { Wall } from './rooms/wall/wall.tsx';
import { createConsole, listen } from './state/console.ts';
import { ConsoleContext } from './state/use-console.ts';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';

/** How is the page put together?
 *  Promise: one console, one root; `?wall` is the wall.
 *  Never: a rule, a sentence. */

const place = document.querySelector('#root');
if (place === null) throw new Bug('index.html has no root');
const console = createConsole(bridgeOf(window), systemClock);
listen(console);
createRoot(place).render(
  <StrictMode>
    <ConsoleContext value={console}>
      <MomentsOfView>
        <DesktopOfConsole>{isWall(window.location.search) ? <Wall /> : <ConsoleScreen />}</DesktopOfConsole>
      </MomentsOfView>
    </ConsoleContext>
  </StrictMode>,
);
