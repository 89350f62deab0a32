import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextTimer } from '../../renderer/rooms/live/next-timer.ts';
import { pieces } from '../../renderer/parts/sentence-pieces.ts';
import { leadChoice, otherChoices, threeCells } from '../../renderer/parts/three-cells.ts';
import { type AnswerKind } from '../../shared/authority/types.ts';
import { type Choice, type LadderRung } from '../../shared/contract/sheet.ts';
import { ACTIONS, type Action, type PersonId } from '../../shared/plant/types.ts';
import { type Instant, instantOf } from '../../shared/std/instant.ts';
import { live } from '../../shared/words/page/live.ts';

function choiceOf(action: Action, kind: AnswerKind): Choice {
  const cell = { who: '', role: null, status: '', phone: null, rung: null, until: null, more: [] };
  const nobody = { may: null, toActor: null, instead: null, demands: null, breakGlass: null } as const;
  return {
    action,
    verb: action.toUpperCase(),
    kind,
    sentence: '',
    cell,
    ladder: [],
    level: 'none',
    ...nobody,
  };
}

function choicesWhere(applies: readonly Action[]): readonly Choice[] {
  return ACTIONS.map((action) => choiceOf(action, applies.includes(action) ? 'permit' : 'not-applicable'));
}

describe('the three cells', () => {
  test.each([
    { applies: ['pause', 'revoke'], shown: ['pause', 'revoke', 'override'], because: 'it is active' },
    { applies: ['resume', 'revoke', 'override'], shown: ['resume', 'revoke', 'override'], because: 'paused' },
    { applies: ['restore'], shown: ['pause', 'restore', 'override'], because: 'revoked: nothing to pause' },
    { applies: [], shown: ['pause', 'revoke', 'override'], because: 'a cell is never dropped' },
  ] as const)('are $shown because $because', ({ applies, shown }) => {
    const cells = threeCells(choicesWhere(applies));
    expect(cells.map(({ choice }) => choice.action)).toEqual(shown);
    expect(cells.map(({ name }) => name)).toEqual(['pause', 'revoke', 'override']);
  });

  test('leave the verbs that apply to the row beside them, because none may be lost', () => {
    const choices = choicesWhere(['keep', 'pause', 'extend', 'override']);
    expect(otherChoices(choices).map(({ action }) => action)).toEqual(['keep', 'extend']);
  });

  test('begin with pause or resume, on the panel and on the wall', () => {
    expect(leadChoice(choicesWhere(['resume']))?.action).toBe('resume');
    expect(leadChoice([])).toBeNull();
  });
});

describe('the sentence', () => {
  test('is set letter for letter, whatever is loud in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (text, who, verb) => {
        expect(
          pieces(text, [who, verb])
            .map(({ piece }) => piece)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('has the name and the verb loud, where the verb follows the name', () => {
    const loud = pieces('PAUSE? Maya may PAUSE it.', ['Maya', 'PAUSE']).filter(({ isLoud }) => isLoud);
    expect(loud.map(({ piece }) => piece)).toEqual(['Maya', 'PAUSE']);
    expect(pieces('PAUSE? Maya may PAUSE it.', ['Maya', 'PAUSE'])[0]).toEqual({
      piece: 'PAUSE? ',
      isLoud: false,
    });
  });
});

const NOW = instantOf(1_000_000);
const later = (ms: number): Instant => instantOf(NOW + ms);

function rungAt(at: Instant | null): LadderRung {
  const ruiz = { person: 'tomas-ruiz' as PersonId, name: 'Tomás Ruiz', role: null, phone: 'ext 4418' };
  return { place: 2, of: 2, holds: false, people: [ruiz], at, afterMs: null, acknowledgedBy: null };
}

describe('the next timer', () => {
  const takeover = live.next.takeover('Tomás Ruiz, ext 4418');
  const limit = { words: 'then vendor window ended' };
  const byLimit = live.next.deadline(limit.words);
  test.each([
    { rung: 60, deadline: 90, nextAt: 30, says: takeover, at: 60, because: 'the takeover is sooner' },
    {
      rung: 90,
      deadline: 60,
      nextAt: 30,
      says: byLimit,
      at: 60,
      because: 'the limit of the state is sooner',
    },
    { rung: -5, deadline: 60, nextAt: 30, says: byLimit, at: 60, because: 'what is past does not come' },
    { rung: null, deadline: 60, nextAt: 30, says: byLimit, at: 60, because: 'no question counts yet' },
    { rung: null, deadline: null, nextAt: 30, says: takeover, at: null, because: 'the number matters more' },
  ])('is that of $says because $because', ({ rung, deadline, nextAt, says, at }) => {
    const line = { deadline: deadline === null ? null : { at: later(deadline), ...limit } };
    const choice = { ladder: [rungAt(rung === null ? null : later(rung))] };
    const next = nextTimer({ line, choice, nextAt: later(nextAt), now: NOW }, live.next);
    expect(next).toEqual({ words: says, at: at === null ? null : later(at) });
  });

  test('is what changes next anywhere, because nobody is on a ladder', () => {
    const next = nextTimer(
      { line: { deadline: null }, choice: null, nextAt: later(30), now: NOW },
      live.next,
    );
    expect(next).toEqual({ words: live.next.change, at: later(30) });
  });
});
