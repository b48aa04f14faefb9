import type { Config } from '../config.js';
import type { Language } from '../language.js';
import type { Say } from './terminal.js';

/** What a command needs: its settings, the terminal, and the language of the terminal. */
export interface ProgramContext {
  readonly config: Config;
  readonly language: Language;
  readonly say: Say;
  readonly print: (line: string) => void;
  /** The address of the database, without its password. */
  readonly where: string;
}

/** Ends the program with a sentence for the user. */
export class ProgramStop extends Error {
  override readonly name = 'ProgramStop';

  /** @param exitCode 3 if nothing is wrong but something has to be accepted first */
  constructor(
    sentence: string,
    readonly exitCode: 1 | 3 = 1,
  ) {
    super(sentence);
  }
}

/** The message of anything that was thrown. */
export const causeOf = (error: unknown): string =>
  error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error);
