import { type Recorded, type Refused, type Problem } from '../../../shared/contract/replies.ts';
import { type Instant } from '../../../shared/std/instant.ts';
import { Bug } from '../../../shared/std/bug.ts';
import { choiceIn } from './reading.ts';
import { type Composition, type Situation } from './form.ts';
import { formOf } from './form-of.ts';
import { decideIntent, openGlassIntent } from './intent-decide.ts';
import { intentOf } from './intent-of.ts';
import { type Composed, type Intent, filledIn } from './intents.ts';
import { type Pins } from './pins.ts';
import { type Seen } from './seen.ts';

/** What happens on commit?
 *  Promise: PINs are taken once and forgotten; a break-glass is opened first, and then the decision names it.
 *  Never: the second intent when the first was refused. */

export type StripPort = {
  submit(intent: Intent): Promise<Recorded | Refused>;
  /** Both PIN fields, which are empty from then on. */
  takePins(): Pins;
  now(): Instant;
};

export type CommitInput = { readonly situation: Situation; readonly seen: Seen | null };
export type CommitResult =
  | { readonly kind: 'recorded'; readonly step: 'sign-in' | 'main'; readonly recorded: Recorded }
  | { readonly kind: 'refused'; readonly problem: Problem };

export async function commit(port: StripPort, { situation, seen }: CommitInput): Promise<CommitResult> {
  const pins = port.takePins();
  const form = formOf(situation);
  const { composition, view, actor } = situation;
  if (form.step === 'sign-in') {
    const person = filledIn({ form, composition }, 'person');
    return resultOf(await port.submit({ kind: 'signIn', person, pin: pins.own }), 'sign-in');
  }
  if (actor === null || seen === null) throw new Bug('committed by nobody, or on nothing that was read');
  const composed: Composed = { composition, form, view, seen, by: actor, pins, now: port.now() };
  const reply = isGlass(composition)
    ? await throughGlass(port, composed, openIdIn(situation))
    : await port.submit(intentOf(composed));
  return resultOf(reply, 'main');
}

function isGlass({ start }: Composition): boolean {
  return start.kind === 'decide' && start.way === 'break-glass';
}

function openIdIn({ sheet, composition: { start } }: Situation): string | null {
  return start.kind === 'decide' ? (choiceIn(sheet, start.action)?.breakGlass?.openId ?? null) : null;
}

async function throughGlass(
  port: StripPort,
  composed: Composed,
  openId: string | null,
): Promise<Recorded | Refused> {
  if (openId !== null) return port.submit(decideIntent(composed, openId));
  const opened = await port.submit(openGlassIntent(composed));
  if (opened.kind === 'refused') return opened;
  const [breakGlassId] = opened.made;
  if (breakGlassId === undefined) throw new Bug('a break-glass was opened without an id');
  // Composed on the world that our own record made; a record of anybody else in between is found by the desk.
  const seen = { ...composed.seen, version: opened.version };
  return port.submit(decideIntent({ ...composed, seen }, breakGlassId));
}

function resultOf(reply: Recorded | Refused, step: 'sign-in' | 'main'): CommitResult {
  return reply.kind === 'recorded'
    ? { kind: 'recorded', step, recorded: reply }
    : { kind: 'refused', problem: reply.problem };
}
