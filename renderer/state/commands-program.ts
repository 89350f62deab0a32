import { type PlantReply, type Refused } from '../../shared/contract/replies.ts';
import { type Command, type Hands, command } from './commands-form.ts';
import { actorNow, viewOf } from './commands-now.ts';

/** What is asked of the program itself?
 *  Promise: a refusal is said as it came. */

export const PROGRAM_COMMANDS: readonly Command[] = [
  command({ id: 'menu', global: ['F10'], isOffered: false, run: (hands) => ask(hands, 'window:menu') }),
  command({ id: 'full-screen', global: ['F11'], run: (hands) => ask(hands, 'window:full') }),
  command({ id: 'wall', global: ['Shift+F11'], run: openWall }),
  command({ id: 'load-plant', run: (hands) => load(hands, 'plant:load') }),
  command({ id: 'load-sample', run: (hands) => load(hands, 'plant:sample') }),
];

async function ask({ console }: Hands, channel: 'window:menu' | 'window:full'): Promise<void> {
  sayRefusal(console, await console.bridge[channel]({}));
}

async function openWall({ console }: Hands): Promise<void> {
  sayRefusal(console, await console.bridge['window:wall']({ open: true }));
}

function sayRefusal(
  { actions }: Hands['console'],
  reply: Refused | { readonly kind: 'menu' | 'full' | 'wall' },
): void {
  if (reply.kind === 'refused') actions.say({ sentence: reply.problem.sentence, level: 'P2' });
}

async function load(hands: Hands, channel: 'plant:load' | 'plant:sample'): Promise<void> {
  const { bridge, actions } = hands.console;
  const reply = await bridge[channel]({ version: viewOf(hands)?.version ?? -1, by: actorNow(hands) });
  const sentence = whatWasWrong(hands, reply);
  if (sentence !== null) actions.say({ sentence, level: 'P2' });
}

/** The first error of the folder; the registry shows all of them, each in its place. */
function whatWasWrong({ words }: Hands, reply: PlantReply | Refused): string | null {
  if (reply.kind === 'refused') return [reply.problem.sentence, ...reply.problem.why].join(' ');
  if (reply.kind !== 'not-adopted') return null;
  const [first] = reply.errors;
  return first === undefined ? words.commands.said.plantKept : words.commands.said.notTaken(first.sentence);
}
