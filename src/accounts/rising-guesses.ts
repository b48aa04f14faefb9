const minute = 60;
/** So many wrong passwords in so long are more than people mistype. */
const many = 30;
const within = 10 * minute;

/** Says when wrong passwords are worth a warning: at most one in ten minutes, so that whoever guesses cannot fill the log. */
export class RisingGuesses {
  private since = -Infinity;
  private count = 0;
  private warnedAt = -Infinity;

  /**
   * One more.
   * @param isAtOneName whether somebody goes on and on at one name, however slowly
   * @returns how many there were in the last minutes, where it is time for a warning
   */
  note(now: number, isAtOneName: boolean): number | null {
    // A clock that was set back begins anew.
    if (now < this.since || now >= this.since + within) [this.since, this.count] = [now, 0];
    if (now < this.warnedAt) this.warnedAt = -Infinity;
    this.count += 1;
    if ((this.count < many && !isAtOneName) || now < this.warnedAt + within) return null;
    this.warnedAt = now;
    return this.count;
  }
}
