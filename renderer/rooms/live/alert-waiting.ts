import { type Alert } from '../../../shared/contract/board.ts';
import { type View } from '../../../shared/contract/view.ts';

/** Does an alert still wait for somebody?
 *  Promise: until its question is acknowledged, or somebody silenced it here. */

/** Nobody has acknowledged its question, and nobody here has silenced it. */
export function isWaiting(alert: Alert, questions: View['questions'], silenced: readonly string[]): boolean {
  if (silenced.includes(alert.id)) return false;
  const question = questions.find(({ questionId }) => questionId === alert.questionId);
  return question === undefined || question.acknowledgedBy === null;
}
