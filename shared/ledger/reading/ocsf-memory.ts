import { type BodyOf } from '../bodies/table.ts';
import { type Content } from './ocsf-content.ts';

/** Which earlier record does this one speak of?
 *  Promise: a decision is remembered until a later effect on the same identity is seen, for only until then may its own
 *  effect be reported or it be taken back; a break-glass until its end.
 *  Never: more than what is still open, which is little in a ledger whose effects are reported. */

/** A decision, or the end of one, whose effect may still be reported. */
export type Remembered = { readonly identityId: string; readonly content: Content };
export type EffectPlace = { readonly decisionId: string; readonly of: 'decision' | 'end' };

export type Memory = {
  remember(place: EffectPlace, remembered: Remembered): void;
  recall(place: EffectPlace): Remembered | undefined;
  /** The effect was seen: what was decided on this identity before it is settled, and an end is over with it. */
  settle(place: EffectPlace): void;
  /** It was taken back. */
  forget(place: EffectPlace): void;
  openGlass(body: BodyOf<'breakglass.opened'>): void;
  /** The break-glass that ends now. */
  closeGlass(breakGlassId: string): BodyOf<'breakglass.opened'> | undefined;
};

export function createMemory(): Memory {
  const open = new Map<string, Remembered>();
  const ofIdentity = new Map<string, string[]>();
  const glasses = new Map<string, BodyOf<'breakglass.opened'>>();
  const keep = (identityId: string, keys: string[]): void => {
    for (const key of ofIdentity.get(identityId) ?? []) if (!keys.includes(key)) open.delete(key);
    if (keys.length === 0) ofIdentity.delete(identityId);
    else ofIdentity.set(identityId, keys);
  };
  const keysBeside = (key: string): readonly string[] =>
    ofIdentity.get(open.get(key)?.identityId ?? '') ?? [];
  return {
    remember(place, remembered) {
      const key = keyOf(place);
      const { identityId } = remembered;
      open.set(key, remembered);
      const keys = ofIdentity.get(identityId);
      if (keys === undefined) ofIdentity.set(identityId, [key]);
      else keys.push(key);
    },
    recall: (place) => open.get(keyOf(place)),
    settle(place) {
      const key = keyOf(place);
      const keys = keysBeside(key);
      const from = keys.indexOf(key) + (place.of === 'end' ? 1 : 0);
      keep(open.get(key)?.identityId ?? '', keys.slice(from));
    },
    forget(place) {
      const key = keyOf(place);
      const rest = keysBeside(key).filter((each) => each !== key);
      keep(open.get(key)?.identityId ?? '', rest);
    },
    openGlass: (body) => void glasses.set(body.breakGlassId, body),
    closeGlass(breakGlassId) {
      const body = glasses.get(breakGlassId);
      glasses.delete(breakGlassId);
      return body;
    },
  };
}

function keyOf({ decisionId, of }: EffectPlace): string {
  return `${of}:${decisionId}`;
}
