import { beforeAll, describe, expect, it } from 'vitest';
import { registryOf } from '../../electron/view/registry.ts';
import { runbookSheet } from '../../electron/view/runbook-sheet.ts';
import { sceneOf } from '../../electron/view/scene.ts';
import { type UnnumberedView, viewOf } from '../../electron/view/view.ts';
import { logRow } from '../../electron/view/log-row.ts';
import { type Intent } from '../../electron/desk/intent.ts';
import { type RunbookId } from '../../shared/plant/types.ts';
import { equipmentIdOf, identityIdOf, personIdOf } from '../../shared/project/ids.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { type Play, decide, declare, recorded, secondByPin, startPlay } from '../support/desk-driver.ts';
import { selected } from './playing.ts';

/** Can the language of a whole view be changed in one place? English made strange shows every text that cannot. */

const maya = personIdOf('maya');
const LINE = equipmentIdOf('line-3');
/** Keys whose texts are ours. What people wrote, names, ids and numbers are theirs. */
const WORDED = new Set([
  'sentence',
  'instead',
  'toActor',
  'verb',
  'words',
  'stateWords',
  'statusWords',
  'typeWords',
  'mark',
  'status',
  'rung',
  'reason',
  'before',
  'after',
  'code',
]);
/** The same keys where they hold a word of a closed list, for the window to switch on. */
const CLOSED = new Set(['decided', 'instructed', 'failed']);

let play: Play;
let view: UnnumberedView;

beforeAll(async () => {
  play = await startPlay();
  const asked: Intent = {
    kind: 'raiseQuestion',
    by: maya,
    action: 'pause',
    identity: identityIdOf('svc-erp'),
    at: LINE,
    incidentId: null,
    text: '',
  };
  for (const intent of [
    { kind: 'openIncident', by: maya, title: 'It moves', at: LINE, noticedAt: play.clock.wall() },
    asked,
    decide('pause', 'vnd-acme-api'),
    decide('revoke', 'svc-mes', { second: secondByPin('lea'), reasonCode: 'exposed-secret' }),
    declare('vendor.connected'),
    {
      kind: 'addIdentity',
      by: maya,
      name: 'Laptop',
      id: null,
      type: 'remoteAccess',
      reach: [LINE],
      vendor: null,
      purpose: null,
      criticality: null,
      safetyCritical: null,
      incidentId: null,
    },
    declare('emergency.declared'),
  ] as const satisfies readonly Intent[])
    await recorded(play, intent);
  play.clock.setWall(instantOf(play.clock.wall() + 60_000));
  await play.desk.tick();
  view = viewIn('qps');
});

function viewIn(locale: 'en' | 'qps'): UnnumberedView {
  return viewOf(play.desk.world(), {
    now: play.clock.wall(),
    selection: selected('line-3', 'svc-sis', 'maya'),
    mode: 'live',
    banner: null,
    ledger: { kind: 'recording', records: 0, origin: '' },
    log: [],
    locale,
  });
}

/** Path → text of every worded key. */
function wordedIn(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => wordedIn(each, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const isOurs = typeof member === 'string' && WORDED.has(key) && !isCode(path, key) && !CLOSED.has(member);
    return isOurs ? [[`${path}.${key}`, member] as const] : wordedIn(member, `${path}.${key}`);
  });
}

/** Reasons and marks have a code, incidents have one that is shown. */
function isCode(path: string, key: string): boolean {
  return key === 'code' && !path.startsWith('.incidents');
}

describe('in the pseudo-locale', () => {
  it('every text of a view is made by the tables of the locale', () => {
    const texts = wordedIn(view);
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter(([, text]) => !text.includes('⟦'))).toEqual([]);
  });

  it('so is every text of the registry and of a runbook', () => {
    const now = play.clock.wall();
    const scene = sceneOf(play.desk.world(), { now, actor: null, locale: 'qps' });
    if (scene === undefined) throw new Error('no scene');
    const sheet = runbookSheet(scene, { runbook: 'packaging-line' as RunbookId, line: LINE });
    const texts = [...wordedIn(registryOf(scene)), ...wordedIn(sheet)];
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(([, text]) => !text.includes('⟦'))).toEqual([]);
  });

  it('and so is a row of the log', () => {
    const record = { seq: 1, ts: '2026-11-21T13:00:00.000Z', type: 'person.signed-in' };
    const row = logRow({ ...record, body: { personId: 'maya' } }, namesHere(), 'qps');
    expect(row.sentence).toMatch(/^⟦maya .*⟧$/);
  });

  it('names and ids stay as they are, because they are the plant’s', () => {
    expect(view.sheet?.choices[1]?.sentence).toContain('svc-sis');
    expect(view.plant?.people.map(({ name }) => name)).toContain('maya');
  });

  it('nothing but texts differs from English', () => {
    const shape = (each: UnnumberedView) => wordedIn(each).map(([path]) => path);
    expect(shape(view)).toEqual(shape(viewIn('en')));
  });
});

function namesHere() {
  const scene = sceneOf(play.desk.world(), { now: play.clock.wall(), actor: null });
  if (scene === undefined) throw new Error('no scene');
  return scene.names;
}
