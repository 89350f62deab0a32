import { type KeyboardEvent, createContext } from 'react';
import { type RegionName } from './region-name.ts';

/** Who hears a key that is pressed inside a region?
 *  Promise: one table for all regions (WCAG 2.1.4: letters work only where the focus is); `renderer/app` brings it.
 *  Never: a region with keys of its own. */
export type RegionKeys = (region: RegionName, event: KeyboardEvent) => void;

export const RegionKeysContext = createContext<RegionKeys>(() => undefined);
