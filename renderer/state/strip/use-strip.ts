import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { Bug } from '../../../shared/std/bug.ts';
import { type EntryName } from '../../../shared/contract/draft.ts';
import { type PinName } from './pins.ts';
import { type StripState } from './store.ts';
import { type Strip } from './strip.ts';

/** How does a part of the strip see the flow?
 *  Promise: a selector each; what it sends goes to the one machine. */

export const StripContext = createContext<Strip | null>(null);

export function useStrip(): Strip {
  const strip = useContext(StripContext);
  if (strip === null) throw new Bug('a part of the strip stands outside it');
  return strip;
}

export function useStripState<T>(select: (state: StripState) => T): T {
  return useStore(useStrip().store, select);
}

export type Filling = {
  fill(name: EntryName, value: string): void;
  confirm(sentence: string, isConfirmed: boolean): void;
  typePin(name: PinName, pin: string): void;
};

/** Another person, or another way to sign: the PIN that was typed belongs to nobody any more. */
const FORGETS: Readonly<Partial<Record<EntryName, PinName>>> = {
  second: 'second',
  secondWay: 'second',
  person: 'own',
};

export function useFilling(): Filling {
  const strip = useStrip();
  return {
    fill: (name, value) => {
      const pin = FORGETS[name];
      if (pin !== undefined) strip.typePin(pin, '');
      strip.send({ type: 'field.filled', name, value });
    },
    confirm: (sentence, isConfirmed) => {
      strip.send({ type: 'sentence.confirmed', sentence, isConfirmed });
    },
    typePin: strip.typePin,
  };
}
