import { describe, expect, it } from 'vitest';
import { PART_LENGTH } from '../../shared/ledger/bodies/plant.ts';
import { nodeDigests } from '../../electron/seal/digest.ts';
import { plantContent, withPinDigests } from '../../shared/plant/content.ts';
import { type Plant } from '../../shared/plant/types.ts';
import { equipmentIdOf, personIdOf } from '../../shared/project/ids.ts';
import { rebuild } from '../../shared/project/reduce.ts';
import { entryOf } from '../../shared/project/table.ts';
import { draftOf } from '../../shared/ledger/bodies/table.ts';
import { createFakeClock } from '../support/fake-ports.ts';
import { openMemoryLedger } from '../support/memory-ledger.ts';
import { deskPlant, runbookText } from '../support/desk-plant.ts';
import {
  type Play,
  START,
  codeOf,
  declare,
  openPlay,
  playOn,
  recorded,
  signIn,
  startPlay,
  typesOf,
} from '../support/desk-driver.ts';

const adopt = (plant: Plant, by: string | null = null) =>
  ({ kind: 'adoptPlant', plant, by: by === null ? null : personIdOf(by) }) as const;
const newer = (change: (text: string) => string = (text) => text) =>
  deskPlant(runbookText((text) => change(text).replace('version: 1.0.0', 'version: 1.1.0')));
const stateOf = (play: Play) =>
  entryOf(play.desk.world().machines, equipmentIdOf('line-3'))?.snapshot.configuration;

/** The plant with so long a purpose that its content needs several parts. */
function largePlant(): Plant {
  const plant = deskPlant();
  const purpose = '🙂'.repeat(1500);
  const filler = plant.identities.flatMap((identity) =>
    Array.from({ length: 20 }, (_, n) => ({
      ...identity,
      id: `${identity.id}-${n}` as typeof identity.id,
      purpose,
    })),
  );
  return { ...plant, identities: [...plant.identities, ...filler] };
}

describe('adopting a plant', () => {
  it('puts it in force with its digest, its runbooks’ digests and the version of the time-zone data', async () => {
    const play = await openPlay();
    const { records } = await recorded(play, adopt(deskPlant()));
    expect(typesOf(records)).toEqual(['plant.adopted']);
    expect(records[0]?.body).toMatchObject({
      part: 0,
      parts: 1,
      timeZoneData: '2026b',
      adoptedBy: null,
      runbooks: [{ runbook: 'packaging-line', version: '1.0.0' }],
    });
    expect(play.desk.world().adopted?.plant).toEqual(withPinDigests(deskPlant(), nodeDigests.digestOf));
    expect(stateOf(play)).toEqual(['running.normal']);
  });

  it('a large one comes in parts, in one transaction, and is rebuilt from them alone', async () => {
    const play = await openPlay();
    const plant = largePlant();
    const tries = play.ledger.tried();
    const { records } = await recorded(play, adopt(plant));
    expect(plantContent(plant, nodeDigests.digestOf).length).toBeGreaterThan(2 * PART_LENGTH);
    expect(typesOf(records).filter((type) => type === 'plant.adopted').length).toBe(3);
    expect(play.ledger.tried() - tries).toBe(1);
    expect(rebuild(play.ledger.written()).adopted?.plant).toEqual(
      withPinDigests(plant, nodeDigests.digestOf),
    );
  });

  it('is in force only with its last part', async () => {
    const play = await openPlay();
    await recorded(play, adopt(largePlant()));
    const written = play.ledger.written();
    const last = written.findLastIndex(({ type }) => type === 'plant.adopted');
    expect(rebuild(written.slice(0, last)).adopted).toBeNull();
    expect(rebuild(written.slice(0, last + 1)).adopted).not.toBeNull();
  });

  it('a new version keeps each line in its state', async () => {
    const play = await startPlay();
    await recorded(play, declare('work.started'));
    const { records } = await recorded(play, adopt(newer(), 'maya'));
    expect(records[0]?.body).toMatchObject({ adoptedBy: 'maya' });
    expect(stateOf(play)).toEqual(['maintenance']);
    expect(play.desk.world().signedIn).toEqual(['maya', 'tomas', 'lea']);
  });

  it.each([
    {
      plant: deskPlant(runbookText((text) => text.replace('PT30M }', 'PT45M }'))),
      code: 'version-reused',
      because: 'the runbook changed and kept its version',
    },
    {
      plant: newer((text) =>
        text.replace('maintenance: {', 'works: {').replaceAll(': maintenance', ': works'),
      ),
      code: 'state-lost',
      because: 'line 3 is in a state that is gone',
    },
    {
      plant: { ...newer(), origin: 'other.example/plant' },
      code: 'other-plant',
      because: 'this is the ledger of another plant',
    },
    {
      plant: { ...newer(), rota: newer().rota.map((row) => ({ ...row, crew: [personIdOf('nobody')] })) },
      code: 'plant-refused',
      because: 'what cannot be read back must not be written',
    },
  ])('$code: refused on record, and the version before stays ($because)', async ({ plant, code }) => {
    const play = await startPlay();
    await recorded(play, declare('work.started'));
    const before = play.desk.world().adopted;
    const reply = await play.desk.submit(adopt(plant));
    expect(reply).toMatchObject({ kind: 'refused', problem: { code } });
    expect(typesOf(reply.records)).toEqual(['plant.refused']);
    expect(reply.records[0]?.body).toMatchObject({ code });
    expect(play.desk.world().adopted).toBe(before);
  });

  it('a version once used names one content, also after others were in force', async () => {
    const play = await startPlay();
    await recorded(play, adopt(newer()));
    await recorded(play, adopt(deskPlant()));
    const changed = newer((text) => text.replace('PT30M }', 'PT45M }'));
    expect(await codeOf(play, adopt(changed))).toBe('version-reused');
  });

  it('refuses what is in force already, and a person who is not signed in, without a record', async () => {
    const play = await startPlay();
    expect(await play.desk.submit(adopt(deskPlant()))).toMatchObject({
      problem: { code: 'plant-in-force' },
      records: [],
    });
    expect(await codeOf(play, adopt(newer(), 'ines'))).toBe('not-signed-in');
  });

  it('a folder that could not be read is a record too', async () => {
    const play = await openPlay();
    const sentences = ['plant.yaml is not there: add it'];
    const reply = await play.desk.submit({
      kind: 'refusePlant',
      code: 'folder',
      sentences,
      digest: null,
      by: null,
    });
    expect(reply).toMatchObject({
      kind: 'refused',
      problem: { code: 'plant-refused', sentence: sentences[0] },
    });
    expect(typesOf(reply.records)).toEqual(['plant.refused']);
  });

  it('a new segment says plainly that nothing of the ledger before is in force', async () => {
    const origin = `${deskPlant().origin}/console-1`;
    const before = { size: 9, root: `sha256:${'a'.repeat(64)}`, signature: null };
    const why = { cause: 'broken', detail: 'record 5', recoveredAt: '2026-11-21T13:00:00.000Z' } as const;
    const first = draftOf('log.recovered', { origin, ...before, ...why });
    const ledger = openMemoryLedger(`${origin}/segment/1`, START, first);
    const play = await playOn(ledger, createFakeClock(START));
    expect(play.desk.world()).toMatchObject({ adopted: null, segmentOf: origin });
    const reply = await play.desk.submit(signIn('maya'));
    expect(reply.kind === 'refused' && reply.problem.sentence).toBe(
      `no plant is adopted: this is a new segment of the ledger \`${origin}\`, and nothing was taken over from the one before: adopt the plant folder again`,
    );
    await recorded(play, adopt(deskPlant()));
    expect(await codeOf(play, signIn('maya'))).toBe('recorded');
  });

  it('without a plant nobody can sign in or declare', async () => {
    const play = await openPlay();
    expect(await codeOf(play, signIn('maya'))).toBe('no-plant');
    expect(await codeOf(play, declare('work.started'))).toBe('no-plant');
  });
});
