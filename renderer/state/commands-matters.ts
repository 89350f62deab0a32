import { type Alert } from '../../shared/contract/board.ts';
import { type Action } from '../../shared/plant/types.ts';
import { ANSWER_KEYS } from './action-keys.ts';
import { composeAction, hindranceOf } from './commands-answer.ts';
import { type Command, type Hands, command } from './commands-form.ts';
import {
  actorNow,
  choiceNow,
  debtNow,
  incidentNow,
  owedNow,
  lineNow,
  pairNow,
  questionNow,
  viewOf,
} from './commands-now.ts';

/** What concerns questions, alerts, incidents and who is here?
 *  Promise: T0 and T1 at once, with one key and a visible record; everything above opens the strip. */

export const MATTER_COMMANDS: readonly Command[] = [
  command({ id: 'decide', global: ['F4'], hindrance: stripHindrance, run: openStrip }),
  command({
    id: 'escalate',
    global: ['F7'],
    answer: [ANSWER_KEYS.escalate],
    hindrance: escalateHindrance,
    run: escalate,
  }),
  command({
    id: 'acknowledge',
    global: ['F8'],
    answer: [ANSWER_KEYS.acknowledge],
    hindrance: (hands) => (alertNow(hands) === null ? hands.words.commands.hindered.noAlert : null),
    run: acknowledge,
  }),
  command({ id: 'break-glass', global: ['F9'], hindrance: glassHindrance, run: openGlass }),
  command({ id: 'take-back', global: ['Ctrl+Z'], hindrance: takeBackHindrance, run: takeBack }),
  command({ id: 'ask', hindrance: needsPair, run: ask }),
  command({ id: 'decide-class', hindrance: needsPair, run: decideClass }),
  command({ id: 'report-effect', hindrance: needsOwed, run: reportEffect }),
  command({ id: 'review', hindrance: needsDebt, run: review }),
  command({ id: 'open-incident', hindrance: needsPlant, run: openIncident }),
  command({ id: 'note-incident', hindrance: needsIncident, run: (hands) => onIncident(hands, 'note') }),
  command({
    id: 'close-incident',
    hindrance: needsIncident,
    run: (hands) => onIncident(hands, 'close-incident'),
  }),
  command({ id: 'add-identity', hindrance: needsPlant, run: addIdentity }),
  command({ id: 'presence', hindrance: needsPlant, run: compose({ kind: 'presence', person: null }) }),
  command({ id: 'sign-in', hindrance: needsPlant, run: compose({ kind: 'sign-in', person: null }) }),
  command({
    id: 'sign-out',
    hindrance: (hands) => (actorNow(hands) === null ? hands.words.commands.hindered.nobodySignedIn : null),
    run: compose({ kind: 'sign-out' }),
  }),
];

type Simple =
  { readonly kind: 'sign-out' } | { readonly kind: 'sign-in' | 'presence'; readonly person: null };

function compose(start: Simple): (hands: Hands) => void {
  return ({ console }) => {
    console.actions.compose(start);
  };
}

/** The cell that has or had the focus; PAUSE is the first. */
function verbNow({ around }: Hands): Action {
  return around.verb() ?? 'pause';
}

function stripHindrance(hands: Hands): string | null {
  return hands.console.screen.getState().strip === null ? hindranceOf(hands, verbNow(hands)) : null;
}

function openStrip(hands: Hands): void {
  if (hands.console.screen.getState().strip === null) composeAction(hands, verbNow(hands));
  hands.around.focus('strip');
}

function escalateHindrance(hands: Hands): string | null {
  const { hindered } = hands.words.commands;
  const question = questionNow(hands);
  if (question === null) return hindered.noQuestion;
  if (actorNow(hands) === null) return hindered.notSignedIn;
  return question.mayEscalate ? null : hindered.mayNotEscalate;
}

async function escalate(hands: Hands): Promise<void> {
  const question = questionNow(hands);
  if (question !== null) await submitOf(hands, 'escalateQuestion', question.questionId);
}

/** The view has the highest level first, oldest first; what was silenced here waits for nobody. */
function alertNow(hands: Hands): Alert | null {
  const { silenced } = hands.console.screen.getState();
  return viewOf(hands)?.alerts.find(({ id }) => !silenced.includes(id)) ?? null;
}

async function acknowledge(hands: Hands): Promise<void> {
  const { console, words } = hands;
  const alert = alertNow(hands);
  if (alert === null) return;
  const { silenced } = console.screen.getState();
  console.actions.show({ silenced: [...silenced, alert.id] });
  const question = viewOf(hands)?.questions.find(({ questionId }) => questionId === alert.questionId);
  if (question?.mayAcknowledge === true) await submitOf(hands, 'acknowledgeQuestion', question.questionId);
  else console.actions.say({ sentence: words.commands.said.silenced(alert.sentence), level: 'none' });
}

type OnQuestion = 'escalateQuestion' | 'acknowledgeQuestion';

async function submitOf(hands: Hands, kind: OnQuestion, questionId: string): Promise<void> {
  const view = viewOf(hands);
  const by = actorNow(hands);
  if (view === null || by === null) return;
  const { submit, say } = hands.console.actions;
  const reply = await submit({ kind, version: view.version, by, questionId });
  if (reply.kind === 'recorded') say({ sentence: reply.sentence, level: 'none' });
  else say({ sentence: [reply.problem.sentence, ...reply.problem.why].join(' '), level: 'P2' });
}

function glassHindrance(hands: Hands): string | null {
  const { hindered } = hands.words.commands;
  if (viewOf(hands) === null) return hindered.opening;
  const choice = choiceNow(hands, verbNow(hands));
  if (choice === null) return hindered.noIdentity;
  if (choice.breakGlass !== null) return null;
  return choice.kind === 'permit' ? hindered.noGlass : choice.sentence;
}

function openGlass(hands: Hands): void {
  const pair = pairNow(hands);
  const action = verbNow(hands);
  if (pair === null || action === 'withdraw') return;
  hands.console.actions.compose({ kind: 'decide', action, way: 'break-glass', ...pair });
}

function takeBackHindrance(hands: Hands): string | null {
  return ownOf(hands) === null ? hands.words.commands.hindered.noneToTakeBack : null;
}

function takeBack(hands: Hands): void {
  const decisionId = ownOf(hands);
  if (decisionId !== null) hands.console.actions.compose({ kind: 'withdraw', decisionId });
}

function ownOf(hands: Hands): string | null {
  return viewOf(hands)?.effects.findLast(({ mayWithdraw }) => mayWithdraw)?.decisionId ?? null;
}

function needsPair(hands: Hands): string | null {
  return pairNow(hands) === null ? hands.words.commands.hindered.noIdentity : null;
}

function ask(hands: Hands): void {
  const pair = pairNow(hands);
  if (pair !== null) hands.console.actions.compose({ kind: 'ask', action: verbNow(hands), ...pair });
}

function needsPlant(hands: Hands): string | null {
  return viewOf(hands)?.plant == null ? hands.words.commands.hindered.noPlant : null;
}

/** PAUSE for many, unless another verb has the focus. */
function decideClass(hands: Hands): void {
  const line = lineNow(hands);
  const action = verbNow(hands);
  if (line !== null && action !== 'withdraw')
    hands.console.actions.compose({ kind: 'decide-class', action, line: line.id });
}

function needsOwed(hands: Hands): string | null {
  return owedNow(hands) === null ? hands.words.commands.hindered.noneOwed : null;
}

function reportEffect(hands: Hands): void {
  const owed = owedNow(hands);
  if (owed !== null) hands.console.actions.compose({ kind: 'report-effect', decisionId: owed.decisionId });
}

function needsDebt(hands: Hands): string | null {
  return debtNow(hands) === null ? hands.words.commands.hindered.noDebt : null;
}

function review(hands: Hands): void {
  const debt = debtNow(hands);
  if (debt !== null) hands.console.actions.compose({ kind: 'review', breakGlassId: debt.id });
}

function openIncident(hands: Hands): void {
  hands.console.actions.compose({ kind: 'open-incident', line: lineNow(hands)?.id ?? null });
}

function needsIncident(hands: Hands): string | null {
  return incidentNow(hands) === null ? hands.words.commands.hindered.noIncident : null;
}

function onIncident(hands: Hands, kind: 'note' | 'close-incident'): void {
  const incident = incidentNow(hands);
  if (incident !== null) hands.console.actions.compose({ kind, incidentId: incident.incidentId });
}

function addIdentity(hands: Hands): void {
  const line = lineNow(hands);
  if (line !== null) hands.console.actions.compose({ kind: 'add-identity', line: line.id });
}
