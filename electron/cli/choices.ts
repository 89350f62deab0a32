import { choices } from '../../shared/authority/answer.ts';
import { answerJson } from './answer-json.ts';
import { choiceLines } from './answer-text.ts';
import { sceneOfOptions, readSituationOptions } from './options.ts';
import { loadPlantContext } from './plant-context.ts';
import { resolveScene } from './resolve.ts';
import { type ExitCode, type Terminal } from './terminal.ts';
import { failed } from './who.ts';

/** `watchbill choices`: what may this person do to this identity now, and why not the rest?
 *  Promise: every action once, in the order of the vocabulary.
 *  Never: writes anything. */
export async function runChoices(raw: unknown, terminal: Terminal): Promise<ExitCode> {
  const options = readSituationOptions(raw);
  const loaded = await loadPlantContext(options.plant);
  if (!loaded.ok) return failed(loaded.error, terminal);
  const ask = sceneOfOptions(options);
  const scene = ask.ok ? resolveScene(ask.value, loaded.value, terminal.now()) : ask;
  if (!scene.ok) return failed([scene.error], terminal);
  const { engine, names } = loaded.value;
  const answers = choices(engine, scene.value.situation, scene.value.question);
  if (options.json) {
    terminal.print(JSON.stringify(answers.map((one) => ({ action: one.action, ...answerJson(one, names) }))));
  } else {
    for (const line of answers.flatMap((one) => choiceLines(one, names))) terminal.print(line);
  }
  return 0;
}
