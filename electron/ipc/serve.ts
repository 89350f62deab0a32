import { CHANNELS, type Channel } from '../../shared/contract/names.ts';
import { type Refused, type ReplyOf } from '../../shared/contract/replies.ts';
import { type ParsedOf, REQUESTS } from '../../shared/contract/requests.ts';
import { type ShellProblem, shellProblemSentence } from '../../shared/words/shell-problems.ts';
import { type Call, type Ours, isTrusted } from './sender.ts';

/** What happens to a call of the page, whichever channel it is?
 *  Promise: 1 trusted sender  2 request parsed from unknown  3 handler  4 a reply, also when we have a bug. One
 *  wrapper for every channel of the table.
 *  Never: throws to the page; hands on what was not parsed; says in a reply what went wrong inside. */

export type Handlers = {
  /** `asker`: the contents of the window that asks. */
  readonly [C in Channel]: (request: ParsedOf<C>, asker: object) => ReplyOf<C> | Promise<ReplyOf<C>>;
};
/** As much of `ipcMain` as is used. */
export type Door = { handle(channel: string, answer: (call: Call, request: unknown) => unknown): void };
export type Serving = Ours & {
  readonly handlers: Handlers;
  /** Our own mistakes, for whoever looks after the program. Never what was asked: that may hold a PIN. */
  note(line: string): void;
};

export function serve(door: Door, serving: Serving): void {
  for (const channel of CHANNELS)
    door.handle(channel, (call, request) =>
      isTrusted(call, serving)
        ? answer(channel, { request, asker: call.sender }, serving)
        : refused('untrusted'),
    );
}

type Asked = { readonly request: unknown; readonly asker: object };

async function answer(
  channel: Channel,
  { request, asker }: Asked,
  serving: Serving,
): Promise<ReplyOf<Channel>> {
  const parsed = REQUESTS[channel].safeParse(request);
  if (!parsed.success) return refused('wrong-request');
  // Each handler takes what its own schema gives; the compiler cannot follow that through the lookup.
  const handle = serving.handlers[channel] as (request: unknown, asker: object) => Promise<ReplyOf<Channel>>;
  try {
    return await handle(parsed.data, asker);
  } catch (thrown) {
    serving.note(
      `bug in ${channel}: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : 'unknown'}`,
    );
    return refused('bug');
  }
}

function refused(code: ShellProblem): Refused {
  return { kind: 'refused', problem: { code, sentence: shellProblemSentence(code), why: [] } };
}
