/** A press, as browsers tell of it. */
export interface Press {
  /** Milliseconds since the page began. */
  readonly timeStamp: number;
  /** How many clicks in a row this is; 0: a key, or assistive technology. */
  readonly detail: number;
  /** Left out by browsers that do not tell. */
  readonly pointerType?: string;
}

/** A glove that touches twice does so within this time. */
export const doubleTapMilliseconds = 350;

/**
 * Tells a press that is meant from the second half of a double tap, for what is to be done once: 发车 turns into 结束 under the
 * finger, and a sheet rises there. Counting is not asked: two taps there are two people.
 */
export class Deliberate {
  private last = -Infinity;

  /** A touch just now changed what lies under the finger. */
  note({ timeStamp }: Press): void {
    this.last = timeStamp;
  }

  isMeant(press: Press): boolean {
    if (press.detail === 0) return true;
    const isSoon = press.timeStamp - this.last < doubleTapMilliseconds;
    this.note(press);
    // A mouse counts its clicks itself; of touches, browsers call each the first.
    return press.pointerType === 'mouse' ? press.detail === 1 : !isSoon && press.detail === 1;
  }
}
