import { useState } from 'react';
import { useConsole } from './use-console.ts';

/** How does the console go on when its log is broken?
 *  Promise: asked once; a refusal is a sentence.
 *  Never: by itself. */
export type Recovering = {
  readonly isAsking: boolean;
  readonly problem: string | null;
  readonly recover: () => void;
};

export function useRecovery(): Recovering {
  const { bridge } = useConsole();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const recover = (): void => {
    if (isAsking) return;
    setAsking(true);
    setProblem(null);
    void bridge['ledger:recover']({}).then((reply) => {
      setAsking(false);
      if (reply.kind === 'refused') setProblem(reply.problem.sentence);
    });
  };
  return { isAsking, problem, recover };
}
