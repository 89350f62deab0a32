import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readYaml } from '../../shared/plant/yaml.ts';
import { ACTIONS } from '../../shared/plant/types.ts';
import { Bug } from '../../shared/std/bug.ts';

/** Which cases does a case file hold?
 *  Promise: every key is known; every case has a name, a question, an expectation and a because; anything
 *  else is a Bug that names the place.
 *  Never: knows a plant; whether the names exist is found when the case is asked. */

const names = z.array(z.string());
const rung = z.strictObject({ people: names, after: z.string().nullable() });

/** Only what is written is compared. People and obligations are compared as sets. */
const expectation = z.strictObject({
  kind: z.enum(['permit', 'last-resort', 'nobody', 'forbid', 'indeterminate', 'not-applicable']),
  rule: z.string().optional(),
  /** `runbook/rule`, in the order of the answer. */
  rules: names.optional(),
  holder: names.optional(),
  /** `after` counts from the asking; null is a rung that does not take over by time. */
  next: z.array(rung).optional(),
  lastResort: names.optional(),
  obligations: names.optional(),
  inform: z.record(z.string(), names).optional(),
  seconds: names.optional(),
  breakGlass: names.nullable().optional(),
  may: z.enum(['may', 'may-with-second', 'may-alone-with-review', 'may-not']).optional(),
  /** Codes that stand among the reasons: the actor's where they say something, else the answer's. */
  whyCodes: names.optional(),
});

const oneCase = z.strictObject({
  name: z.string(),
  now: z.string(),
  asked: z.string().optional(),
  state: z.record(z.string(), z.string()).default({}),
  standing: z.record(z.string(), z.string()).default({}),
  absent: names.default([]),
  present: names.default([]),
  /** `PERSON@INSTANT` */
  ack: names.default([]),
  escalate: names.default([]),
  actor: z.string().optional(),
  question: z.strictObject({ identity: z.string(), action: z.enum(ACTIONS), at: z.string() }),
  expect: expectation,
  because: z.string(),
});

export type Expectation = z.infer<typeof expectation>;
export type RunbookCase = z.infer<typeof oneCase>;

/** The cases of one file. */
export function readCaseFile(path: string): readonly RunbookCase[] {
  const source = readYaml(path, readFileSync(path, 'utf8'));
  if (!source.ok) throw new Bug(source.error.map((error) => `${path}: ${error.sentence}`).join('\n'));
  const cases = z.array(oneCase).safeParse(source.value.value);
  if (!cases.success) throw new Bug(`${path}: ${z.prettifyError(cases.error)}`);
  return cases.data;
}
