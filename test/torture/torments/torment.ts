import type { Town } from '../town.js';

/** A disturbance of the program or of what it depends on. */
export interface Torment {
  readonly name: string;
  /**
   * Causes the disturbance and ends it.
   * @returns what was observed, in words; null: this machine does not allow it
   */
  readonly run: (town: Town) => Promise<string | null>;
}
