import {
  type Answer,
  type Answered,
  type NextRung,
  type Reason,
  type RuleRef,
  type Rung,
} from '../../shared/authority/types.ts';
import { type Configuration } from '../../shared/machine/types.ts';
import { type PersonId } from '../../shared/plant/types.ts';
import { type Json } from '../../shared/std/canonical.ts';
import { formatInstant } from '../../shared/std/instant.ts';
import { authoritySentence } from '../../shared/words/authority-sentence.ts';
import { type Names } from '../../shared/words/names.ts';
import { reasonSentence } from '../../shared/words/reasons.ts';

/** Which JSON stands for this answer?
 *  Promise: always the same keys in the same order; null or [] where a kind has nothing to say.
 *  Never: words of its own; sentences come from shared/words. */
export function answerJson(answered: Answered, names: Names): { readonly [key: string]: Json } {
  const { answer } = answered;
  return {
    kind: answer.kind,
    sentence: authoritySentence(answered, names),
    equipment: answered.equipment,
    state: answered.state.map(printConfiguration),
    now: formatInstant(answered.now),
    rule: 'rule' in answer ? ruleJson(answer.rule) : null,
    rules: 'rules' in answer ? answer.rules.map(ruleJson) : [],
    holder: answer.kind === 'permit' ? holderJson(answer.holder) : null,
    next: answer.kind === 'permit' ? answer.next.map(nextJson) : [],
    lastResort: lastResortJson(answer),
    obligations: 'obligations' in answer ? answer.obligations : [],
    inform: 'inform' in answer ? answer.inform : [],
    seconds: answer.kind === 'permit' ? answer.seconds.map((seat) => seat.person) : [],
    breakGlass: breakGlassJson(answer),
    actor: actorJson(answered, names),
    why: 'why' in answer ? answer.why.map((reason) => reasonJson(reason, names)) : [],
  };
}

/** As it is typed after `--state`: leaves joined by commas. */
function printConfiguration(configuration: Configuration): string {
  return configuration.join(',');
}

function ruleJson(rule: RuleRef): Json {
  return { runbook: rule.runbook, version: rule.version, id: rule.id };
}

function holderJson(holder: Rung): Json {
  const { rung, roles, people, since } = holder;
  return { rung, roles, people: people.map((seat) => seat.person), since: formatInstant(since) };
}

function nextJson({ rung, roles, people, at }: NextRung): Json {
  return {
    rung,
    roles,
    people: people.map((seat) => seat.person),
    at: at === null ? null : formatInstant(at),
  };
}

function lastResortJson(answer: Answer): Json {
  return answer.kind === 'permit' || answer.kind === 'last-resort' ? answer.lastResort : null;
}

function breakGlassJson(answer: Answer): Json {
  if (!('breakGlass' in answer) || answer.breakGlass === null) return null;
  return { people: answer.breakGlass.people.map((seat) => seat.person), limit: answer.breakGlass.limit };
}

function actorJson({ actor }: Answered, names: Names): Json {
  if (actor === null) return null;
  const why = 'why' in actor ? actor.why : [];
  return { person: actor.person, may: actor.may, why: why.map((reason) => reasonJson(reason, names)) };
}

function reasonJson(reason: Reason, names: Names): Json {
  const person: PersonId | null = 'person' in reason ? (reason.person as PersonId) : null;
  return { code: reason.code, person, sentence: reasonSentence(reason, names) };
}
