import { type Choice, type Declaration, type Demands } from '../../../shared/contract/sheet.ts';
import { type Instant } from '../../../shared/std/instant.ts';
import { type Situation } from './form.ts';
import { choiceIn, declarationIn, lineNameIn, lineOf } from './reading.ts';
import { classSubject } from './form-decide.ts';

/** What had the person read when they composed, and is it still so?
 *  Promise: compares what decides: answer, holder, demands, state. Time that runs on changes nothing.
 *  Never: judges which of two answers is right. */

export type Seen = {
  /** Of the view in which it stood. */
  readonly version: number;
  readonly shownAt: Instant | null;
  /** Whom and what it was about; another subject is no change. */
  readonly subject: string;
  /** Equal as long as nothing that matters is different. */
  readonly mark: string;
  readonly line: string | null;
  readonly stateWords: string | null;
  /** Whose turn it is. */
  readonly who: string | null;
};

/** What was read, and what stands there now. */
export type Change = { readonly before: Seen; readonly after: Seen };

/** Null: there is nothing to read yet. */
export function seenIn(situation: Situation): Seen | null {
  const { view, actor, composition } = situation;
  const { start } = composition;
  const line = lineOf(start, view);
  const common = {
    version: view.version,
    shownAt: situation.sheet?.shownAt ?? null,
    subject: JSON.stringify([actor, start]),
    line: line === null ? null : lineNameIn(view, line),
    stateWords: view.lines.find(({ id }) => id === line)?.stateWords ?? null,
    who: null,
  };
  if (start.kind === 'decide') {
    const found = choiceIn(situation.sheet, start.action);
    if (found === undefined) return null;
    return { ...common, mark: markOfChoice(found, start.way, common.stateWords), who: found.cell.who };
  }
  if (start.kind === 'decide-class') return seenClass(situation, common);
  // What needs no answer is about something that is there or gone; the form says so.
  if (start.kind !== 'declare') return { ...common, mark: '' };
  if (situation.sheet === null) return null;
  const { mark, who } = seenDeclaration(declarationIn(situation));
  return { ...common, subject: JSON.stringify([actor, start, composition.entries.event ?? null]), mark, who };
}

function markOfChoice(choice: Choice, way: 'regular' | 'break-glass', stateWords: string | null): string {
  const { kind, may, cell, ladder, demands, breakGlass } = choice;
  const holders = ladder.filter(({ holds }) => holds).flatMap(({ people }) => people);
  const glass =
    breakGlass === null
      ? null
      : [breakGlass.mayOpen, breakGlass.limitMs, timeless(way === 'break-glass' ? breakGlass.demands : null)];
  const asked = way === 'regular' ? timeless(demands) : null;
  return JSON.stringify([kind, may, cell.who, holders.map(({ person }) => person), asked, glass, stateWords]);
}

/** The latest end moves with the clock; whether there is one, and how long it may be, does not. */
function timeless(demands: Demands | null): unknown {
  return demands === null ? null : { ...demands, end: demands.end === null ? null : demands.end.longestMs };
}

function seenDeclaration(found: Declaration | undefined): Pick<Seen, 'mark' | 'who'> {
  if (found === undefined) return { mark: '', who: null };
  const { event, before, after, may, demands } = found;
  return {
    mark: JSON.stringify([event, before, after, may, timeless(demands)]),
    who: found.who[0]?.name ?? null,
  };
}

function seenClass({ preview, composition, actor }: Situation, common: Omit<Seen, 'mark'>): Seen | null {
  const subject = classSubject({ composition, actor });
  if (subject === null) return { ...common, mark: '' };
  if (preview?.subject !== subject) return null;
  const { rows, demands } = preview.reply;
  const answers = rows.map(({ identity, kind, may }) => [identity, kind, may]);
  return { ...common, subject, mark: JSON.stringify([answers, timeless(demands), common.stateWords]) };
}

/** The declaration that the person chooses anew is another subject. */
export function changeBetween(before: Seen | null, after: Seen): Change | null {
  if (before === null || before.subject !== after.subject) return null;
  return before.mark === after.mark ? null : { before, after };
}
