import { pathOf, placeOf, type Place } from '../places.js';

/** The current place in the app, in step with the address and the browser's history. */
export class Navigation {
  /** @param base the address of the app, like `/driver` */
  constructor(
    private readonly base: string,
    private readonly changed: (place: Place) => void,
  ) {
    addEventListener('popstate', () => {
      this.changed(this.place());
    });
  }

  place(): Place {
    return placeOf(location.pathname.startsWith(this.base) ? location.pathname.slice(this.base.length) : '');
  }

  go(place: Place, how: 'push' | 'replace' = 'push'): void {
    const address = this.base + pathOf(place);
    if (how === 'push' && address !== location.pathname) history.pushState({ depth: this.depth() + 1 }, '', address);
    else history.replaceState({ depth: this.depth() }, '', address);
    this.changed(place);
  }

  /** Back to the previous place; to the day, if the app was opened at this one. */
  back(): void {
    if (this.depth() > 0) history.back();
    else this.go({ name: 'day' }, 'replace');
  }

  /** How many places of the app lie behind this one. */
  private depth(): number {
    const { depth = 0 } = (history.state ?? {}) as { depth?: number };
    return depth;
  }
}
