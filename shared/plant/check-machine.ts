import { eventsOf, siblingPrefix, statesOf, targetPath } from './machine-states.ts';
import { type Check, complain, suggestion } from './names.ts';
import { type KeyPath, type Source, shown } from './problem.ts';
import { type RunbookFile, type WrittenState } from './schema-runbook.ts';

/** Is the machine of a runbook whole?
 *  Promise: every target, initial state and deadline event exists, so that the machine can be built and
 *  nothing in it is
 *  silently dead by a slip of the pen.
 *  Never: judges whether the machine is wise; that is the check before the incident. */

type Machine = RunbookFile['machine'];
type Place = { readonly path: KeyPath; readonly name: string; readonly state: WrittenState };
type Room = { readonly states: ReadonlyMap<string, WrittenState>; readonly events: ReadonlySet<string> };

/** Deep enough for any plant, and what is built from it stays inside the 64 levels that a record may have. */
const DEEPEST_STATE = 24;

export function checkMachine(check: Check, source: Source, machine: Machine): void {
  const room = { states: statesOf(machine), events: eventsOf(machine) };
  checkBranch(check, source, { path: ['machine'], name: '', state: machine });
  for (const [name, state] of room.states) {
    const place = { path: ['machine', ...name.split('.').flatMap((part) => ['states', part])], name, state };
    checkBranch(check, source, place);
    checkKeys(check, source, place);
    if (name.split('.').length === DEEPEST_STATE + 1)
      complain(check, source, {
        path: place.path,
        does: `has states more than ${DEEPEST_STATE} levels inside each other`,
        remedy: 'write it flatter',
      });
    checkTargets(check, source, { place, room });
    checkDeadline(check, source, { place, room });
  }
}

/** What `type`, `initial` and `states` say must fit together. */
function checkBranch(check: Check, source: Source, { path, state }: Place): void {
  const { type, initial, states } = state;
  const at = (key: string) => [...path, key];
  const names = Object.keys(states ?? {});
  if (states !== undefined && names.length === 0) {
    complain(check, source, {
      path: at('states'),
      does: 'has an empty map `states`',
      remedy: 'write at least one state',
    });
  } else if (initial === undefined) {
    if (names.length > 0 && type !== 'parallel')
      complain(check, source, {
        path,
        does: 'has states but no `initial`',
        remedy: 'name the state it starts in',
      });
  } else if (type === 'parallel') {
    complain(check, source, {
      path: at('initial'),
      does: 'has `initial` at a parallel state',
      remedy: 'remove it',
    });
  } else if (names.length === 0) {
    complain(check, source, {
      path: at('initial'),
      does: 'has `initial` without `states`',
      remedy: 'remove it',
    });
  } else checkInitial(check, source, { path: at('initial'), initial, states: states ?? {} });
  if (type === 'parallel' && names.length === 0 && states === undefined)
    complain(check, source, {
      path,
      does: 'has a parallel state without `states`',
      remedy: 'add its regions',
    });
}

type Start = {
  readonly path: KeyPath;
  readonly initial: string;
  readonly states: Readonly<Record<string, WrittenState>>;
};

function checkInitial(check: Check, source: Source, { path, initial, states }: Start): void {
  const state = Object.hasOwn(states, initial) ? states[initial] : undefined;
  if (state === undefined) {
    const known = (): readonly string[] => Object.keys(states);
    const remedy = suggestion(check, { word: initial, known, otherwise: 'name one of its own `states`' });
    complain(check, source, { path, does: `names unknown initial state \`${initial}\``, remedy });
  } else if (state.type === 'history') {
    const does = `names history state \`${initial}\` as \`initial\``;
    complain(check, source, { path, does, remedy: 'name a state that can be active' });
  }
}

/** Keys that a kind of state cannot have. */
const BARRED: readonly (readonly ['history' | 'final', readonly (keyof WrittenState)[]])[] = [
  ['history', ['initial', 'states', 'on', 'deadline']],
  ['final', ['states']],
];

function checkKeys(check: Check, source: Source, { path, state }: Place): void {
  for (const [type, keys] of BARRED) {
    for (const key of state.type === type ? keys : []) {
      if (state[key] === undefined) continue;
      complain(check, source, {
        path: [...path, key],
        does: `has \`${key}\` at a ${type} state`,
        remedy: 'remove it',
      });
    }
  }
  if (state.target !== undefined && state.type !== 'history')
    complain(check, source, {
      path: [...path, 'target'],
      does: 'has `target` at a state that is no history state',
      remedy: 'write it below an event in `on`',
    });
}

type Within = { readonly place: Place; readonly room: Room };

function checkTargets(check: Check, source: Source, { place, room }: Within): void {
  const { path, name, state } = place;
  for (const [event, written] of Object.entries(state.on ?? {})) {
    const isBare = typeof written === 'string';
    const at = isBare ? [...path, 'on', event] : [...path, 'on', event, 'target'];
    checkTarget(check, source, { path: at, from: name, target: isBare ? written : written.target, room });
  }
  if (state.type === 'history' && state.target !== undefined)
    checkTarget(check, source, { path: [...path, 'target'], from: name, target: state.target, room });
}

type Arrow = { readonly path: KeyPath; readonly from: string; readonly target: string; readonly room: Room };

function checkTarget(check: Check, source: Source, { path, from, target, room }: Arrow): void {
  const leadsTo = targetPath(from, target);
  if (leadsTo !== undefined && room.states.has(leadsTo)) return;
  complain(check, source, {
    path,
    does: `names unknown target \`${shown(target)}\``,
    remedy: suggestion(check, {
      word: target,
      known: () => targetsFrom(from, room),
      otherwise: 'write a sibling, `sibling.child` or `.child`',
    }),
  });
}

/** Everything that a target of this state may say. */
function* targetsFrom(from: string, { states }: Room): Iterable<string> {
  const siblings = siblingPrefix(from);
  for (const state of states.keys()) {
    const relative = state.startsWith(siblings) ? state.slice(siblings.length) : '';
    if (relative !== '' && targetPath(from, relative) === state) yield relative;
    if (siblingPrefix(state) === `${from}.`) yield state.slice(from.length);
  }
}

function checkDeadline(check: Check, source: Source, { place, room }: Within): void {
  const { deadline } = place.state;
  if (deadline === undefined || room.events.has(deadline.event)) return;
  complain(check, source, {
    path: [...place.path, 'deadline', 'event'],
    does: `names unknown event \`${shown(deadline.event)}\``,
    remedy: suggestion(check, {
      word: deadline.event,
      known: () => room.events,
      otherwise: 'let a state take it in `on`',
    }),
  });
}
