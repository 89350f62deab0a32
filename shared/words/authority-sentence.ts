import { type Answer, type Answered, type NextRung, type Reason, type Rung } from '../authority/types.ts';
import { type Configuration } from '../machine/types.ts';
import { assertNever } from '../std/bug.ts';
import { actorSentences, isSaidByActor } from './actor-sentence.ts';
import { type Locale, phrasesOf } from './locales.ts';
import { type Names } from './names.ts';
import { type Deed, type Speaker } from './phrases.ts';
import { tellReason } from './reasons.ts';
import { speakerFor } from './speaker.ts';

/** What does the answer say, in one piece of text?
 *  Promise: pure; the same text on screen, screen reader, wall, ledger, terminal and paper (ux.md §8).
 *  Order: name, role, may or may NOT, VERB, identity, line, now, absolute time, time left, basis, next rung.
 *  Never: decides anything, or leaves out that nobody may. */

type Saying = { readonly answered: Answered; readonly say: Speaker };
type Of<Kind extends Answer['kind']> = Extract<Answer, { readonly kind: Kind }>;

/** The whole sentence. When a person asked, it speaks to that person first and the answer follows. */
export function authoritySentence(answered: Answered, names: Names, locale: Locale = 'en'): string {
  const saying = { answered, say: speakerFor(names, phrasesOf(locale), answered.now) };
  const head = isSaidByActor(answered) ? NOTHING : headOf(saying);
  const tail = tailOf(saying);
  const toActor = answered.actor === null ? NOTHING : actorSentences(answered, names, saying.say);
  const sentences = toActor.length === 0 ? head.concat(tail) : toActor.concat(head, tail);
  if (sentences.length === 1) return sentences[0] ?? '';
  return [...new Set(sentences)].join(' ');
}

const NOTHING: readonly string[] = [];

/** The answer alone, whoever asked. */
export function answerSentence(answered: Answered, names: Names, locale: Locale = 'en'): string {
  return authoritySentence({ ...answered, actor: null }, names, locale);
}

function deedOf({ answered, say }: Saying): Omit<Deed, 'who'> {
  return {
    verb: say.verb(answered.action),
    identity: answered.identity,
    line: say.line(answered.equipment),
  };
}

function headOf(saying: Saying): readonly string[] {
  const { answered, say } = saying;
  const { answer } = answered;
  const deed = deedOf(saying);
  const phrases = say.phrases.answer;
  switch (answer.kind) {
    case 'permit':
      return [permitHead(saying, answer)];
    case 'last-resort':
      return [phrases.lastResort({ ...deed, who: say.onCall(answer.lastResort) })];
    case 'nobody':
      return [phrases.nobody(deed)];
    case 'forbid':
      return [forbidHead(saying, answer)];
    case 'indeterminate':
      return [phrases.indeterminate(deed)];
    case 'not-applicable':
      return notApplicableHead(saying, answer);
    default:
      return assertNever(answer);
  }
}

function permitHead(saying: Saying, answer: Of<'permit'>): string {
  const { say } = saying;
  const phrases = say.phrases.answer;
  const deed = { ...deedOf(saying), who: say.seats(answer.holder.people) };
  if (!answer.obligations.some((obligation) => 'dualApproval' in obligation)) return phrases.permit(deed);
  if (answer.seconds.length === 0) return phrases.permitWithSecondOrAlone(deed);
  return phrases.permitWithSecond(deed, say.seatCalls(answer.seconds));
}

/** The state of the line asked about is said only where it is what forbids; another line is named with its rule. */
function forbidHead(saying: Saying, { rules, why }: Of<'forbid'>): string {
  const { answered, say } = saying;
  const { equipment, state } = answered;
  const phrases = say.phrases.answer;
  const places = why.flatMap((reason) => (reason.code === 'forbidden' ? reason.places : []));
  const told = rules.map((rule, index) => {
    const place = places[index] ?? equipment;
    return place === equipment ? say.rule(rule) : phrases.ruleElsewhere(say.rule(rule), say.line(place));
  });
  const isHere = places.length === 0 || places.includes(equipment);
  const here = isHere ? stateWords(state, say) : '';
  return phrases.forbid(deedOf(saying), { state: here, rules: say.allOf(told) });
}

function notApplicableHead({ answered, say }: Saying, answer: Of<'not-applicable'>): readonly string[] {
  const phrases = say.phrases.answer;
  const [reason] = answer.why;
  if (reason?.code !== 'standing-does-not-allow')
    return [phrases.notApplicable(say.verb(answered.action)), ...whySentences(answer.why, say)];
  const standing = say.phrases.grammar.standing(reason.standing);
  return [phrases.notApplicableTo({ action: answered.action, identity: answered.identity, standing })];
}

function tailOf(saying: Saying): readonly string[] {
  const { answered, say } = saying;
  const { answer } = answered;
  const phrases = say.phrases.answer;
  const when = (): string => phrases.at(say.moment(answered.now));
  switch (answer.kind) {
    case 'permit':
      return permitTail(saying, answer);
    case 'last-resort':
      return [
        when(),
        ...whySentences(answer.why, say),
        phrases.basis(say.rule(answer.rule)),
        ...say.obligations(answer.obligations),
        ...informSentences(answer, say),
        breakGlassSentence(answer, say),
      ];
    case 'nobody':
      return [when(), ...whySentences(answer.why, say), breakGlassSentence(answer, say)];
    case 'forbid':
      return [phrases.glassDoesNotLift];
    case 'indeterminate':
      return [when(), ...indeterminateTail(answer, say)];
    case 'not-applicable':
      return [];
    default:
      return assertNever(answer);
  }
}

function permitTail({ answered, say }: Saying, answer: Of<'permit'>): readonly string[] {
  const phrases = say.phrases.answer;
  const { holder, next } = answer;
  const takeover = next[0]?.at ?? null;
  const moment = say.moment(takeover ?? answered.now);
  return [
    takeover === null ? phrases.at(moment) : phrases.until(moment, say.left(takeover - answered.now)),
    phrases.rung(holder.rung + 1, holder.of),
    ...(holder.acknowledgedBy === undefined ? [] : [phrases.acknowledged(say.person(holder.acknowledgedBy))]),
    phrases.basis(say.rule(answer.rule)),
    ...nextSentences(answer, say),
    ...say.obligations(answer.obligations),
    ...informSentences(answer, say),
  ];
}

function nextSentences({ holder, next, lastResort }: Of<'permit'>, say: Speaker): readonly string[] {
  const phrases = say.phrases.answer;
  const rung = next[0];
  const sentences: string[] = [];
  if (rung !== undefined) {
    sentences.push(nextSentence({ holder, rung }, say));
  }
  if (lastResort === null) return rung === undefined ? [phrases.nobodyBehind] : sentences;
  const { role, people } = lastResort;
  const resort =
    people.length === 0
      ? phrases.lastResortUnmanned(say.role(role))
      : phrases.lastResortBehind(say.onCall(lastResort));
  return [...sentences, resort];
}

/** A frozen ladder moves neither by time nor by escalation, only when the acknowledgement is void. */
function nextSentence(
  { holder, rung }: { readonly holder: Rung; readonly rung: NextRung },
  say: Speaker,
): string {
  const phrases = say.phrases.answer;
  const call = say.seatCalls(rung.people);
  if (holder.acknowledgedBy !== undefined) return phrases.nextBehind(call, say.person(holder.acknowledgedBy));
  if (rung.at === null) return phrases.nextByEscalation(call);
  return phrases.next(call, say.moment(rung.at), onlyName(holder, say));
}

function onlyName({ people }: Rung, say: Speaker): string | null {
  const [first, second] = people;
  return first === undefined || second !== undefined ? null : say.person(first.person);
}

function indeterminateTail(answer: Of<'indeterminate'>, say: Speaker): readonly string[] {
  const phrases = say.phrases.answer;
  const { rules, whenUnsure } = answer;
  const isTie = answer.why.some(({ code }) => code === 'rule-tie');
  return [
    ...whySentences(answer.why, say),
    phrases.nothingPermitted,
    ...(rules.length === 0 || isTie ? [] : [phrases.rules(say.allOf(rules.map(say.rule)))]),
    ...(whenUnsure === null ? [] : [phrases.whenUnsure(say.verb(whenUnsure))]),
    breakGlassSentence(answer, say),
  ];
}

function informSentences({ inform }: Of<'permit' | 'last-resort'>, say: Speaker): readonly string[] {
  const phrases = say.phrases.answer;
  return inform.map(({ equipment, people }) =>
    people.length === 0
      ? phrases.nobodyToInform(say.line(equipment))
      : phrases.inform(say.allOf(people.map(say.call)), say.line(equipment)),
  );
}

function breakGlassSentence(
  { breakGlass }: Of<'last-resort' | 'nobody' | 'indeterminate'>,
  say: Speaker,
): string {
  const { answer, ...phrases } = say.phrases;
  if (breakGlass === null) return answer.noBreakGlass;
  const people = say.seatCalls(breakGlass.people);
  return answer.breakGlass(people, phrases.grammar.length(breakGlass.limit));
}

function whySentences(why: readonly Reason[], say: Speaker): readonly string[] {
  return [...new Set(why.map((reason) => tellReason(reason, say)))];
}

/** Each plausible state in words, parallel leaves joined by "and". */
function stateWords(state: readonly Configuration[], say: Speaker): string {
  const { grammar } = say.phrases;
  return say.oneOf(state.map((leaves) => say.allOf(leaves.map((leaf) => grammar.state(leaf)))));
}
