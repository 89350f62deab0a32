import { useCallback } from 'react';
import { type Bridge } from '../../shared/contract/bridge.ts';
import { type ReplyOf } from '../../shared/contract/replies.ts';
import { type View } from '../../shared/contract/view.ts';
import { useAsked } from './registry-asked.ts';
import { useConsole, useView } from './use-console.ts';

/** What does the plant in force consist of?
 *  Promise: asked again when another version is in force, an identity was added, or somebody came or went.
 *  Never: kept over the life of the program; null until it is here, and without a plant. */
export function useRegistry(): ReplyOf<'registry:get'> | null {
  const { bridge } = useConsole();
  const key = useView(registryKey);
  const ask = useCallback((): Promise<ReplyOf<'registry:get'>> => askRegistry(bridge, key), [bridge, key]);
  return useAsked(key, ask);
}

/** Several rooms ask for the same: one answer serves them. */
const LAST = new WeakMap<
  Bridge,
  { readonly key: string; readonly reply: Promise<ReplyOf<'registry:get'>> }
>();

function askRegistry(bridge: Bridge, key: string | null): Promise<ReplyOf<'registry:get'>> {
  const known = LAST.get(bridge);
  if (known !== undefined && known.key === key) return known.reply;
  const reply = bridge['registry:get']({});
  if (key !== null) LAST.set(bridge, { key, reply });
  return reply;
}

type KeyFacts = Pick<View, 'plant' | 'identities' | 'nextAt' | 'version'>;

/** What the registry depends on; `nextAt` moves on with each change of shift. */
export function registryKey({ plant, identities, nextAt, version }: KeyFacts): string | null {
  if (plant === null) return null;
  return [plant.digest, identities.length, nextAt ?? 'never', version].join(' ');
}
