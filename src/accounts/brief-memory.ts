/**
 * Keeps what was loaded for some seconds. Nothing is kept where nothing was found; what was loading while all was
 * forgotten is given to those who waited for it, and not kept.
 */
export class BriefMemory<T> {
  private known = new Map<string, { readonly value: Promise<T | null>; readonly since: number }>();

  /**
   * @param seconds how long it is kept
   * @param most how many are kept
   */
  constructor(
    private readonly seconds: number,
    private readonly most: number,
  ) {}

  get(key: string, now: number, load: () => Promise<T | null>): Promise<T | null> {
    const found = this.known.get(key);
    // A clock that was set back must not prolong it.
    if (found !== undefined && now >= found.since && now < found.since + this.seconds) return found.value;
    const { known } = this;
    const value = load();
    known.delete(key);
    known.set(key, { value, since: now });
    if (known.size > this.most) known.delete(known.keys().next().value ?? '');
    const forget = (): void => {
      if (known.get(key)?.value === value) known.delete(key);
    };
    value.then((loaded) => {
      if (loaded === null) forget();
    }, forget);
    return value;
  }

  forgetAll(): void {
    this.known = new Map();
  }
}
