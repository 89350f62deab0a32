import { type KeyPath, type PlantError, type Source, type Spot } from './problem.ts';
import { inspectText } from './text.ts';
import { readPlainly } from './yaml-plain.ts';
import { readThoroughly } from './yaml-thorough.ts';
import { Bug } from '../std/bug.ts';
import { type Result, err, ok } from '../std/result.ts';

/** How is one YAML file of a plant folder read?
 *  Promise: what the thorough reading says, in every value, error and place. A file that is written plainly has its
 *  value at once, and is read thoroughly when somebody asks where a part of it stands.
 *  Never: throws on a text, whatever it holds. */

/** Reads one file of a plant folder. */
export function readYaml(file: string, text: string): Result<Source, readonly PlantError[]> {
  const inspected = inspectText(file, text);
  if (!inspected.ok) return err([inspected.error]);
  const value = readPlainly(inspected.value);
  if (value === undefined) return readThoroughly(file, inspected.value);
  return ok({ file, value, spotOf: spotsOf(file, inspected.value) });
}

/** Places of a file whose value is known. They cost many times the value, and most folders have no error. */
function spotsOf(file: string, text: string): (path: KeyPath, atKey?: boolean) => Spot {
  let thorough: Source | undefined;
  return (path, atKey) => {
    thorough ??= readAgain(file, text);
    return thorough.spotOf(path, atKey);
  };
}

function readAgain(file: string, text: string): Source {
  const source = readThoroughly(file, text);
  if (!source.ok) throw new Bug(`${file} has an error that its plain reading did not see`);
  return source.value;
}
