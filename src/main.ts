import { parseArgs } from 'node:util';
import { readConfig, withoutPassword, WrongSettings, type Config, type DatabaseAddress, type Environment } from './config.js';
import { terminalLanguage } from './language.js';
import { withBareYes } from './cli/accepted.js';
import { demoEnvironment } from './cli/demo-instant.js';
import type * as WholeProgram from './cli/program.io.js';
import { helpText, sayIn, wrongArguments } from './cli/terminal.js';

/** Commands with exactly one argument. */
const oneArgument = ['load', 'password', 'publish-static'];

const language = terminalLanguage(process.env);
const say = sayIn(language);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** An error that the user can correct: the program ends with its sentence, without a stack trace. */
class UserError extends Error {}

const wrong = (cause: string, command?: string): UserError => new UserError(wrongArguments(language, cause, command));

const addressOf = (database: DatabaseAddress): string => (database.kind === 'sqlite' ? database.path : withoutPassword(database.url));

function settings(env: Environment): Config {
  try {
    return readConfig(env);
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error;
    throw new UserError([say('wrongSettings'), ...error.sentences(language).map((line) => `  ${line}`), '', helpText(language)].join('\n'));
  }
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) {
    print(helpText(language));
    return;
  }
  const [command = 'serve', ...rest] = positionals;
  const config = settings(command === 'demo' ? demoEnvironment(process.env) : process.env);
  const context = { config, language, say, print, where: addressOf(config.database) };
  if (command === 'demo') {
    if (rest.length !== 0) throw wrong(`demo ${rest.join(' ')}`, 'demo');
    const { demo } = await import('./cli/demo.io.js');
    return demo(context, { at: values.at, ignores: Boolean(process.env['DATABASE_URL']?.trim()) });
  }
  if (command === 'backup' || command === 'restore') {
    const [file] = rest;
    if (rest.length !== 1 || !file) throw wrong([command, ...rest].join(' '), command);
    const { backUpTo, restoreFrom } = await import('./cli/backup.io.js');
    return command === 'backup' ? backUpTo(context, file) : restoreFrom(context, file);
  }
  const act = actOf(command, rest, values);
  // Imported only now, so that a wrong setting or argument and `--help` are answered at once, before Nest and TypeORM are loaded.
  return act(await import('./cli/program.io.js'), context);
}

type Act = (program: typeof WholeProgram, context: Parameters<typeof WholeProgram.serve>[0]) => Promise<void>;

/** What a command that needs the whole program does. @throws UserError if there is no such command, or its arguments are wrong */
function actOf(command: string, rest: readonly string[], values: ReturnType<typeof readArguments>['values']): Act {
  const [first = ''] = rest;
  if (oneArgument.includes(command) && rest.length !== 1) throw wrong([command, ...rest].join(' '), command);
  switch (command) {
    case 'serve':
      return (program, context) => program.serve(context);
    case 'load':
      return (program, context) =>
        program.load(context, {
          path: first,
          agencyId: values.agency,
          isNew: values.new,
          from: values.from,
          replaceComing: values['replace-coming'],
          yes: values.yes,
          correct: values.correct,
        });
    case 'timetables':
      return (program, context) =>
        program.timetables(context, rest, {
          agencyId: values.agency,
          from: values.from,
          replaceComing: values['replace-coming'],
          yes: values.yes,
        });
    case 'agencies':
      return (program, context) => program.agencies(context, rest, { yes: values.yes, file: values.export });
    case 'service-day':
      return (program, context) =>
        program.recordServiceDay(context, {
          date: rest[0],
          what: rest[1],
          reason: rest.slice(2).join(' '),
          en: values.en,
          agencyId: values.agency,
        });
    case 'password':
      return (program, context) => program.resetPassword(context, { name: first, agencyId: values.agency });
    case 'publish-static':
      return (program, context) => program.publishStatic(context, { folder: first, agencyId: values.agency });
    default:
      throw new UserError(`${say('badCommand', { command })}\n\n${helpText(language)}`);
  }
}

function readArguments() {
  try {
    const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
    const ofLoad = { from: text, new: flag, 'replace-coming': flag, yes: { ...text, multiple: true }, correct: text } as const;
    return parseArgs({
      args: withBareYes(process.argv.slice(2)),
      allowPositionals: true,
      options: { help: { ...flag, short: 'h' }, agency: text, ...ofLoad, export: text, en: text, at: text },
    });
  } catch (error) {
    throw wrong(
      parseArgsMessage(error),
      process.argv.slice(2).find((word) => !word.startsWith('-')),
    );
  }
}

/** The English message of `parseArgs` about an option, in the language of the terminal. */
function parseArgsMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(?:-\w, )?(--?[^\s'=]+)/.exec(message)?.[1] ?? '';
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return say('unknownOption', { option });
  return /argument missing|ambiguous/.test(message) ? say('noValue', { option }) : message;
}

run().catch((error: unknown) => {
  const expected = error instanceof UserError || (error instanceof Error && error.name === 'ProgramStop');
  process.stderr.write(`${expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(expected && 'exitCode' in error ? Number(error.exitCode) : 1);
});
