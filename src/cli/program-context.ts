import type { Config } from '../config.js';
import type { Language } from '../language.js';
import type { Say } from './terminal.js';

/** Where a command runs. */
export interface ProgramContext {
  readonly config: Config;
  readonly language: Language;
  readonly say: Say;
  readonly print: (line: string) => void;
  /** The database as it may be shown. */
  readonly where: string;
}

/** Ends the program with a sentence for the person in front of it. */
export class ProgramStop extends Error {
  override readonly name = 'ProgramStop';

  /** @param exitCode 3 where nothing is wrong and somebody has to accept something first */
  constructor(
    sentence: string,
    readonly exitCode: 1 | 3 = 1,
  ) {
    super(sentence);
  }
}

/** What went wrong, in the words of whatever it was. */
export const causeOf = (error: unknown): string =>
  error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error);
