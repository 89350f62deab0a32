import { describe, expect, it } from 'vitest';
import { askingOf } from './ask-case.ts';
import { type RunbookCase, readCaseFile } from './case-file.ts';
import { CASES_FOLDER, loadSamplePlant } from './sample-plant.ts';
import { sortedOf, toldOf } from './told.ts';

/** Do the sample runbooks say what their authors worked out by hand? */

const plant = loadSamplePlant();
const ask = askingOf(plant);
const files = plant.runbooks.map(({ runbook }) => ({
  runbook,
  cases: readCaseFile(`${CASES_FOLDER}/${runbook}.cases.yaml`),
}));
const everyCase = files.flatMap(({ cases }) => cases);

describe.each(files)('cases of $runbook', ({ runbook, cases }) => {
  it.each(cases)('$name', (about) => {
    const { expect: expected, because } = about;
    expect(toldOf(ask(about), expected), because).toEqual(sortedOf(expected));
  });

  it('are at least thirty, each with a name of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(30);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it('show each rule of the runbook decide or forbid at least once', () => {
    const shown = new Set(cases.flatMap((about) => rulesShown(runbook, about)));
    const rules = plant.runbooks.find((one) => one.runbook === runbook)?.rules.map(({ id }) => String(id));
    expect(rules?.filter((id) => !shown.has(id))).toEqual([]);
  });

  it('ask at lines of this runbook only', () => {
    const lines = plant.equipment.filter((one) => one.runbook === runbook).map(({ id }) => String(id));
    expect(cases.map(({ question }) => question.at).filter((at) => !lines.includes(at))).toEqual([]);
  });
});

describe('all cases together', () => {
  it('show every kind of answer', () => {
    const kinds = ['permit', 'last-resort', 'nobody', 'forbid', 'indeterminate', 'not-applicable'];
    expect(new Set(everyCase.map((about) => about.expect.kind))).toEqual(new Set(kinds));
  });

  it('show every answer to a person', () => {
    const shown = new Set(everyCase.map((about) => about.expect.may).filter((may) => may !== undefined));
    expect(shown).toEqual(new Set(['may', 'may-with-second', 'may-alone-with-review', 'may-not']));
  });
});

function rulesShown(runbook: string, { expect: expected }: RunbookCase): readonly string[] {
  const named = expected.rules ?? [];
  const own = named
    .filter((rule) => rule.startsWith(`${runbook}/`))
    .map((rule) => rule.slice(runbook.length + 1));
  return expected.rule === undefined ? own : [...own, expected.rule];
}
