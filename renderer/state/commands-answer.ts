import { type Action } from '../../shared/plant/types.ts';
import { ACTION_KEYS, ANSWER_KEYS } from './action-keys.ts';
import { type Command, type Hands, command } from './commands-form.ts';
import { choiceNow, lineNow, pairNow, viewOf, withdrawableNow } from './commands-now.ts';

/** Which letters does the answer hear?
 *  Promise: each opens the strip with its verb, when the answer allows it to anybody; else says the answer.
 *  Never: a decision. */

const VERBS: readonly Action[] = [
  'keep',
  'pause',
  'resume',
  'constrain',
  'release',
  'revoke',
  'restore',
  'override',
  'extend',
  'withdraw',
];

export const ANSWER_COMMANDS: readonly Command[] = [
  ...VERBS.map((action) =>
    command({
      id: action,
      answer: [ACTION_KEYS[action]],
      hindrance: (hands) => hindranceOf(hands, action),
      run: (hands) => composeAction(hands, action),
    }),
  ),
  command({
    id: 'declare',
    answer: [ANSWER_KEYS.declare],
    hindrance: (hands) =>
      (viewOf(hands)?.sheet?.declarations.length ?? 0) === 0
        ? hands.words.commands.hindered.noDeclaration
        : null,
    run: (hands) => {
      const line = lineNow(hands);
      if (line !== null) hands.console.actions.compose({ kind: 'declare', line: line.id, event: null });
    },
  }),
  command({
    id: 'runbook',
    answer: [ANSWER_KEYS.view],
    hindrance: (hands) => (lineNow(hands) === null ? hands.words.commands.hindered.noPlant : null),
    run: ({ console, around }) => {
      console.actions.show({ screen: 'live', middle: 'runbook' });
      around.focus('runbook');
    },
  }),
];

/** Why this verb opens nothing; null: somebody may, so the strip opens and asks who signs. */
export function hindranceOf(hands: Hands, action: Action): string | null {
  const { hindered } = hands.words.commands;
  if (viewOf(hands) === null) return hindered.opening;
  const choice = choiceNow(hands, action);
  if (choice === null) return hindered.noIdentity;
  if (choice.kind !== 'permit' && choice.kind !== 'last-resort') return choice.sentence;
  if (action === 'withdraw' && withdrawableNow(hands) === null) return hindered.noneToWithdraw;
  return null;
}

export function composeAction(hands: Hands, action: Action): void {
  const { compose } = hands.console.actions;
  const pair = pairNow(hands);
  if (pair === null) return;
  if (action !== 'withdraw') {
    compose({ kind: 'decide', action, way: 'regular', ...pair });
    return;
  }
  const owed = withdrawableNow(hands);
  if (owed !== null) compose({ kind: 'withdraw', decisionId: owed.decisionId });
}
