import { SimulatedClock } from 'xstate';
import { type EntryName } from '../../shared/contract/draft.ts';
import { type Choice } from '../../shared/contract/sheet.ts';
import { type Action } from '../../shared/plant/types.ts';
import { type Console } from '../../renderer/state/console.ts';
import { formIn } from '../../renderer/state/strip/context.ts';
import { type Form } from '../../renderer/state/strip/form.ts';
import { type Intent } from '../../renderer/state/strip/intents.ts';
import { missingOf } from '../../renderer/state/strip/met.ts';
import { type Phase } from '../../renderer/state/strip/phase.ts';
import { type Strip, createStrip } from '../../renderer/state/strip/strip.ts';
import { type StripStart } from '../../renderer/state/strip-start.ts';
import { ConsoleAtHand } from './console-at-hand.ts';

/** How does a test work with the strip, without a page?
 *  Promise: the flow of the page over a real desk with the sample plant; every intent that leaves is noted; its timers
 *  move when the test says so.
 *  Never: a reply that the desk did not make. */

export const RDP = 'vnd-acme-rdp' as never;
export const LINE = 'line-3' as never;
/** Long enough for every rationale. */
export const WHY = 'Moves and nobody is there';

export function deciding(
  action: Exclude<Action, 'withdraw'>,
  way: 'regular' | 'break-glass' = 'regular',
): StripStart {
  return { kind: 'decide', action, way, line: LINE, identity: RDP };
}

export class StripAtHand extends ConsoleAtHand {
  readonly timers = new SimulatedClock();
  /** What left for the desk, in order; PINs and all. */
  readonly sent: Intent[] = [];
  /** What was kept of the drafts, in order. */
  readonly kept: (string | null)[] = [];
  readonly strip: Strip;
  /** Answers instead of the desk while it is set. */
  instead: (() => Promise<never>) | null = null;
  #end = (): void => undefined;

  constructor() {
    super();
    const { console } = this.hands;
    const noted: Console['bridge'] = {
      ...console.bridge,
      'intent:submit': (intent) => {
        this.sent.push(intent);
        return this.instead === null ? console.bridge['intent:submit'](intent) : this.instead();
      },
      'draft:keep': (request) => {
        this.kept.push(request.text);
        return console.bridge['draft:keep'](request);
      },
    };
    this.strip = createStrip({ ...console, bridge: noted }, { clock: this.timers });
  }

  /** A window opens: with a vendor session on Line 3 once somebody is signed in. */
  async start(...signedIn: readonly string[]): Promise<void> {
    await this.begin(...signedIn);
    if (signedIn.includes('maya-chen')) await this.declare('line-3', 'vendor.connected');
    this.#end = this.strip.begin();
    await this.quiet();
  }

  override async end(): Promise<void> {
    this.#end();
    await super.end();
  }

  /** The window closes and another opens; what is on disk is all that it has. */
  async reopen(): Promise<void> {
    this.#end();
    this.#end = this.strip.begin();
    await this.quiet();
  }

  get phase(): Phase {
    return this.strip.store.getState().phase;
  }
  get context() {
    return this.strip.store.getState().context;
  }
  get form(): Form {
    const form = formIn(this.context);
    if (form === null) throw new Error(`the strip is ${this.phase}`);
    return form;
  }
  /** Kinds of the fields that are not filled in. */
  get missing(): readonly string[] {
    const { composition, filled } = this.context;
    if (composition === null) return [];
    const left = missingOf(this.form, { ...composition, filled });
    return left.map((field) => ('name' in field ? field.name : field.kind));
  }
  get kinds(): readonly Intent['kind'][] {
    return this.sent.map(({ kind }) => kind);
  }

  async open(start: StripStart): Promise<void> {
    this.hands.console.actions.compose(start);
    await this.quiet();
  }

  fill(name: EntryName, value: string): void {
    this.strip.send({ type: 'field.filled', name, value });
  }

  confirmAll(): void {
    for (const field of this.form.fields)
      if (field.kind === 'confirm')
        for (const sentence of field.sentences)
          this.strip.send({ type: 'sentence.confirmed', sentence, isConfirmed: true });
  }

  /** A view in which this verb of the pair is otherwise; for what the sample plant does not have. */
  publish(action: Action, change: (choice: Choice) => Choice): void {
    const { view } = this;
    if (view.sheet === null) throw new Error('no pair is selected');
    const choices = view.sheet.choices.map((each) => (each.action === action ? change(each) : each));
    this.strip.send({ type: 'view.published', view: { ...view, sheet: { ...view.sheet, choices } } });
  }

  /** Ctrl+Enter after the guard, and whatever the desk has to say to it. */
  async commit(isRepeat = false): Promise<void> {
    this.timers.increment(400);
    this.strip.send({ type: 'commit.pressed', isRepeat });
    await this.quiet();
  }

  /** The desk has answered, and every view that came of it is here. */
  async quiet(): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      await turn();
      while (this.phase === 'committing' && this.instead === null) await turn();
      await this.desk.settled();
    }
  }
}

/** Lets everything go on that waits for the machine; a promise alone would not. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
