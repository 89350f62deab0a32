import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answered } from '../../shared/authority/types.ts';
import { type Case, caseArbitrary } from '../support/generate-plant-cases.ts';
import { askEngine, RUNS } from './oracle-engine.ts';
import { oracleAnswer } from './oracle.ts';

/** Do the engine and the design say the same?
 *  The oracle is the design's text step by step; where they differ, the text decides who is wrong. */

describe('the engine', () => {
  it('answers what the design says, word for word, on generated plants', () => {
    fc.assert(
      fc.property(caseArbitrary, (one) => {
        expect(comparable(askEngine(one))).toEqual(comparable(oracleOf(one)));
      }),
      { numRuns: RUNS },
    );
  });

  it('gives reasons whenever it denies somebody', () => {
    fc.assert(
      fc.property(caseArbitrary, (one) => {
        const { answer: whole, actor } = askEngine(one);
        if (whole.kind !== 'permit') expect(whole.why).not.toEqual([]);
        if (actor !== null && 'why' in actor) expect(actor.why).not.toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

function oracleOf({ plant, situation, question }: Case): Answered {
  return oracleAnswer(plant, situation, question);
}

/** The oracle does not say which reasons one person gets, nor all the ways in which several states end in
 *  nobody. */
function comparable({ answer: whole, actor, ...rest }: Answered): unknown {
  const isInDoubt = rest.state.length > 1;
  return {
    ...rest,
    answer: isInDoubt && whole.kind === 'nobody' ? { ...whole, why: [] } : whole,
    actor: actor !== null && 'why' in actor ? { ...actor, why: [] } : actor,
  };
}
