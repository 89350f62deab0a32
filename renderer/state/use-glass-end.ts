import { type OpenGlass } from '../../shared/contract/matters.ts';
import { useConsole } from './use-console.ts';

/** How is a break-glass ended before its time? At any time, by whoever is signed in, in one press (ux.md §9).
 *  Promise: recorded in the name of the reader; what came of it is said. */
export function useGlassEnd(): (glass: OpenGlass) => void {
  const { view: store, actions } = useConsole();
  return ({ breakGlassId }) => {
    const { view } = store.getState();
    const by = view?.sheet?.actor ?? view?.signedIn.at(-1)?.person ?? null;
    if (view === null || by === null) {
      actions.compose({ kind: 'sign-in', person: null });
      return;
    }
    void actions.submit({ kind: 'endBreakGlass', version: view.version, by, breakGlassId }).then((reply) => {
      if (reply.kind === 'recorded') actions.say({ sentence: reply.sentence, level: 'none' });
      else actions.say({ sentence: [reply.problem.sentence, ...reply.problem.why].join(' '), level: 'P2' });
    });
  };
}
