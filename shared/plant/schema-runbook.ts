import { z } from 'zod';
import { either } from './schema-either.ts';
import {
  action,
  criticality,
  date,
  duration,
  event,
  flag,
  format,
  id,
  list,
  map,
  ruleId,
  stateName,
  statePath,
  target,
  text,
  version,
  wallTime,
  weekday,
  word,
  yes,
} from './schema-words.ts';
import { IDENTITY_TYPES } from './types.ts';

/** Which shape has a runbook file?
 *  Promise: the keys of plant-format.md and no others, so that nothing in it can run.
 *  Never: whether a state, a role or an event that is named exists; that is checked afterwards. */

/** A state as it is written: transitions may be bare targets. */
export type WrittenState = {
  readonly type?: 'parallel' | 'final' | 'history';
  readonly initial?: string;
  readonly states?: Readonly<Record<string, WrittenState>>;
  readonly on?: Readonly<Record<string, string | { readonly target: string; readonly description?: string }>>;
  readonly target?: string;
  readonly tags?: readonly string[];
  readonly description?: string;
  readonly deadline?: { readonly after: string; readonly event: string };
};

const transition = either(
  target,
  map({ target, description: text.exactOptional() }),
  'one target, or `{ target: …, description: … }`',
);
const states = z.record(
  stateName,
  z.lazy(() => state),
  { error: 'a map of states' },
);
const state: z.ZodType<WrittenState> = map({
  type: word(['parallel', 'final', 'history']).exactOptional(),
  initial: stateName.exactOptional(),
  states: states.exactOptional(),
  on: z.record(event, transition, { error: 'a map from events to targets' }).exactOptional(),
  target: target.exactOptional(),
  tags: list(text).exactOptional(),
  description: text.exactOptional(),
  deadline: map({ after: duration, event }).exactOptional(),
});
const machine = map({
  type: word(['parallel']).exactOptional(),
  initial: stateName.exactOptional(),
  states,
  tags: list(text).exactOptional(),
  description: text.exactOptional(),
});

const holders = list(map({ roles: list(id).default([]), after: duration.exactOptional() }));
const obligations = list(
  map({
    rationale: yes.exactOptional(),
    dualApproval: map({ roles: list(id).default([]), distinctTeams: flag.default(false) }).exactOptional(),
    confirm: text.exactOptional(),
    timeLimit: duration.exactOptional(),
    untilExit: yes.exactOptional(),
    notify: list(id).exactOptional(),
    review: yes.exactOptional(),
    effectsConfirmed: yes.exactOptional(),
    aloneWithReview: yes.exactOptional(),
  }),
);
const selector = map({
  ids: list(id).exactOptional(),
  types: list(word(IDENTITY_TYPES)).exactOptional(),
  tags: list(text).exactOptional(),
  vendors: list(text).exactOptional(),
  criticalityAtLeast: criticality.exactOptional(),
  safetyCritical: flag.exactOptional(),
});
const when = map({
  days: list(weekday).exactOptional(),
  from: wallTime.exactOptional(),
  to: wallTime.exactOptional(),
});
const where = { in: list(statePath).exactOptional(), while: list(statePath).exactOptional() };

const rule = map({
  id: ruleId,
  ...where,
  effect: word(['permit', 'forbid']),
  actions: list(action),
  identities: selector.exactOptional(),
  when: when.exactOptional(),
  holders: holders.exactOptional(),
  lastResort: id.exactOptional(),
  obligations: obligations.exactOptional(),
  onExpiry: word(['resume', 'ask']).exactOptional(),
  above: list(ruleId).exactOptional(),
  because: text.exactOptional(),
});
const declareRow = map({
  events: list(event).default([]),
  holders: holders.default([]),
  lastResort: id.exactOptional(),
  obligations: obligations.default([]),
});
const expectRow = map({
  ...where,
  identities: selector.exactOptional(),
  standing: word(['active', 'paused', 'constrained', 'revoked']),
  scope: text.exactOptional(),
  because: text.exactOptional(),
});

export const runbookFile = map({
  watchbill: format,
  runbook: id,
  version,
  title: text.exactOptional(),
  owner: id.exactOptional(),
  reviewDue: date.exactOptional(),
  machine,
  declare: list(declareRow).default([]),
  rules: list(rule).default([]),
  breakGlass: map({ roles: list(id).default([]), actions: list(action), limit: duration }).exactOptional(),
  expect: list(expectRow).default([]),
});

export type RunbookFile = z.output<typeof runbookFile>;
export type WrittenRule = RunbookFile['rules'][number];
export type WrittenObligation = NonNullable<WrittenRule['obligations']>[number];
