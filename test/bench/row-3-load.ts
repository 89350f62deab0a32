import { parse as parseCsv } from 'csv-parse/sync';
import { parseDocument } from 'yaml';
import { compileAuthority } from '../../shared/authority/compile.ts';
import { parsePlant } from '../../shared/plant/load.ts';
import { makePlant, type Size } from '../support/generate-plant-big.ts';
import { type FileText, plantFiles } from '../support/generate-plant-files.ts';
import { type Figure } from './figure.ts';
import { median, takeTurns } from './harness.ts';
import { type RowOptions } from './row.ts';

/** What does loading a plant folder cost: reading its texts, checking every reference, compiling it for questions?
 *  Promise: held against the two libraries' own reading of the very same texts. Disks are left out on both sides. */

export async function measureLoading({ isQuick }: RowOptions): Promise<readonly Figure[]> {
  const large = await measure('large', 'yaml');
  return [large, isQuick ? await measure('large', 'csv') : await measure('extreme', 'csv')];
}

async function measure(size: Size, identities: 'yaml' | 'csv'): Promise<Figure> {
  const files = plantFiles(makePlant(size, 7), identities);
  const times = await takeTurns({
    library: () => {
      for (const file of files) kept.last = parseAlone(file);
    },
    ours: () => {
      kept.last = load(files);
    },
  });
  return {
    row: 3,
    what: `load, check, compile ${size}, identities as ${identities.toUpperCase()}`,
    unit: 'ms',
    baseline: { name: 'yaml and csv-parse alone', value: median(times.library) },
    ours: median(times.ours),
    target: { kind: 'ratio-at-most', limit: 2.5 },
  };
}

const kept: { last: unknown } = { last: undefined };

function parseAlone({ path, text }: FileText): unknown {
  return path.endsWith('.csv') ? parseCsv(text) : parseDocument(text);
}

function load(files: readonly FileText[]): unknown {
  const loaded = parsePlant({ files });
  if (!loaded.ok) throw new Error(loaded.error[0]?.sentence);
  return compileAuthority(loaded.value.plant);
}
