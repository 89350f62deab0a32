import { type Desk } from '../../electron/desk/desk.ts';
import { type Intent, type Second } from '../../electron/desk/intent.ts';
import { type Reply } from '../../electron/desk/step.ts';
import { type ScriptedClock } from '../../electron/cli/demo/clock.ts';
import { equipmentIdOf, identityIdOf, personIdOf } from '../../shared/project/ids.ts';
import { decide, declare, signIn } from '../support/desk-driver.ts';
import { PIN } from './place.ts';

/** What happens at the desk over and over until the process dies?
 *  Promise: a whole incident, with everything that a kill may fall into: one record, several in one transaction,
 *  checkpoints, refusals, a PIN that is being checked, ends that time brings. It starts from any world.
 *  Never: stops because an intent was refused; after a crash some of them must be. */

export type Player = {
  readonly desk: Desk;
  readonly clock: ScriptedClock;
  /** Told every reply, after it came. */
  readonly heard: (reply: Reply) => void;
};

const STEP_MS = 200;
const LINE = equipmentIdOf('line-3');
const MAYA = personIdOf('maya');
const TOMAS = personIdOf('tomas');
const LEA = personIdOf('lea');

async function submit({ desk, clock, heard }: Player, intent: Intent): Promise<readonly string[]> {
  clock.pass(STEP_MS);
  const reply = await desk.submit(intent);
  heard(reply);
  return reply.kind === 'recorded' ? reply.made : [];
}

async function waits({ desk, clock, heard }: Player, ms: number): Promise<void> {
  clock.pass(ms);
  heard(await desk.tick());
}

function leaByPhone(words: string): Second {
  return { kind: 'phone', person: LEA, number: 'ext 3', readBack: `I agree to ${words}` };
}

/** Whoever starts after a crash first settles what it left open. */
export async function takeOver(player: Player): Promise<void> {
  const { desk } = player;
  const here = desk.world().signedIn;
  for (const person of [MAYA, TOMAS, LEA]) {
    if (!here.includes(person)) await submit(player, signIn(person, PIN));
  }
  await confirmEffects(player);
}

export async function playIncident(player: Player): Promise<void> {
  const { clock } = player;
  const noticedAt = clock.wall();
  const opening = { kind: 'openIncident', by: MAYA, title: 'The robot moves', at: LINE, noticedAt } as const;
  const [incidentId = ''] = await submit(player, opening);
  await submit(player, declare('vendor.connected', { incidentId }));
  await submit(player, decide('constrain', 'vnd-acme', { incidentId }));
  await takeAway(player, incidentId);
  await bringBack(player, incidentId);
  const note = { kind: 'noteIncident', by: MAYA, incidentId, text: 'Käfer in the guard, 🏭' } as const;
  await submit(player, note);
  await submit(player, { kind: 'closeIncident', by: MAYA, incidentId, summary: 'Back to normal' });
  await submit(player, { kind: 'signOut', person: LEA });
  await submit(player, signIn(LEA, 'not this one'));
  await waits(player, 3000);
  await submit(player, signIn(LEA, PIN));
}

async function takeAway(player: Player, incidentId: string): Promise<void> {
  const asked = { action: 'pause', identity: identityIdOf('agent-robot'), at: LINE } as const;
  const text = 'It moves by itself';
  const raising = { kind: 'raiseQuestion', by: MAYA, incidentId, text, ...asked } as const;
  const [questionId = ''] = await submit(player, raising);
  await submit(player, { kind: 'acknowledgeQuestion', by: MAYA, questionId });
  await submit(player, decide('pause', 'agent-robot', { incidentId }));
  await submit(player, decide('revoke', 'agent-robot', { incidentId }));
  const second = leaByPhone('revoke agent-robot');
  const [decisionId = ''] = await submit(player, decide('revoke', 'agent-robot', { incidentId, second }));
  const told = { carriedOutBy: 'IT on call', instruction: 'Disable the account of the agent' };
  await submit(player, { kind: 'instruct', by: TOMAS, decisionId, ...told });
  await submit(player, { kind: 'failEffect', by: TOMAS, decisionId, why: 'The directory does not answer' });
  await submit(player, declare('vendor.disconnected', { incidentId }));
}

async function bringBack(player: Player, incidentId: string): Promise<void> {
  await submit(player, declare('emergency.declared', { incidentId }));
  await submit(player, decide('restore', 'agent-robot', { incidentId, by: 'maya' }));
  await submit(player, decide('restore', 'agent-robot', { incidentId, by: 'tomas' }));
  await submit(player, declare('danger.over', { incidentId }));
  await confirmEffects(player);
  const gate = { incidentId, confirmed: ['Guards closed'], rationale: 'Tested at the cell with Lea' };
  await submit(
    player,
    declare('recovery.confirmed', { ...gate, second: leaByPhone('recovery.confirmed line-3') }),
  );
  await waits(player, 20_000);
}

async function confirmEffects(player: Player): Promise<void> {
  const { desk, clock } = player;
  for (const { decisionId } of desk.world().unconfirmed) {
    const effectiveAt = clock.wall();
    const seenHow = 'The directory and the cell refuse the account';
    await submit(player, { kind: 'confirmEffect', by: TOMAS, decisionId, seenHow, effectiveAt });
  }
}
