import { type Intent } from './intent.ts';
import { addIdentity } from './intents/add-identity.ts';
import { adoptPlant, refusePlant } from './intents/adopt-plant.ts';
import { endBreakGlass, openBreakGlass, reviewBreakGlass } from './intents/break-glass.ts';
import { decide } from './intents/decide.ts';
import { declare } from './intents/declare.ts';
import { confirmEffect, failEffect, instruct } from './intents/effect.ts';
import { closeIncident, noteIncident, openIncident } from './intents/incident.ts';
import { acknowledgeQuestion, escalateQuestion, raiseQuestion } from './intents/question.ts';
import { sayPresence } from './intents/say-presence.ts';
import { signIn, signOut } from './intents/sign-in.ts';
import { withdraw } from './intents/withdraw.ts';
import { type Moment, type Outcome } from './step.ts';

/** Which step decides this intent?
 *  Promise: one for each kind; the compiler refuses a kind without one. */

type Handler<I> = (moment: Moment, intent: I) => Outcome | Promise<Outcome>;
/** The intents that may have this kind; two kinds may share one. */
type IntentOf<K, I = Intent> = I extends { readonly kind: infer Kinds }
  ? K extends Kinds
    ? I
    : never
  : never;
type Handlers = { readonly [K in Intent['kind']]: Handler<IntentOf<K>> };

const HANDLERS: Handlers = {
  signIn,
  signOut,
  sayPresent: sayPresence,
  sayAbsent: sayPresence,
  adoptPlant,
  refusePlant,
  addIdentity,
  declare,
  openIncident,
  noteIncident,
  closeIncident,
  raiseQuestion,
  acknowledgeQuestion,
  escalateQuestion,
  decide,
  withdraw,
  instruct,
  confirmEffect,
  failEffect,
  openBreakGlass,
  endBreakGlass,
  reviewBreakGlass,
};

export async function decideOn(moment: Moment, intent: Intent): Promise<Outcome> {
  // The table pairs each kind with its own step; the compiler cannot follow that through the lookup.
  return (HANDLERS[intent.kind] as Handler<Intent>)(moment, intent);
}
