/** The properties of a browser's click event that matter here. */
export interface Press {
  /** Milliseconds since the page began. */
  readonly timeStamp: number;
  /** The number of this click in a row of clicks, from 1; 0: a key or assistive technology. */
  readonly detail: number;
  /** Left out by older browsers. */
  readonly pointerType?: string;
}

/** Two touches within this time are a double tap, as with a glove. */
export const doubleTapMilliseconds = 350;

/**
 * Ignores the second half of a double tap on buttons that act once: 发车 becomes 结束 under the finger, and a sheet opens there. It is not
 * used for counting, where two taps are two people.
 */
export class Deliberate {
  private last = -Infinity;

  /** Notes a touch after which another button may be under the finger. */
  note({ timeStamp }: Press): void {
    this.last = timeStamp;
  }

  isMeant(press: Press): boolean {
    if (press.detail === 0) return true;
    const isSoon = press.timeStamp - this.last < doubleTapMilliseconds;
    this.note(press);
    // Browsers count the clicks of a mouse in `detail`; for touches it is always 1.
    return press.pointerType === 'mouse' ? press.detail === 1 : !isSoon && press.detail === 1;
  }
}
