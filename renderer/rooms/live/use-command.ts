import { commandOf } from '../../state/commands.ts';
import { type CommandId, runCommand } from '../../state/commands-form.ts';
import { useHands } from '../../state/use-hands.ts';

/** What does a button of the answer do?
 *  Promise: the same as its key: opens the strip with the verb, or says why nobody may.
 *  Never: a decision. */
export function useCommand(): (id: CommandId) => void {
  const hands = useHands();
  return (id) => {
    const command = commandOf(id);
    if (command !== null) void runCommand(command, hands);
  };
}
