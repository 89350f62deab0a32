import { useState } from 'react';
import { type ReplyOf } from '../../shared/contract/replies.ts';
import { type View } from '../../shared/contract/view.ts';
import { type PersonCall } from '../../shared/contract/sheet.ts';
import { type ScreenState } from './screen-store.ts';
import { useConsole } from './use-console.ts';

/** How does a folder come into force?
 *  Promise: asked on the version that is on screen, signed by who acts here; the reply is kept for whoever shows it.
 *  Never: a file name; the folder is chosen in the system's own dialog. */

export type Adoption =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'answered'; readonly reply: ReplyOf<'plant:load'> };
export type Adopting = {
  readonly adoption: Adoption;
  readonly adopt: (what: 'sample' | 'folder') => void;
};

export function useAdoption(): Adopting {
  const { bridge, view, screen } = useConsole();
  const [adoption, setAdoption] = useState<Adoption>({ kind: 'idle' });
  const adopt = (what: 'sample' | 'folder'): void => {
    const now = view.getState().view;
    if (now === null || adoption.kind === 'asking') return;
    const request = { version: now.version, by: signerOf(now, screen.getState())?.person ?? null };
    setAdoption({ kind: 'asking' });
    void bridge[what === 'sample' ? 'plant:sample' : 'plant:load'](request).then((reply) => {
      setAdoption({ kind: 'answered', reply });
    });
  };
  return { adoption, adopt };
}

/** Who signs what this console asks: who it speaks to when signed in, else whoever signed in last. */
export function signerOf(
  { signedIn }: Pick<View, 'signedIn'>,
  { actor }: Pick<ScreenState, 'actor'>,
): PersonCall | null {
  return signedIn.find(({ person }) => person === actor) ?? signedIn.at(-1) ?? null;
}
