import { useEffect, useState } from 'react';
import { createStrip } from '../../state/strip/strip.ts';
import { StripContext } from '../../state/strip/use-strip.ts';
import { useConsole } from '../../state/use-console.ts';
import { StripPlace } from './place.tsx';
import '../../style/strip.css';

/** Where is a decision composed?
 *  Promise: one flow a window, from now on; it takes no room while there is nothing to compose and no draft waits.
 *  Never: over the answer. */
export function Strip() {
  const console = useConsole();
  const [strip] = useState(() => createStrip(console));
  useEffect(() => strip.begin(), [strip]);
  return (
    <StripContext value={strip}>
      <StripPlace />
    </StripContext>
  );
}
