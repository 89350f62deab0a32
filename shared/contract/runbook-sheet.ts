import { type EquipmentId, type RuleId, type RunbookId, type StatePath } from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';

/** How is a runbook drawn, and how is it read aloud?
 *  Promise: the chart and the outline say the same; states in document order, so both have one order.
 *  Never: coordinates; where a box stands is the window's. */
export type RunbookSheet = {
  readonly id: RunbookId;
  readonly title: string;
  readonly version: string;
  readonly owner: string | null;
  readonly reviewDue: string | null;
  readonly lines: readonly { readonly id: EquipmentId; readonly name: string }[];
  /** The line whose state is marked. */
  readonly line: { readonly id: EquipmentId; readonly name: string; readonly since: Instant } | null;
  readonly states: readonly ChartState[];
  readonly moves: readonly ChartMove[];
  readonly rules: readonly RuleText[];
  /** States, moves and rules as text, indented by `depth`: equal to the drawing. */
  readonly outline: readonly OutlineRow[];
};

export type ChartState = {
  readonly path: StatePath;
  /** Null at the top. */
  readonly parent: StatePath | null;
  readonly depth: number;
  readonly name: string;
  readonly kind: 'leaf' | 'compound' | 'parallel' | 'final' | 'history';
  /** Entered by default when its parent is entered. */
  readonly isInitial: boolean;
  /** Active on `line`, or around an active one. */
  readonly isActive: boolean;
  readonly tags: readonly string[];
  readonly description: string | null;
  /** `after 10 min: escalation due`; null without a deadline. */
  readonly deadline: string | null;
};

export type ChartMove = {
  readonly from: StatePath;
  readonly to: StatePath;
  readonly event: string;
  readonly words: string;
  readonly description: string | null;
  /** Who may declare it; null: a deadline sends it, nobody. */
  readonly declaredBy: string | null;
  /** It leaves an active state. */
  readonly isPossible: boolean;
};

export type RuleText = {
  readonly id: RuleId;
  readonly effect: 'permit' | 'forbid';
  readonly states: readonly StatePath[];
  readonly isActive: boolean;
  readonly sentence: string;
};

export type OutlineRow = {
  readonly depth: number;
  readonly kind: 'state' | 'move' | 'rule';
  readonly isActive: boolean;
  readonly sentence: string;
};
