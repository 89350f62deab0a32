import { Command, CommanderError, Option } from 'commander';
import { Bug } from '../../shared/std/bug.ts';
import { codeOf } from './read-file.ts';
import { type ExitCode, type Terminal, processTerminal } from './terminal.ts';
import { VERSION } from './version.ts';
import { speakThrough } from './usage.ts';

/** Which command did somebody type, and how did it end?
 *  Promise: wrong usage is one line on stderr and exit 2; a command's module is loaded only when it runs, so a question
 *  does not wait for SQLite.
 *  Never: a command's work itself. */

type Ending = { code: ExitCode };

/** Runs one command line; `argv` without the program's name. */
export async function runTerminal(
  argv: readonly string[],
  terminal: Terminal = processTerminal,
): Promise<ExitCode> {
  const ending: Ending = { code: 0 };
  const program = makeProgram(terminal, ending);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return ending.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.warn(lastLine(error));
    return 2;
  }
}

/** What no command expected. A stack trace is never an answer. */
function lastLine(error: unknown): string {
  const said = (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ');
  const isOfTheSystem = error instanceof Error && !(error instanceof Bug) && 'code' in error;
  return isOfTheSystem
    ? `cannot go on (${codeOf(error)}): ${said}; check the disk, then try again`
    : `a promise of Watchbill itself is broken: ${said}; please report this line`;
}

function makeProgram(terminal: Terminal, ending: Ending): Command {
  const program = new Command('watchbill');
  program.description('Who may act now? Answers, decisions and their evidence, without a window.');
  program.version(VERSION);
  addQuestions(program, terminal, ending);
  addLog(program, terminal, ending);
  addTools(program, terminal, ending);
  const below = program.commands.flatMap((one) => one.commands);
  for (const command of [program, ...program.commands, ...below]) {
    command.exitOverride().helpCommand(false).showSuggestionAfterError();
    speakThrough(command, terminal);
  }
  return program;
}

function addQuestions(program: Command, terminal: Terminal, ending: Ending): void {
  const who = program.command('who').description('answers one question, or a file of them');
  addSituation(who)
    .option('--identity <id>', 'the identity that misbehaves')
    .option(
      '--action <action>',
      'keep, pause, resume, constrain, release, revoke, restore, override, extend, withdraw',
    )
    .option('--actor <person>', 'what it means for this person')
    .option(
      '--questions <file>',
      'one question a line (JSON, the long option names as keys), one answer a line',
    )
    .action(async (options: unknown) => {
      const { runWho } = await import('./who.ts');
      ending.code = await runWho(options, terminal);
    });
  const choices = program.command('choices').description('everything one person may do to one identity now');
  addSituation(choices)
    .requiredOption('--identity <id>', 'the identity')
    .requiredOption('--actor <person>', 'the person')
    .action(async (options: unknown) => {
      const { runChoices } = await import('./choices.ts');
      ending.code = await runChoices(options, terminal);
    });
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

function repeated(flags: string, text: string): Option {
  return new Option(flags, text).argParser(collect).default([], 'none');
}

function addSituation(command: Command): Command {
  return command
    .requiredOption('--plant <dir>', 'the plant folder')
    .option('--at <equipment>', 'governed equipment; default: the only one in reach')
    .option('--now <instant>', 'RFC 3339; default: the clock')
    .option('--asked <instant>', 'when the question was raised; default: now')
    .addOption(repeated('--ack <person@instant>', 'an acknowledgement; may be repeated'))
    .addOption(repeated('--escalate <person@instant>', 'an escalation; may be repeated'))
    .addOption(
      repeated('--state <equipment=state>', 'what-if state: a.b, `a.b,c.d` in parallel, `a.b|a.c` disputed'),
    )
    .addOption(repeated('--standing <id=standing>', 'active, paused, constrained, revoked or revoked@PERSON'))
    .addOption(repeated('--absent <person>', 'not here, whatever the rota says'))
    .addOption(repeated('--present <person>', 'here, whatever the rota says'))
    .option('--json', 'print JSON', false);
}

function addLog(program: Command, terminal: Terminal, ending: Ending): void {
  const log = program.command('log').description('verify, read and export a ledger or an export of one');
  log
    .command('verify <path>')
    .description('independent verification of a ledger file or an export')
    .addOption(repeated('--checkpoint <file>', 'a newer checkpoint that you kept; may be repeated'))
    .option('--keys <file>', 'the keys that you trust, one vkey a line; default: the ones in the export')
    .option('--json', 'print JSON', false)
    .action(async (path: string, options: unknown) => {
      const { runVerify } = await import('./log-verify.ts');
      ending.code = await runVerify(path, options, terminal);
    });
  log
    .command('show <path>')
    .description('the records, a line each')
    .option('--json', 'print the records as JSON Lines', false)
    .action(async (path: string, options: unknown) => {
      const { runShow } = await import('./log-show.ts');
      ending.code = await runShow(path, options, terminal);
    });
  addCopies(log, terminal, ending);
}

function addCopies(log: Command, terminal: Terminal, ending: Ending): void {
  const format = new Option('--format <format>', 'the form of the copy').choices(['jsonl', 'csv', 'ocsf']);
  log
    .command('export <path>')
    .description('a copy: jsonl is a folder that anybody can verify; csv and ocsf are files for reading')
    .requiredOption('--out <path>', 'a folder or file that does not exist yet')
    .addOption(format.default('jsonl'))
    .option('--json', 'print JSON', false)
    .action(async (path: string, options: unknown) => {
      const { runExport } = await import('./log-export.ts');
      ending.code = await runExport(path, options, terminal);
    });
  log
    .command('prove <path>')
    .description('one decision with its proof')
    .requiredOption('--decision <id>', 'the decision')
    .requiredOption('--out <file>', 'a file that does not exist yet')
    .option('--json', 'print JSON', false)
    .action(async (path: string, options: unknown) => {
      const { runProve } = await import('./log-prove.ts');
      ending.code = await runProve(path, options, terminal);
    });
}

function addTools(program: Command, terminal: Terminal, ending: Ending): void {
  program
    .command('reasons')
    .description('every reason an answer or a decision may carry, with its sentence')
    .option('--json', 'print JSON', false)
    .action(async (options: unknown) => {
      const { runReasons } = await import('./reasons.ts');
      ending.code = await runReasons(options, terminal);
    });
  program
    .command('pin')
    .description('makes the `pin:` line of a person; asks for the PIN, never takes it from the command line')
    .option('--json', 'print JSON', false)
    .action(async (options: unknown) => {
      const { runPin } = await import('./pin.ts');
      ending.code = await runPin(options, terminal);
    });
  program
    .command('demo')
    .description('a whole incident on the sample plant, end to end, with a verified ledger')
    .option('--out <dir>', 'keeps ledger.db and an export/ there')
    .option('--json', 'print JSON', false)
    .action(async (options: unknown) => {
      const { runDemo } = await import('./demo/demo.ts');
      ending.code = await runDemo(options, terminal);
    });
}
