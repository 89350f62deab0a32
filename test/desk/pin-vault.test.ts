import { describe, expect, it } from 'vitest';
import { pinLinesOf } from '../../shared/plant/content.ts';
import { deskPlant } from '../support/desk-plant.ts';
import { codeOf, openPlay, playOn, recorded, signIn, startPlay, typesOf } from '../support/desk-driver.ts';

const adopt = { kind: 'adoptPlant', plant: deskPlant(), by: null } as const;

describe('the PIN lines of a plant', () => {
  it('are in no record, and people sign in all the same, after a start too', async () => {
    const play = await startPlay();
    expect(pinLinesOf(deskPlant()).length, 'the folder has them').toBe(5);
    expect(JSON.stringify(play.ledger.written())).not.toContain('scrypt$');
    expect(JSON.stringify(play.desk.world().adopted?.plant)).not.toContain('scrypt$');
    await play.desk.close();
    play.ledger.reopen(play.clock.wall());
    const again = await playOn(play.ledger, play.clock, play.pins);
    expect(await codeOf(again, signIn('maya'))).toBe('recorded');
  });

  it('that are lost let nobody in, count as no wrong PIN, and come back when the folder is adopted again', async () => {
    const play = await startPlay();
    play.pins.lose();
    const reply = await play.desk.submit(signIn('ines'));
    expect(reply).toMatchObject({
      kind: 'refused',
      problem: {
        code: 'pin-lost',
        sentence: 'the PIN of `ines` is not kept on this console any more: adopt the folder again',
      },
      records: [],
    });
    expect(typesOf((await recorded(play, adopt)).records)).toEqual(['plant.adopted']);
    expect(await codeOf(play, signIn('ines'))).toBe('recorded');
    expect(await codeOf(play, adopt), 'nothing is lost now').toBe('plant-in-force');
  });

  it.each([
    { kind: 'unwritable', detail: 'ENOSPC', says: 'cannot be kept beside the console key (`ENOSPC`)' },
    { kind: 'readable-by-others', detail: 'pins', says: 'may be read by others: `chmod 600` it' },
  ] as const)('that cannot be kept refuse the adoption in words: $kind', async ({ says, ...problem }) => {
    const play = await openPlay();
    play.pins.failWith(problem);
    const reply = await play.desk.submit(adopt);
    expect(reply).toMatchObject({ kind: 'refused', problem: { code: 'pins-unusable' } });
    expect(reply.kind === 'refused' && reply.problem.sentence).toContain(says);
    expect(typesOf(reply.records)).toEqual(['plant.refused']);
    expect(play.desk.world().adopted).toBeNull();
  });

  it('kept for an adoption that could not be written harm nothing: it can be done again', async () => {
    const play = await openPlay();
    play.ledger.failWith('disk-full');
    expect(await codeOf(play, adopt)).toBe('not-recording');
    play.ledger.failWith(undefined);
    expect(await codeOf(play, adopt)).toBe('recorded');
    expect(await codeOf(play, signIn('maya'))).toBe('recorded');
  });
});
