import { type Json } from '../../shared/std/canonical.ts';
import { decisionReasons } from '../../shared/words/decision-reasons.ts';
import { decisionReasonSentence, reasonCodes } from '../../shared/words/reasons.ts';
import { type ExitCode, type Terminal } from './terminal.ts';

/** `watchbill reasons`: which codes may an answer or a decision carry, and what does each say?
 *  Promise: both closed lists, whole: `why` codes of answers, and reason codes of decisions.
 *  Never: a sentence of its own. */
export function runReasons(options: unknown, terminal: Terminal): Promise<ExitCode> {
  if (wantsJson(options)) terminal.print(JSON.stringify(reasonsJson()));
  else for (const line of reasonLines()) terminal.print(line);
  return Promise.resolve(0);
}

/** Whether commander read `--json`. */
export function wantsJson(options: unknown): boolean {
  return (options as { readonly json?: boolean }).json === true;
}

function reasonsJson(): Json {
  return {
    answers: reasonCodes(),
    decisions: decisionReasons.map(({ code, usualVerbs, rfc5280 }) => ({
      code,
      sentence: decisionReasonSentence(code),
      usualVerbs,
      rfc5280: rfc5280.map(({ name, number }) => ({ name, number })),
    })),
  };
}

function reasonLines(): readonly string[] {
  return [
    'Why an answer is what it is:',
    ...reasonCodes().map(({ code, sentence }) => `  ${code.padEnd(26)}${sentence}`),
    '',
    'Why somebody decided:',
    ...decisionReasons.map(({ code }) => `  ${code.padEnd(26)}${decisionReasonSentence(code)}`),
  ];
}
