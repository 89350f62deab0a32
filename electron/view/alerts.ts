import { type Alert, type LineRow } from '../../shared/contract/board.ts';
import {
  type OpenGlass,
  type OpenQuestion,
  type OwedEffect,
  type ReviewDebt,
} from '../../shared/contract/matters.ts';
import { type LedgerStatus } from '../../shared/contract/view.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type ScreenPhrases } from '../../shared/words/screen.ts';
import { rankOf } from './alertness.ts';
import { type Scene } from './scene.ts';

/** What must people look at, and in which order?
 *  Promise: one alert for all gaps of a line; in order: highest level first, then oldest.
 *  Never: goes before its condition goes. */
export type Matters = {
  readonly lines: readonly LineRow[];
  readonly questions: readonly OpenQuestion[];
  readonly effects: readonly OwedEffect[];
  readonly glasses: readonly OpenGlass[];
  readonly debts: readonly ReviewDebt[];
  readonly notices: readonly Alert[];
};

export function alertsOf({ say }: Scene, matters: Matters): readonly Alert[] {
  return [
    ...matters.questions.map(ofQuestion),
    ...matters.lines.flatMap((line) => gapsOf(line, say.phrases.screen)),
    ...matters.glasses.map(ofGlass),
    ...matters.effects.map(ofEffect),
    ...matters.debts.map(ofDebt),
    ...matters.notices,
  ];
}

/** Highest level first, then oldest. */
export function inOrder(alerts: readonly Alert[]): readonly Alert[] {
  return [...alerts].sort((a, b) => rankOf(b.level) - rankOf(a.level) || a.since - b.since);
}

/** A log that does not write is the worst alert of all, with or without a plant. */
export function ledgerAlerts(ledger: LedgerStatus, since: Instant): readonly Alert[] {
  if (ledger.kind === 'recording' || ledger.kind === 'opening') return [];
  const level = ledger.kind === 'degraded' ? 'P2' : 'P1';
  const nothing = { line: null, identity: null, questionId: null };
  return [{ id: `ledger:${ledger.kind}`, level, sentence: ledger.sentence, since, ...nothing }];
}

function ofQuestion({ questionId, level, sentence, askedAt, line, identity }: OpenQuestion): Alert {
  const shown = level === 'none' ? 'P3' : level;
  return { id: questionId, level: shown, sentence, since: askedAt, line, identity, questionId };
}

function gapsOf(line: LineRow, screen: ScreenPhrases): readonly Alert[] {
  const of = (mark: string) => line.identities.filter((each) => each.mark === mark).map(({ id }) => id);
  const gaps = of(screen.mark.gap);
  const unknown = of(screen.mark.unknown);
  const common = { since: line.since, line: line.id, questionId: null };
  return [
    ...(gaps.length === 0
      ? []
      : [
          {
            ...common,
            id: `gap:${line.id}`,
            level: 'P1',
            sentence: screen.gapOn(line.name, gaps),
            identity: gaps[0] ?? null,
          } as const,
        ]),
    ...(unknown.length === 0
      ? []
      : [
          {
            ...common,
            id: `unknown:${line.id}`,
            level: 'P2',
            sentence: screen.unknownOn(line.name, unknown),
            identity: unknown[0] ?? null,
          } as const,
        ]),
  ];
}

function ofGlass({ breakGlassId, openedAt, sentence, line, identity }: OpenGlass): Alert {
  return { id: breakGlassId, level: 'P2', sentence, since: openedAt, line, identity, questionId: null };
}

function ofEffect({ decisionId, of, sentence, decidedAt, line, identity }: OwedEffect): Alert {
  return {
    id: `${decisionId}:${of}`,
    level: 'P2',
    sentence,
    since: decidedAt,
    line,
    identity,
    questionId: null,
  };
}

function ofDebt({ id, since, sentence, line, identity }: ReviewDebt): Alert {
  return { id: `debt:${id}`, level: 'P3', sentence, since, line, identity, questionId: null };
}
