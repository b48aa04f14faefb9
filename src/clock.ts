/**
 * The current time. This is the only file that reads the computer's clock: services get a `Clock` injected, pure functions get
 * `now` as an argument.
 */
export abstract class Clock {
  /** Whole seconds since 1970-01-01T00:00:00Z. */
  abstract now(): number;
}

export class SystemClock extends Clock {
  override now(): number {
    return Math.floor(Date.now() / 1000);
  }
}

/** A clock that is set to another moment and runs on from there, for demonstrations. */
export class ShiftedClock extends Clock {
  private ahead = 0;

  override now(): number {
    return Math.floor(Date.now() / 1000 + this.ahead);
  }

  /** @param at whole seconds since 1970 */
  set(at: number): void {
    this.ahead = at - Date.now() / 1000;
  }
}

/** The first moment that a zip can state, in whichever zone the program runs: files in a zip have it, so that equal content gives equal bytes. */
export const firstMomentOfZips: Date = new Date(1980, 0, 1);
