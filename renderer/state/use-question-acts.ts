import { type Console } from './console.ts';
import { useConsole } from './use-console.ts';

/** How is a question acknowledged or escalated: one press, one visible record (T0 and T1)?
 *  Promise: in the name of the reader, on the version that is shown; what came of it is said.
 *  Never: without somebody signed in; then the strip asks who. */
export type QuestionActs = {
  readonly acknowledge: (questionId: string) => void;
  readonly escalate: (questionId: string) => void;
};

export function useQuestionActs(): QuestionActs {
  const console = useConsole();
  return {
    acknowledge: (questionId) => void actOn(console, 'acknowledgeQuestion', questionId),
    escalate: (questionId) => void actOn(console, 'escalateQuestion', questionId),
  };
}

type Act = 'acknowledgeQuestion' | 'escalateQuestion';

async function actOn({ view: store, actions }: Console, kind: Act, questionId: string): Promise<void> {
  const { view } = store.getState();
  const by = view?.sheet?.actor ?? view?.signedIn.at(-1)?.person ?? null;
  if (view === null || by === null) {
    actions.compose({ kind: 'sign-in', person: null });
    return;
  }
  const reply = await actions.submit({ kind, version: view.version, by, questionId });
  if (reply.kind === 'recorded') actions.say({ sentence: reply.sentence, level: 'none' });
  else actions.say({ sentence: [reply.problem.sentence, ...reply.problem.why].join(' '), level: 'P2' });
}
