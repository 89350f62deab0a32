import { offerBreakGlass } from './break-glass.ts';
import { candidatesFor, matchesIn } from './candidates.ts';
import { type Case, statesOf } from './case.ts';
import { answerIn } from './decided.ts';
import { choiceAt } from './moment.ts';
import { type Choice, type CompiledPermit } from './compiled.ts';
import { type Answer, type Reason } from './types.ts';

/** What is the answer when more than one state is plausible?
 *  Promise: the same answer in all of them stands; anything else is `indeterminate` and names the rules that
 *  spoke.
 *  Never: picks the likelier state. */
export function answerInAllStates(about: Case): Answer {
  const [first, ...others] = distinctChoices(about);
  if (first === undefined) return disputed(about, []);
  if (others.length === 0) return answerIn(about, first);
  // Two rules are two answers, unless neither of them finds anybody: then nobody is left in all of these states.
  const choices = [first, ...others];
  const reasons: Reason[] = [];
  for (const choice of choices) {
    const answer = answerIn(about, choice);
    if (answer.kind !== 'nobody') return disputed(about, choices);
    reasons.push(...answer.why);
  }
  return { kind: 'nobody', breakGlass: offerBreakGlass(about), why: withoutRepeats(reasons) };
}

function distinctChoices(about: Case): readonly Choice[] {
  const { engine, situation, question, here } = about;
  const candidates = candidatesFor(here.line.runbook, here.likeness, question.action);
  const distinct: Choice[] = [];
  for (const state of statesOf(situation, here.line.id)) {
    const choice = choiceAt(engine, matchesIn(candidates, state), situation.now);
    if (!distinct.some((known) => isSameChoice(known, choice))) distinct.push(choice);
  }
  return distinct;
}

function isSameChoice(a: Choice, b: Choice): boolean {
  const rulesOfA = rulesOf(a);
  const rulesOfB = rulesOf(b);
  return rulesOfA.length === rulesOfB.length && rulesOfA.every((rule, index) => rule === rulesOfB[index]);
}

function rulesOf(choice: Choice): readonly CompiledPermit[] {
  if (choice.kind === 'none') return NONE;
  return choice.kind === 'one' ? [choice.rule] : choice.rules;
}

const NONE: readonly CompiledPermit[] = [];

function disputed(about: Case, choices: readonly Choice[]): Answer {
  const spoke = [...new Set(choices.flatMap(rulesOf))].sort((a, b) => a.place - b.place);
  return {
    kind: 'indeterminate',
    rules: spoke.map((rule) => rule.ref),
    whenUnsure: about.identity.whenUnsure,
    breakGlass: offerBreakGlass(about),
    why: [{ code: 'state-disputed', equipment: about.here.line.id }],
  };
}

function withoutRepeats(reasons: readonly Reason[]): readonly Reason[] {
  const seen = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]));
  return [...seen.values()];
}
