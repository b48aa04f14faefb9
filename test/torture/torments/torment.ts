import type { Town } from '../town.js';

/** One thing that is done to the program, or to what it stands on. */
export interface Torment {
  readonly name: string;
  /**
   * Does it, and undoes it.
   * @returns what was seen, in words; null where this machine does not let it happen
   */
  readonly run: (town: Town) => Promise<string | null>;
}
