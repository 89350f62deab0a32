import { type Pressed } from '../../renderer/state/keys/hear.ts';

/** What does a keyboard event look like on some layout?
 *  Promise: as engines report it; what is not named is not pressed.
 *  Never: a key that no keyboard has. */
export type Given = Partial<Omit<Pressed, 'getModifierState'>> & { readonly altGraph?: boolean };

export function pressed({ altGraph = false, ...given }: Given): Pressed {
  return {
    key: 'Unidentified',
    code: '',
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    isComposing: false,
    keyCode: 0,
    repeat: false,
    getModifierState: () => altGraph,
    ...given,
  };
}
