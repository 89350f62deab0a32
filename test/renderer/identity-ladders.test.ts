import { expect, it } from 'vitest';
import { laddersOf } from '../../renderer/rooms/identity/ladders.ts';
import { type LadderRung } from '../../shared/contract/sheet.ts';
import { type PersonId } from '../../shared/plant/types.ts';

/** Is each ladder shown once, with all of its verbs? */

const rung = (person: string, place = 1): LadderRung => ({
  place,
  of: 2,
  holds: place === 1,
  people: [{ person: person as PersonId, name: person, role: null, phone: 'ext 1' }],
  at: null,
  afterMs: 0,
  acknowledgedBy: null,
});

const choice = (verb: string, ladder: readonly LadderRung[]): Parameters<typeof laddersOf>[0][number] => ({
  verb,
  ladder,
});

it('joins the verbs of one ladder and keeps the order of the choices', () => {
  const [maya, tomas] = [
    [rung('maya'), rung('tomas', 2)],
    [rung('tomas'), rung('maya', 2)],
  ];
  const found = laddersOf([
    choice('KEEP', maya),
    choice('REVOKE', tomas),
    choice('PAUSE', [rung('maya'), rung('tomas', 2)]),
    choice('RESUME', []),
  ]);
  expect(found).toEqual([
    { verbs: ['KEEP', 'PAUSE'], rungs: maya },
    { verbs: ['REVOKE'], rungs: tomas },
  ]);
});

it('keeps ladders apart that differ in one telephone number only, because somebody will dial it', () => {
  const other = { ...rung('maya'), people: [{ ...rung('maya').people[0], phone: 'ext 2' }] } as LadderRung;
  expect(laddersOf([choice('KEEP', [rung('maya')]), choice('PAUSE', [other])])).toHaveLength(2);
});
