import { useEffect, useState } from 'react';

/** How does a room come by facts that are asked for and not pushed?
 *  Promise: asked anew when `key` changes; the last answer stays on screen until the next one is here, and an answer
 *  that comes late is dropped.
 *  Never: asks by the clock. */

/** `ask` must be the same function as long as it asks the same. Null: nothing is asked, or nothing has come yet. */
export function useAsked<R>(key: string | null, ask: () => Promise<R>): R | null {
  const [answer, setAnswer] = useState<R | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    let isWanted = true;
    void ask().then((reply) => {
      if (isWanted) setAnswer(reply);
    });
    return () => {
      isWanted = false;
    };
  }, [key, ask]);
  return answer;
}
