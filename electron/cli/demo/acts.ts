import { instantOf } from '../../../shared/std/instant.ts';
import { personName } from '../../../shared/words/names.ts';
import {
  ANA,
  COLD_STORE,
  JO,
  LINE,
  MAYA,
  RAVI,
  SETPOINT_COPY,
  TOMAS,
  VENDOR_DESKTOP,
  declare,
  decide,
  secondByPin,
  signIn,
} from './script.ts';
import { type Stage, pass, record, refused, submit, tell, tellTime } from './stage.ts';
import { tellAnswer, tellHappened } from './tell.ts';

/** What happens in the demo, act by act?
 *  Promise: a vendor session goes wrong on Line 3 on a Saturday; question, takeover, refusals, a revoke by two teams, a
 *  break-glass and its review, an effect that nobody had confirmed, and the way back behind its gate.
 *  Never: an outcome that the desk did not decide. */

const minutes = (count: number): number => count * 60_000;
const PAUSE = { action: 'pause', identity: VENDOR_DESKTOP, at: LINE } as const;

/** 1 The shift, and a vendor who connects. */
export async function openSession(stage: Stage): Promise<void> {
  tellTime(stage, 'A Saturday at Harbour Foods. Maya Chen leads the shift on packaging.');
  await record(stage, signIn(MAYA), 'Maya Chen signs in with her PIN.');
  await record(stage, signIn(TOMAS), 'Tomás Ruiz, OT duty engineer, signs in.');
  await refused(stage, signIn(RAVI, '000000'), 'wrong-pin');
  await record(stage, signIn(RAVI), 'Ravi Patel, security duty officer, signs in.');
  const declared = await submit(stage, declare({ by: MAYA, at: LINE, event: 'vendor.connected' }));
  tell(stage, 'Maya declares: the vendor has connected, Line 3 is in a vendor session.');
  tellHappened(stage, declared.records);
}

/** 2 It goes wrong, and the question is raised. */
export async function raiseTheQuestion(stage: Stage): Promise<string> {
  await pass(stage, minutes(28));
  tellTime(stage, 'The robot on Line 3 moves and nobody at the line moved it.');
  const noticedAt = instantOf(stage.clock.wall() - minutes(2));
  const title = 'Vendor session moves the robot on Line 3';
  const opened = { kind: 'openIncident', by: MAYA, title, at: LINE, noticedAt } as const;
  const [incidentId = ''] = await record(stage, opened, 'Maya opens an incident.');
  const asked = { kind: 'raiseQuestion', by: MAYA, ...PAUSE, incidentId } as const;
  await record(stage, { ...asked, text: 'The cell moves by itself' }, 'She raises the question: PAUSE it?');
  tellAnswer(stage, PAUSE);
  await record(stage, signIn(JO), 'Jo Acme, the vendor, signs in and would rather decide alone.');
  const own = { by: JO, ...PAUSE, reasonCode: 'vendor-request', rationale: 'It is our own session' } as const;
  await refused(stage, decide(own, { incidentId }), 'may-not');
  return incidentId;
}

/** 3 Nobody answers: the ladder moves, and the right with it. */
export async function letTheLadderMove(stage: Stage, incidentId: string): Promise<void> {
  await pass(stage, minutes(5));
  tellTime(stage, 'Maya is at the cell; five minutes pass without an acknowledgement.');
  tellAnswer(stage, PAUSE);
  const late = {
    by: MAYA,
    ...PAUSE,
    reasonCode: 'suspected-misuse',
    rationale: 'Robot moves alone',
  } as const;
  await refused(stage, decide(late, { incidentId }), 'may-not');
}

/** 4 The pause, seen to work; then the revoke, by two teams. */
export async function takeItAway(stage: Stage, incidentId: string): Promise<string> {
  const deed = { by: TOMAS, identity: VENDOR_DESKTOP, at: LINE, reasonCode: 'suspected-misuse' } as const;
  const pause = { ...deed, action: 'pause', rationale: 'Robot moves without anybody at the line' } as const;
  const [pauseId = ''] = await record(stage, decide(pause, { incidentId }), 'Tomás decides: PAUSE.');
  await report(stage, {
    decisionId: pauseId,
    carriedOutBy: 'Tomás Ruiz',
    seenHow: 'Jump host shows the account disabled',
  });
  await pass(stage, minutes(4));
  tellTime(stage, 'The session log shows commands that no work order asked for.');
  tellAnswer(stage, { action: 'revoke', identity: VENDOR_DESKTOP, at: LINE });
  const revoke = { ...deed, action: 'revoke', rationale: 'Commands that no work order asked for' } as const;
  await refused(stage, decide(revoke, { incidentId }), 'second-missing');
  const [revokeId = ''] = await record(
    stage,
    decide(revoke, { incidentId, second: secondByPin(RAVI) }),
    'Tomás (OT) decides and Ravi (security) agrees with his own PIN: REVOKE.',
  );
  const instruct = {
    kind: 'instruct',
    by: TOMAS,
    decisionId: revokeId,
    carriedOutBy: 'IT on call',
    instruction: null,
  } as const;
  await record(stage, instruct, 'The instruction goes out. DECIDED, NOT CONFIRMED.');
  return revokeId;
}

/** What was broken, and what was decided under it. */
export type Glass = { readonly breakGlassId: string; readonly decisionId: string };

/** 5 Elsewhere two rules tie, and the glass is broken. */
export async function breakTheGlass(stage: Stage, incidentId: string): Promise<Glass> {
  await pass(stage, minutes(3));
  tellTime(stage, 'In the cold store set-points begin to change during a defrost.');
  await record(stage, signIn(ANA), 'Ana Silva, shift lead of processing, signs in.');
  const defrost = declare({ by: ANA, at: COLD_STORE, event: 'defrost.started' });
  await record(stage, defrost, 'She declares the defrost.');
  const pause = { action: 'pause', identity: SETPOINT_COPY, at: COLD_STORE } as const;
  tellAnswer(stage, pause);
  const glass = {
    kind: 'openBreakGlass',
    by: ANA,
    ...pause,
    category: 'equipment',
    incidentId,
    rationale: 'Two rules tie and the valves are open',
    endsAt: instantOf(stage.clock.wall() + minutes(15)),
  } as const;
  const [breakGlassId = ''] = await record(
    stage,
    glass,
    'BREAK-GLASS by Ana for 15 minutes; a review is owed.',
  );
  const why = {
    reasonCode: 'production-risk',
    rationale: 'Set-points move while the valves are open',
  } as const;
  const decision = decide({ by: ANA, ...pause, ...why }, { incidentId, breakGlassId });
  const [decisionId = ''] = await record(stage, decision, 'She decides: PAUSE.');
  const seenHow = 'Directory shows the account disabled';
  await report(stage, { decisionId, carriedOutBy: 'IT on call', seenHow });
  return { breakGlassId, decisionId };
}

/** 6 Time runs: what must end, ends, and is a record. */
export async function letTimeRun(stage: Stage): Promise<void> {
  const due = await pass(stage, minutes(16));
  tellTime(stage, 'Nobody ends the break-glass by hand. Time does.');
  tellHappened(stage, due);
}

/** 7 Back to normal: not before the effect is seen, and not alone. */
export async function returnToNormal(stage: Stage, incidentId: string, revokeId: string): Promise<void> {
  await pass(stage, minutes(6));
  tellTime(stage, 'The cell is empty; the line goes through emergency into recovery.');
  const line = { by: MAYA, at: LINE } as const;
  const emergency = declare({ ...line, event: 'emergency.declared' }, { incidentId });
  await record(stage, emergency, 'Maya declares EMERGENCY.');
  tellHappened(stage, await pass(stage, minutes(9)));
  const over = declare({ ...line, event: 'danger.over' }, { incidentId });
  await record(stage, over, 'The danger is over: Line 3 is in recovery.');
  const gate = { ...line, event: 'recovery.confirmed' };
  const rationale = 'Cell walked round, nobody inside';
  const brought = { incidentId, rationale, confirmed: ['Guards closed and protection tested'] };
  const both = { ...brought, second: secondByPin(RAVI) };
  await refused(stage, declare(gate, both), 'effects-unconfirmed');
  const effectiveAt = stage.clock.wall();
  const seenHow = 'Directory and cell both refuse the account';
  const seen = { kind: 'confirmEffect', by: TOMAS, decisionId: revokeId, seenHow, effectiveAt } as const;
  await record(stage, seen, 'IT reports, Tomás confirms: REVOKED.');
  await refused(stage, declare(gate, brought), 'second-missing');
  await record(stage, declare(gate, both), 'Maya and Ravi confirm together: Line 3 is RUNNING.');
}

/** 8 What came back is seen, the debt is paid by somebody else, and the incident closes. */
export async function settleDebts(stage: Stage, incidentId: string, glass: Glass): Promise<void> {
  const { breakGlassId, decisionId } = glass;
  tellTime(
    stage,
    'The pause in the cold store has ended; a break-glass is reviewed, and not by who broke it.',
  );
  const closing = { kind: 'closeIncident', by: MAYA, incidentId } as const;
  const summary = 'Vendor account revoked, line back to normal; the tie in the cold store goes to its owner';
  await refused(stage, { ...closing, summary }, 'incident-unsettled');
  const effectiveAt = stage.clock.wall();
  const seenHow = 'Directory shows the account enabled again';
  const seen = { kind: 'confirmEffect', by: TOMAS, decisionId, seenHow, effectiveAt } as const;
  await record(stage, seen, `Seen: ${seenHow}.`);
  const review = { kind: 'reviewBreakGlass', breakGlassId, verdict: 'justified' } as const;
  await refused(stage, { ...review, by: ANA, text: 'It was right' }, 'reviewer-involved');
  const text = 'Right in the moment; R-16 and R-17 must be settled by name';
  await record(stage, { ...review, by: RAVI, text }, 'Ravi reviews it.');
  await record(stage, { ...closing, summary }, 'Maya closes the incident.');
  for (const who of [JO, ANA, TOMAS, RAVI, MAYA]) {
    const name = personName(stage.names, who);
    await record(stage, { kind: 'signOut', person: who }, `${name} signs out.`);
  }
}

type Report = { readonly decisionId: string; readonly carriedOutBy: string; readonly seenHow: string };

async function report(stage: Stage, { decisionId, carriedOutBy, seenHow }: Report): Promise<void> {
  await record(
    stage,
    { kind: 'instruct', by: TOMAS, decisionId, carriedOutBy, instruction: null },
    'The instruction goes out.',
  );
  stage.clock.pass(minutes(1));
  const effectiveAt = stage.clock.wall();
  await record(
    stage,
    { kind: 'confirmEffect', by: TOMAS, decisionId, seenHow, effectiveAt },
    `Seen to work: ${seenHow}.`,
  );
}
