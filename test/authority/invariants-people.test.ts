import { describe, expect, it } from 'vitest';
import { type RoleId } from '../../shared/plant/types.ts';
import { askEngine, holdsForCases, isInRoleHere, isThere } from './oracle-engine.ts';
import { runbookAt } from './oracle-match.ts';

/** Are the people whom an answer names really there, and are two really two?
 *  Promise: invariants `two-are-two`, `pause-ends` and `name-or-nobody`, as far as answers go, whatever the
 *  plant says; the desk and the ledger have their own share of them. */

describe('two-are-two', () => {
  it('dual approval is two distinct people on shift, in role here, no outsiders, of two teams where it says so', () => {
    holdsForCases((one) => {
      const { answer, actor } = askEngine(one);
      if (answer.kind !== 'permit') return;
      const dual = answer.obligations.find((obligation) => 'dualApproval' in obligation)?.dualApproval;
      if (dual === undefined) {
        expect(answer.seconds).toEqual([]);
        return;
      }
      expect(actor?.may).not.toBe('may');
      if (actor?.may !== 'may-with-second') return;
      expect(actor.seconds).not.toEqual([]);
      const teamOf = (role: RoleId): string | undefined =>
        one.plant.roles.find(({ id }) => id === role)?.team;
      for (const { person, role } of actor.seconds) {
        expect(person).not.toBe(actor.person);
        expect(dual.roles).toContain(role);
        expect(isThere(one, person, role)).toBe(true);
        if (dual.distinctTeams) expect(teamOf(role)).not.toBe(teamOf(actor.role));
      }
    });
  });

  it('without `aloneWithReview` nobody has the turn for whom there is no second', () => {
    holdsForCases((one) => {
      const { answer } = askEngine(one);
      if (answer.kind !== 'permit') return;
      const keys = new Set(answer.obligations.flatMap((obligation) => Object.keys(obligation)));
      if (!keys.has('dualApproval') || keys.has('aloneWithReview')) return;
      for (const { person } of answer.holder.people) {
        const { actor } = askEngine({ ...one, question: { ...one.question, actor: person } });
        expect(actor?.may).toBe('may-with-second');
      }
    });
  });
});

describe('pause-ends', () => {
  it('no obligation of the deciding rule is lost, so that its time limit reaches the desk', () => {
    holdsForCases((one) => {
      const { answer } = askEngine(one);
      if (answer.kind !== 'permit' && answer.kind !== 'last-resort') return;
      const rule = runbookAt(one.plant, one.question.at)?.rules.find(({ id }) => id === answer.rule.id);
      if (rule?.effect !== 'permit') throw new Error('a yes without a rule');
      const kept = (key: string): unknown[] => answer.obligations.filter((obligation) => key in obligation);
      for (const obligation of rule.obligations) {
        if (answer.kind === 'last-resort' && 'dualApproval' in obligation)
          expect(kept('review')).toHaveLength(1);
        else expect(answer.obligations).toContainEqual(obligation);
      }
      if (answer.kind === 'last-resort') expect(kept('dualApproval')).toEqual([]);
    });
  });
});

describe('name-or-nobody', () => {
  it('a yes names people who may stand there, and a no says why', () => {
    holdsForCases((one) => {
      const { answer } = askEngine(one);
      if (answer.kind === 'permit') {
        expect(answer.holder.people).not.toEqual([]);
        for (const { person, role } of answer.holder.people) expect(isThere(one, person, role)).toBe(true);
      } else {
        expect(answer.why).not.toEqual([]);
      }
      if (answer.kind !== 'last-resort') return;
      expect(answer.lastResort.people).not.toEqual([]);
      for (const person of answer.lastResort.people)
        expect(isInRoleHere(one, person, answer.lastResort.role)).toBe(true);
    });
  });

  it('somebody may only if the answer names them', () => {
    holdsForCases((one) => {
      const { answer, actor } = askEngine(one);
      if (actor === null) return;
      const named =
        answer.kind === 'permit'
          ? answer.holder.people.map(({ person }) => person)
          : answer.kind === 'last-resort'
            ? answer.lastResort.people
            : [];
      expect(actor.may !== 'may-not').toBe(named.includes(actor.person));
    });
  });

  it('the order in which people came on shift, or states were listed, changes nothing', () => {
    holdsForCases((one) => {
      const { situation } = one;
      const turned = {
        ...situation,
        onShift: new Set([...situation.onShift].toReversed()),
        states: new Map([...situation.states].toReversed()),
      };
      expect(askEngine({ ...one, situation: turned })).toEqual(askEngine(one));
    });
  });
});
