import { type Answered } from '../../shared/authority/types.ts';
import { answer } from '../../shared/authority/answer.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { answerJson } from './answer-json.ts';
import { answerLines } from './answer-text.ts';
import { type Ask, readAskLine } from './ask.ts';
import { askOfOptions, besidesQuestions, readSituationOptions } from './options.ts';
import { type PlantContext, loadPlantContext } from './plant-context.ts';
import { readTextFile } from './read-file.ts';
import { resolveAsk } from './resolve.ts';
import { type ExitCode, type Terminal } from './terminal.ts';

/** `watchbill who`: who may take this action on this identity now?
 *  Promise: one answer, or one answer a line for a file of questions, in its order; the clock is read once.
 *  Never: writes anything. */
export async function runWho(raw: unknown, terminal: Terminal): Promise<ExitCode> {
  const options = readSituationOptions(raw);
  const beside = options.questions === undefined ? undefined : besidesQuestions(options);
  if (beside !== undefined) return failed([beside], terminal);
  const loaded = await loadPlantContext(options.plant);
  if (!loaded.ok) return failed(loaded.error, terminal);
  const clock = terminal.now();
  if (options.questions !== undefined)
    return await answerFile(options.questions, { context: loaded.value, clock, terminal });
  const ask = askOfOptions(options);
  const answered = ask.ok ? answerAsk(ask.value, loaded.value, clock) : ask;
  if (!answered.ok) return failed([answered.error], terminal);
  const { names } = loaded.value;
  if (options.json) terminal.print(JSON.stringify(answerJson(answered.value, names)));
  else for (const line of answerLines(answered.value, names)) terminal.print(line);
  return 0;
}

/** Every problem on one line of stderr, whatever was typed; exit 2. */
export function failed(lines: readonly string[], terminal: Terminal): ExitCode {
  for (const line of lines) terminal.warn(line.replace(/[\s\p{Cc}]+/gu, ' '));
  return 2;
}

function answerAsk(ask: Ask, context: PlantContext, clock: Instant): Result<Answered, string> {
  const asked = resolveAsk(ask, context, clock);
  if (!asked.ok) return asked;
  return ok(answer(context.engine, asked.value.situation, asked.value.question));
}

type Batch = { readonly context: PlantContext; readonly clock: Instant; readonly terminal: Terminal };

async function answerFile(path: string, { context, clock, terminal }: Batch): Promise<ExitCode> {
  const text = readTextFile(path);
  if (!text.ok) return failed([text.error], terminal);
  let code: ExitCode = 0;
  // Some editors start a file with a byte order mark.
  for (const line of text.value.replace(/^\uFEFF/, '').split('\n')) {
    if (line.trim() === '') continue;
    const ask = readAskLine(line);
    const answered = ask.ok ? answerAsk(ask.value, context, clock) : err(ask.error);
    if (!answered.ok) code = 2;
    terminal.print(
      JSON.stringify(answered.ok ? answerJson(answered.value, context.names) : { error: answered.error }),
    );
  }
  return code;
}
