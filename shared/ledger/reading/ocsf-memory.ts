import { type BodyOf } from '../bodies/table.ts';
import { type Content } from './ocsf-content.ts';

/** Which earlier record does this one speak of?
 *  Promise: a decision is remembered until its end, or a later decision on the same identity, was seen to work, for
 *  only until then may its own effect be reported or it be taken back; a break-glass until its end.
 *  Never: more than what is still open, which is little in a ledger whose effects are reported. */

/** A decision, or the end of one, whose effect may still be reported. */
export type Remembered = { readonly identityId: string; readonly content: Content };
export type EffectPlace = { readonly decisionId: string; readonly of: 'decision' | 'end' };

export type Memory = {
  remember(place: EffectPlace, remembered: Remembered): void;
  recall(place: EffectPlace): Remembered | undefined;
  /** The effect was seen. A decision's own settles what was decided on the identity before it; the effect of an end
   *  settles that decision alone. */
  settle(place: EffectPlace): void;
  /** It was taken back. */
  forget(place: EffectPlace): void;
  openGlass(body: BodyOf<'breakglass.opened'>): void;
  /** The break-glass that ends now. */
  closeGlass(breakGlassId: string): BodyOf<'breakglass.opened'> | undefined;
};

export function createMemory(): Memory {
  const glasses = new Map<string, BodyOf<'breakglass.opened'>>();
  return {
    ...rememberEffects(),
    openGlass: (body) => void glasses.set(body.breakGlassId, body),
    closeGlass(breakGlassId) {
      const body = glasses.get(breakGlassId);
      glasses.delete(breakGlassId);
      return body;
    },
  };
}

function rememberEffects(): Omit<Memory, 'openGlass' | 'closeGlass'> {
  const open = new Map<string, Remembered>();
  const ofIdentity = new Map<string, string[]>();
  const identityOf = (place: EffectPlace): string => open.get(keyOf(place))?.identityId ?? '';
  const keep = (identityId: string, kept: string[]): void => {
    for (const key of ofIdentity.get(identityId) ?? []) if (!kept.includes(key)) open.delete(key);
    if (kept.length === 0) ofIdentity.delete(identityId);
    else ofIdentity.set(identityId, kept);
  };
  const keysBeside = (place: EffectPlace): readonly string[] => ofIdentity.get(identityOf(place)) ?? [];
  return {
    remember(place, remembered) {
      const keys = ofIdentity.get(remembered.identityId);
      if (keys === undefined) ofIdentity.set(remembered.identityId, [keyOf(place)]);
      else keys.push(keyOf(place));
      open.set(keyOf(place), remembered);
    },
    recall: (place) => open.get(keyOf(place)),
    settle(place) {
      const keys = keysBeside(place);
      const own = [keyOf(place), keyOf({ ...place, of: 'decision' })];
      const rest =
        place.of === 'end'
          ? keys.filter((key) => !own.includes(key))
          : keys.slice(keys.indexOf(keyOf(place)));
      keep(identityOf(place), rest);
    },
    forget(place) {
      const rest = keysBeside(place).filter((key) => key !== keyOf(place));
      keep(identityOf(place), rest);
    },
  };
}

function keyOf({ decisionId, of }: EffectPlace): string {
  return `${of}:${decisionId}`;
}
