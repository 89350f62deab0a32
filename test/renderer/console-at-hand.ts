import { type Bridge } from '../../shared/contract/bridge.ts';
import { CHANNELS } from '../../shared/contract/names.ts';
import { type Choice } from '../../shared/contract/sheet.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { pageWordsIn } from '../../shared/words/page-words.ts';
import { type Action } from '../../shared/plant/types.ts';
import { type Hands } from '../../renderer/state/commands-form.ts';
import { commandOf } from '../../renderer/state/commands.ts';
import { type CommandId, runCommand } from '../../renderer/state/commands-form.ts';
import { createConsole, listen } from '../../renderer/state/console.ts';
import { createSettings } from '../../renderer/state/settings.ts';
import { Desk } from '../page/desk.ts';
import { SAMPLE_PLANT } from '../support/sample-folder.ts';

/** What does a command act on, without a page?
 *  Promise: the page's own state over a real desk with the sample plant; where the focus is, is said by the test.
 *  Never: a view that the desk did not make. */

/** A Saturday, 13:00 in Lisbon: Maya Chen leads packaging. */
const AT = instantOf(Date.parse('2026-11-21T13:00:00.000Z'));

export class ConsoleAtHand {
  readonly desk = new Desk(AT);
  readonly hands: Hands;
  /** Where the focus is. */
  region: string | null = 'lines';
  verb: Action | null = null;
  readonly settings;
  #stop = (): void => undefined;

  constructor() {
    const bridge = this.#bridge();
    const console = createConsole(bridge, { monotonicMs: () => 0, everySecond: () => () => undefined });
    this.settings = createSettings(bridge, (sentence) => console.actions.say({ sentence, level: 'P2' }));
    this.hands = {
      console,
      words: pageWordsIn('en'),
      settings: { now: this.settings.store.getState, change: this.settings.change },
      around: {
        region: () => this.region,
        focus: (place) => {
          this.region = place;
        },
        verb: () => this.verb,
      },
    };
  }

  async begin(...signedIn: readonly string[]): Promise<void> {
    await this.desk.begin();
    await this.desk.adopt(SAMPLE_PLANT, true);
    for (const person of signedIn) await this.desk.signIn(person);
    this.#stop = listen(this.hands.console);
    while (this.hands.console.view.getState().view === null) await this.desk.settled();
    await this.hands.console.actions.again();
  }

  async end(): Promise<void> {
    this.#stop();
    await this.desk.end();
  }

  get screen() {
    return this.hands.console.screen.getState();
  }
  get view() {
    const { view } = this.hands.console.view.getState();
    if (view === null) throw new Error('no view yet');
    return view;
  }
  get said(): string | null {
    return this.screen.notice?.sentence ?? null;
  }

  async run(id: CommandId, chord: string | null = null): Promise<void> {
    const command = commandOf(id);
    if (command === null) throw new Error(`no command ${id}`);
    await runCommand(command, this.hands, chord);
  }

  /** Whoever leads packaging says which state the line is in. */
  async declare(line: string, event: string): Promise<void> {
    const by = 'maya-chen';
    const at = line as never;
    const about = { kind: 'declare', by, at, event, incidentId: null, second: null } as const;
    const rest = { rationale: 'Seen on the panel of the line', confirmed: [], version: this.view.version };
    const reply = await this.desk.submit({ ...about, ...rest });
    if (reply.kind === 'refused') throw new Error([reply.problem.sentence, ...reply.problem.why].join(' '));
    await this.desk.settled();
  }

  /** Decided by whoever leads packaging, as the strip would send it. */
  async pause(line: string, identity: string): Promise<void> {
    await this.hands.console.actions.select({ line: line as never, identity: identity as never });
    const end = this.view.sheet?.choices.find(({ action }) => action === 'pause')?.demands?.end;
    const reply = await this.desk.submit({
      kind: 'decide',
      version: this.view.version,
      by: 'maya-chen',
      incidentId: null,
      action: 'pause',
      target: { kind: 'identity', identity: identity as never },
      at: line as never,
      reasonCode: 'outside-window',
      rationale: 'No session was agreed for now',
      confirmed: [],
      endsAt: end?.latest ?? null,
      supersedes: null,
      second: null,
      breakGlassId: null,
      shownAt: null,
    });
    if (reply.kind === 'refused') throw new Error([reply.problem.sentence, ...reply.problem.why].join(' '));
    await this.desk.settled();
  }

  /** Selects pairs until one has a choice like this. */
  async find(isIt: (choice: Choice) => boolean): Promise<Choice> {
    for (const line of this.view.lines)
      for (const { id } of line.identities) {
        await this.hands.console.actions.select({ line: line.id, identity: id });
        const found = this.view.sheet?.choices.find(isIt);
        if (found !== undefined) return found;
      }
    throw new Error('the sample plant has no such choice');
  }

  /** The same object as the preload's, over the desk. */
  #bridge(): Bridge {
    const ask = Object.fromEntries(
      CHANNELS.map((channel) => [channel, (request: unknown) => this.desk.ask(channel, request)]),
    );
    const listeners = {
      onView: (listener: (view: unknown) => void) =>
        this.desk.attach({
          tell: (push, told) => {
            if (push === 'view:changed') listener(told);
            return Promise.resolve();
          },
          pass: () => Promise.resolve(),
        }),
      onSettings: () => () => undefined,
      onCommand: () => () => undefined,
    };
    const bridge = { ...ask, ...listeners };
    if (!isBridge(bridge)) throw new Error('a channel is missing');
    return bridge;
  }
}

/** The desk answers each channel as the contract says; its own tests prove that. */
function isBridge(made: object): made is Bridge {
  return CHANNELS.every((channel) => channel in made);
}
