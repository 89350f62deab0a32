import { type DurationText, type MachineConfig, type MachineEvent, type StatePath } from '../plant/types.ts';

/** Where is a machine, and what did an event do to it?
 *  Promise: plain data; the active leaves in document order, one unless a parallel state is active.
 *  Never: an XState object. */
export type Configuration = readonly StatePath[];

/** All that is needed to go on later: the active leaves, and what history states remember. */
export type Snapshot = {
  readonly configuration: Configuration;
  /** Path of a history state → the children of its parent that were active when the parent was last left. */
  readonly history: Readonly<Record<string, readonly StatePath[]>>;
};

/** `entered` and `left` hold every state, not only leaves: `left` innermost first, `entered` outermost first. A state
 *  that was left and entered again stands in both; a leaf whose event leads back to itself is moved, and both are
 *  empty: its deadline runs on. */
export type Moved = {
  readonly kind: 'moved';
  readonly snapshot: Snapshot;
  readonly entered: readonly StatePath[];
  readonly left: readonly StatePath[];
};
/** No active state knows the event, or the machine has reached its final state. */
export type Ignored = { readonly kind: 'ignored' };
export type Advance = Moved | Ignored;

/** A time limit of an active state, leaf or not, counted from the instant that state was entered. */
export type ActiveDeadline = {
  readonly path: StatePath;
  readonly after: DurationText;
  readonly afterMs: number;
  readonly event: MachineEvent;
};

export type NodeKind = 'leaf' | 'compound' | 'parallel' | 'final' | 'history';

/** One state. Numbers are places in `Machine.nodes`; everything below it stands at `index + 1` to `end - 1`. */
export type MachineNode = {
  readonly index: number;
  /** Names joined by dots; empty for the root. */
  readonly path: StatePath;
  readonly kind: NodeKind;
  /** -1 for the root. */
  readonly parent: number;
  readonly end: number;
  readonly children: readonly number[];
  /** Of a compound state: the child that is entered by default. Of a history state: where it leads without history. */
  readonly initial: number;
  readonly on: ReadonlyMap<MachineEvent, number>;
  readonly tags: readonly string[];
  readonly deadline: Omit<ActiveDeadline, 'path'> | undefined;
};

/** A runbook's machine, checked and indexed, in document order. */
export type Machine = {
  /** As the runbook says it. */
  readonly config: MachineConfig;
  readonly nodes: readonly MachineNode[];
  readonly byPath: ReadonlyMap<string, number>;
  /** Every event that some state knows, in document order. */
  readonly events: readonly MachineEvent[];
};
