import { type RefObject, useEffect } from 'react';
import { useStrip } from '../../state/strip/use-strip.ts';

/** Which keys does the strip hear while the focus is inside it?
 *  Promise: Ctrl+Enter commits (Cmd on a Mac), Esc parks, plain Enter presses no button; a held key counts once.
 *  Never: a letter, a key while a character is being composed. */
export function useStripKeys(place: RefObject<HTMLElement | null>): void {
  const strip = useStrip();
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const hear = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      if (event.key === 'Escape') strip.send({ type: 'draft.parked' });
      else if (isCommit(event)) strip.send({ type: 'commit.pressed', isRepeat: event.repeat });
      else if (!isEnterOnCommit(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('keydown', hear);
    return () => {
      element.removeEventListener('keydown', hear);
    };
  }, [place, strip]);
}

function isCommit({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key === 'Enter' && ctrlKey !== metaKey && !altKey && !shiftKey;
}

function isEnterOnCommit({ key, target }: KeyboardEvent): boolean {
  return key === 'Enter' && target instanceof HTMLElement && target.closest('[data-commit]') !== null;
}
