import { describe, expect, it } from 'vitest';
import { type AddIdentity } from '../../electron/desk/intent.ts';
import { nodeDigests } from '../../electron/seal/digest.ts';
import { IDENTITY_TYPES, type Plant } from '../../shared/plant/types.ts';
import { addedOf } from '../../shared/project/added.ts';
import { governedReach } from '../../shared/project/compiled.ts';
import { equipmentIdOf, identityIdOf, personIdOf } from '../../shared/project/ids.ts';
import { rebuild } from '../../shared/project/reduce.ts';
import { identityOf, standingOf } from '../../shared/project/standing.ts';
import { identityType } from '../../shared/ledger/bodies/fields.ts';
import { plantContent } from '../../shared/plant/content.ts';
import { deskPlant } from '../support/desk-plant.ts';
import {
  type Play,
  START,
  codeOf,
  decide,
  declare,
  made,
  playOn,
  recorded,
  startPlay,
  typesOf,
} from '../support/desk-driver.ts';

/** Is an identity that nobody knew answered for in seconds, and as the stricter of what nobody said? */

const maya = personIdOf('maya');
const found = (more: Partial<AddIdentity> = {}): AddIdentity => ({
  kind: 'addIdentity',
  by: maya,
  name: 'Laptop of the fitter',
  id: null,
  type: 'remoteAccess',
  reach: [equipmentIdOf('line-3.robot')],
  vendor: null,
  purpose: null,
  criticality: null,
  safetyCritical: null,
  incidentId: null,
  ...more,
});
const LAPTOP = identityIdOf('laptop-of-the-fitter');
const effective = (play: Play): Plant => {
  const { adopted } = play.desk.world();
  if (adopted === null) throw new Error('no plant');
  return adopted.plant;
};

describe('an identity that nobody knew', () => {
  it('is a record, has an id of its name and is decided about at once', async () => {
    const play = await startPlay();
    const reply = await recorded(play, found());
    expect(typesOf(reply.records)).toEqual(['identity.added']);
    expect(reply.made).toEqual([LAPTOP]);
    expect(await codeOf(play, decide('pause', LAPTOP))).toBe('recorded');
    expect(standingOf(play.desk.world(), LAPTOP).kind).toBe('paused');
  });

  it('counts as the stricter of whatever nobody said, because doubt denies', async () => {
    const play = await startPlay();
    await recorded(play, found());
    expect(identityOf(play.desk.world(), LAPTOP)).toMatchObject({
      safetyCritical: true,
      criticality: 5,
      whenUnsure: 'pause',
      ifRevoked: { effect: 'unknown' },
    });
    await recorded(play, declare('emergency.declared'));
    expect(await codeOf(play, decide('pause', LAPTOP)), 'F-1 forbids it for what is critical').toBe(
      'may-not',
    );
  });

  it('counts as it was said where somebody did', async () => {
    const play = await startPlay();
    await recorded(play, found({ safetyCritical: false, criticality: 2, vendor: 'acme', purpose: ' seen ' }));
    expect(identityOf(play.desk.world(), LAPTOP)).toMatchObject({
      safetyCritical: false,
      criticality: 2,
      vendor: 'acme',
      purpose: 'seen',
    });
  });

  it('is in no folder: the digest of the plant in force stays that of the folder', async () => {
    const play = await startPlay();
    await recorded(play, found());
    const { adopted } = play.desk.world();
    expect(adopted?.digest).toBe(nodeDigests.digestOf(plantContent(deskPlant(), nodeDigests.digestOf)));
    expect(addedOf(play.desk.world(), LAPTOP)).toMatchObject({ by: 'maya', at: START });
  });

  it('gets a number behind its id when that is taken, because an id never moves', async () => {
    const play = await startPlay();
    await made(play, found());
    expect(await made(play, found())).toBe(`${LAPTOP}-2`);
    expect(await made(play, found({ name: 'Ключ #1' }))).toBe('1');
    expect(await made(play, found({ name: 'Ключ' }))).toBe('unknown');
    expect(await made(play, found({ name: 'x'.repeat(200) }))).toHaveLength(59);
  });
});

describe('it lasts', () => {
  it('over a restart, with what was decided', async () => {
    const play = await startPlay();
    await recorded(play, found());
    await recorded(play, decide('pause', LAPTOP));
    const again = await playOn(play.ledger, play.clock, play.pins);
    expect(standingOf(again.desk.world(), LAPTOP).kind).toBe('paused');
    expect(identityOf(again.desk.world(), LAPTOP)?.name).toBe('Laptop of the fitter');
  });

  it('over a new version of the plant, until a folder names it; then the folder counts', async () => {
    const play = await startPlay();
    await recorded(play, found());
    const next = { ...deskPlant(), name: 'Harbour Foods, new' };
    await recorded(play, { kind: 'adoptPlant', plant: next, by: maya });
    expect(addedOf(play.desk.world(), LAPTOP)).toBeDefined();
    const [first] = next.identities;
    if (first === undefined) throw new Error('no identity');
    const named = { ...first, id: LAPTOP, name: 'Known now' };
    const known = { ...next, identities: [...next.identities, named] };
    await recorded(play, { kind: 'adoptPlant', plant: known, by: maya });
    expect(identityOf(play.desk.world(), LAPTOP)?.name).toBe('Known now');
    expect(effective(play).identities.filter(({ id }) => id === LAPTOP)).toHaveLength(1);
    expect(addedOf(play.desk.world(), LAPTOP)).toBeUndefined();
    expect(await codeOf(play, found({ id: LAPTOP }))).toBe('identity-known');
  });

  it('and counts everywhere when all it could act on is gone, because nobody knows what it reaches', async () => {
    const play = await startPlay();
    await recorded(play, found());
    const plant = deskPlant();
    const gone = plant.equipment.filter(({ id }) => id !== 'line-3.robot');
    const identities = plant.identities.map((each) => ({ ...each, reach: [equipmentIdOf('line-3')] }));
    await recorded(play, { kind: 'adoptPlant', plant: { ...plant, equipment: gone, identities }, by: maya });
    expect(governedReach(effective(play), LAPTOP)).toEqual(['line-3', 'line-4']);
  });

  it('and is the same in a replay', async () => {
    const play = await startPlay();
    await recorded(play, found());
    await recorded(play, decide('pause', LAPTOP));
    const records = [];
    for await (const record of play.ledger.records(0)) records.push(record);
    expect(rebuild(records)).toEqual(play.desk.world());
  });
});

describe('it is refused', () => {
  const cases: readonly { more: Partial<AddIdentity>; code: string; because: string }[] = [
    { more: { by: personIdOf('ines') }, code: 'not-signed-in', because: 'somebody answers for the entry' },
    { more: { name: '  ' }, code: 'empty-text', because: 'a thing without a name is not found again' },
    { more: { purpose: 'x'.repeat(4001) }, code: 'text-too-long', because: 'a record keeps 4,000' },
    { more: { reach: [] }, code: 'unknown-equipment', because: 'it has to act somewhere' },
    { more: { reach: [equipmentIdOf('moon')] }, code: 'unknown-equipment', because: 'nothing answers there' },
    { more: { id: 'Not An Id' }, code: 'not-an-id', because: 'the folder could not name it later' },
    { more: { id: 'svc-erp' }, code: 'identity-known', because: 'an id never moves to another thing' },
    { more: { incidentId: 'x' }, code: 'unknown-occurrence', because: 'a record belongs to what there is' },
  ];
  it.each(cases)('$code, because: $because', async ({ more, code }) => {
    const play = await startPlay();
    expect(await codeOf(play, found(more))).toBe(code);
  });
});

it('the ledger knows every type of identity that a plant may have', () => {
  expect(identityType.options).toEqual([...IDENTITY_TYPES]);
});
