import { type ActorAnswer, type Answered } from '../authority/types.ts';
import { assertNever } from '../std/bug.ts';
import { type Locale, phrasesOf } from './locales.ts';
import { type Names } from './names.ts';
import { type Deed, type Speaker } from './phrases.ts';
import { tellReason } from './reasons.ts';
import { speakerFor } from './speaker.ts';

/** What does the answer mean for the person who reads it?
 *  Promise: speaks to one person, and says may or may NOT; a no carries its reasons and names who may.
 *  Never: a no that could be read as a yes. */

/** The sentence to the actor, or null when nobody in particular asked. */
export function actorSentence(answered: Answered, names: Names, locale: Locale = 'en'): string | null {
  if (answered.actor === null) return null;
  const say = speakerFor(names, phrasesOf(locale), answered.now);
  return actorSentences(answered, names, say).join(' ');
}

/** The same in pieces, for the sentence of the whole answer; empty when nobody in particular asked. */
export function actorSentences(answered: Answered, names: Names, say: Speaker): readonly string[] {
  const { answer, actor } = answered;
  if (actor === null) return [];
  const [head = '', ...others] = piecesFor(actor, answered, { names, say });
  const isLastResort = answer.kind === 'last-resort' && actor.may !== 'may-not';
  return [isLastResort ? say.phrases.actor.asLastResort(head) : head, ...others];
}

type Telling = { readonly names: Names; readonly say: Speaker };

function piecesFor(actor: ActorAnswer, answered: Answered, { names, say }: Telling): readonly string[] {
  const phrases = say.phrases.actor;
  const deed = deedOf(answered, youOf(actor, names, say), say);
  switch (actor.may) {
    case 'may':
      return [phrases.may(deed)];
    case 'may-with-second':
      return [phrases.mayWithSecond(deed, say.oneOf(actor.seconds.map(say.seatCall)))];
    case 'may-alone-with-review':
      return [phrases.mayAlone(deed), ...reasonsOf(answered, say), say.phrases.obligation.review];
    case 'may-not':
      return [phrases.mayNot(deed), ...reasonsOf(answered, say), ...othersOf(answered, say)];
    default:
      return assertNever(actor);
  }
}

/** The sentence to the actor already says who may what: the head of the answer would only repeat it. */
export function isSaidByActor({ answer, actor }: Answered): boolean {
  if (actor === null) return false;
  return answer.kind === 'permit' || (answer.kind === 'last-resort' && actor.may !== 'may-not');
}

function deedOf(answered: Answered, who: string, say: Speaker): Deed {
  const { action, identity, equipment } = answered;
  return { who, verb: say.verb(action), identity, line: say.line(equipment) };
}

function youOf(actor: ActorAnswer, names: Names, say: Speaker): string {
  const role = actor.may === 'may-not' ? names.people.get(actor.person)?.role : actor.role;
  return say.phrases.actor.you(say.person(actor.person), role === undefined ? null : say.role(role));
}

/** Reasons of this person; those that the answer gives for everybody follow with the answer. */
function reasonsOf({ answer, actor }: Answered, say: Speaker): readonly string[] {
  if (actor === null || !('why' in actor)) return [];
  const general = answer.kind === 'permit' ? [] : answer.why.map((reason) => tellReason(reason, say));
  const own = actor.why
    .filter(({ code }) => code !== 'forbidden')
    .map((reason) => tellReason(reason, say))
    .filter((sentence) => !general.includes(sentence));
  return [...new Set(own)];
}

function othersOf({ answer }: Answered, say: Speaker): readonly string[] {
  if (answer.kind !== 'permit') return [];
  return [say.phrases.actor.othersMay(say.seatCalls(answer.holder.people))];
}
