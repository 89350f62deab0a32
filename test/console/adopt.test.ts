import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerAsk } from '../../electron/console/answers.ts';
import { personIdOf } from '../../shared/project/ids.ts';
import { Hosting, SAMPLE } from './hosting.ts';

/** How does the next version of a plant come into force, and what is said when it does not? */

const RUNBOOK = 'runbooks/packaging-line.runbook.yaml';
let hosting = new Hosting();
let folder = '';

beforeEach(async () => {
  hosting = new Hosting();
  await hosting.host.begin();
  folder = mkdtempSync(join(tmpdir(), 'plant-'));
  cpSync(SAMPLE, folder, { recursive: true });
  await load(null);
});
afterEach(async () => {
  await hosting.end();
  rmSync(folder, { recursive: true });
});

function load(by: string | null, version = hosting.view?.version ?? -1) {
  const person = by === null ? null : personIdOf(by);
  return answerAsk(hosting.host, {
    name: 'plant:adopt',
    request: { folder, by: person, version, isSample: false },
  });
}

const signIn = (): Promise<unknown> =>
  hosting.submit({ kind: 'signIn', person: 'maya-chen', pin: '4127' } as never);

function edit(file: string, ...changes: readonly (readonly [string, string])[]): void {
  const path = join(folder, file);
  const text = changes.reduce((all, [from, to]) => all.replace(from, to), readFileSync(path, 'utf8'));
  writeFileSync(path, text);
}

describe('the next version of a real plant', () => {
  it('comes into force when a person who is signed in asks for it, and keeps what is decided', async () => {
    await signIn();
    edit('plant.yaml', ['Harbour Foods, Plant 2', 'Harbour Foods, Plant Two']);
    edit(RUNBOOK, ['version: 1.2.0', 'version: 1.3.0'], ['after: PT5M', 'after: PT6M']);
    expect(await load('maya-chen')).toMatchObject({ kind: 'adopted' });
    expect(hosting.view?.plant?.name).toBe('Harbour Foods, Plant Two');
    expect(hosting.view?.signedIn).toMatchObject([{ person: 'maya-chen' }]);
  });

  const refusals = [
    { by: null, version: undefined, code: 'sign-in-first', because: 'somebody answers for it' },
    { by: 'ana-silva', version: undefined, code: 'not-signed-in', because: 'a name alone is no signature' },
    { by: 'maya-chen', version: 0, code: 'changed', because: 'what was read is not what is there' },
  ];
  it.each(refusals)('is refused as $code, because $because', async ({ by, version, code }) => {
    await signIn();
    edit('plant.yaml', ['Harbour Foods, Plant 2', 'Harbour Foods, Plant Two']);
    expect(await load(by, version)).toMatchObject({ kind: 'refused', problem: { code } });
    expect(hosting.view?.plant?.name).toBe('Harbour Foods, Plant 2');
  });
});

describe('what stands against it is told in its place', () => {
  beforeEach(signIn);

  it('a runbook that changed under its old version', async () => {
    edit(RUNBOOK, ['after: PT5M', 'after: PT6M']);
    expect(await load('maya-chen')).toEqual({
      kind: 'not-adopted',
      folder,
      errors: [
        {
          file: RUNBOOK,
          line: 5,
          sentence:
            'runbook `packaging-line` changed and is still version `1.2.0` (version, line 5): give it a new `version`',
        },
      ],
    });
    expect(hosting.view?.log[0]).toMatchObject({ type: 'plant.refused' });
  });

  it('a version that an older text had, although it is not the one in force', async () => {
    edit(RUNBOOK, ['version: 1.2.0', 'version: 1.3.0']);
    expect(await load('maya-chen')).toMatchObject({ kind: 'adopted' });
    edit(RUNBOOK, ['version: 1.3.0', 'version: 1.2.0'], ['after: PT5M', 'after: PT6M']);
    expect(await load('maya-chen')).toMatchObject({ errors: [{ file: RUNBOOK, line: 5 }] });
  });

  it('and going back to an older text under its own version is none', async () => {
    edit(RUNBOOK, ['version: 1.2.0', 'version: 1.3.0'], ['after: PT5M', 'after: PT6M']);
    await load('maya-chen');
    edit(RUNBOOK, ['version: 1.3.0', 'version: 1.2.0'], ['after: PT6M', 'after: PT5M']);
    expect(await load('maya-chen')).toMatchObject({ kind: 'adopted' });
  });

  it('a state that a line is in and the new runbook has not, and another origin, both at once', async () => {
    const { host } = hosting;
    const state = host.world.machines.recent.get('line-3' as never)?.snapshot.configuration[0] ?? '';
    const leaf = state.split('.').at(-1) ?? '';
    const path = join(folder, RUNBOOK);
    const text = readFileSync(path, 'utf8').replace('version: 1.2.0', 'version: 1.3.0');
    writeFileSync(path, text.replaceAll(new RegExp(`\\b${leaf}\\b`, 'g'), 'elsewhere'));
    edit('plant.yaml', ['origin: harbour-foods.example/plant-2', 'origin: harbour-foods.example/plant-3']);
    const reply = await load('maya-chen');
    expect(reply).toMatchObject({ kind: 'not-adopted' });
    const errors = 'errors' in reply ? reply.errors : [];
    expect(errors[0]).toMatchObject({ file: 'plant.yaml', sentence: expect.stringContaining('plant-3') });
    expect(errors.slice(1)).toContainEqual(
      expect.objectContaining({ file: RUNBOOK, sentence: expect.stringContaining('Line 3 is now') }),
    );
  });

  it('a folder that says what is in force already', async () => {
    expect(await load('maya-chen')).toMatchObject({
      kind: 'not-adopted',
      errors: [{ sentence: expect.stringContaining('already in force') }],
    });
  });
});
