import { type Result, err, ok } from '../../shared/std/result.ts';
import { type Ask, readPairs } from './ask.ts';

/** What did commander read for `who` and `choices`?
 *  Promise: the options as one typed value; what commander already checked is trusted, everything else is parsed here.
 *  Never: a look at the plant. */

export type SituationOptions = {
  readonly plant: string;
  readonly json: boolean;
  readonly identity?: string;
  readonly action?: string;
  readonly actor?: string;
  readonly at?: string;
  readonly now?: string;
  readonly asked?: string;
  readonly questions?: string;
  readonly ack: readonly string[];
  readonly escalate: readonly string[];
  readonly state: readonly string[];
  readonly standing: readonly string[];
  readonly absent: readonly string[];
  readonly present: readonly string[];
};

/** Commander's options for the commands that `addSituation` set up: their shape is fixed there. */
export function readSituationOptions(raw: unknown): SituationOptions {
  return raw as SituationOptions;
}

export function askOfOptions(options: SituationOptions): Result<Ask, string> {
  const { identity, action } = options;
  if (identity === undefined || action === undefined) {
    return err('say what is asked: --identity ID and --action ACTION, or --questions FILE');
  }
  const scene = sceneOfOptions(options);
  return scene.ok ? ok({ ...scene.value, action }) : scene;
}

/** A file of questions says everything in its lines; what stood beside it would be silently left out. */
export function besidesQuestions(options: SituationOptions): string | undefined {
  const { plant: _plant, json: _json, questions: _questions, ...beside } = options;
  const given = Object.entries(beside).find(([, value]) => value.length > 0);
  return given === undefined
    ? undefined
    : `--${given[0]} does not go with --questions: write \`${given[0]}\` in the lines of the file`;
}

/** Everything but the action. */
export function sceneOfOptions(options: SituationOptions): Result<Omit<Ask, 'action'>, string> {
  const state = readPairs('state', options.state);
  if (!state.ok) return state;
  const standing = readPairs('standing', options.standing);
  if (!standing.ok) return standing;
  const { identity = '', at, now, asked, actor, ack, escalate, absent, present } = options;
  return ok({
    identity,
    at,
    now,
    asked,
    actor,
    ack,
    escalate,
    absent,
    present,
    state: state.value,
    standing: standing.value,
  });
}
