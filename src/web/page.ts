import type { Board, BoardDay, ChosenLine, Language } from './board.js';
import type { Copy } from './copy.js';

/** All that a stop's page is rendered from, on the server and then in the browser. */
export interface StopPage {
  /** For the phone of one person, or for the screen in a lobby. */
  readonly view: 'stop' | 'lobby';
  readonly language: Language;
  /** `''`, or `/a/{agencyId}` in front of every address. */
  readonly prefix: string;
  /** The page's own path, without query. */
  readonly path: string;
  /** Set when `?at=` asked for a moment: the page then stands still. */
  readonly at: string | null;
  readonly chosen: ChosenLine | null;
  readonly board: Board;
  /** Where one can go from here. */
  readonly stops: readonly { readonly stopId: string; readonly name: string }[];
  /** Set where the page is a file that was published. */
  readonly copy?: Copy;
}

export interface TimetableDirection {
  readonly directionId: 0 | 1 | null;
  readonly towards: string;
  readonly stops: readonly { readonly stopId: string; readonly name: string }[];
  /** A time for each of the stops, null where the trip does not call; `headwayMinutes` where an interval is promised, not times. */
  readonly trips: readonly {
    readonly tripId: string;
    readonly times: readonly (string | null)[];
    readonly headwayMinutes: number | null;
  }[];
}

/** A route's timetable of a day. */
export interface TimetablePage {
  readonly language: Language;
  readonly prefix: string;
  readonly agencyName: string;
  readonly routeId: string;
  readonly name: string;
  readonly date: string;
  readonly day: BoardDay;
  /** The date whose times are shown: the day itself, or the next that runs; null: none does. */
  readonly shownDate: string | null;
  readonly validFrom: string | null;
  /** The last day; null: until further notice. */
  readonly validUntil: string | null;
  readonly week: readonly BoardDay[];
  readonly dayBefore: string;
  readonly dayAfter: string;
  readonly directions: readonly TimetableDirection[];
  readonly copy?: Copy;
}

/** A page that says what went wrong. */
export interface ErrorPage {
  readonly language: Language;
  readonly prefix: string;
  /** Null on the page that a device keeps for when it reaches nobody. */
  readonly status: number | null;
  readonly detail: string;
}

/** What belongs to the build, not to the page. */
export interface Built {
  /** The address of the browser's program. */
  readonly script: string;
  /** What a page may load, for those that are files and have no headers. */
  readonly policy: string;
}

/** What the server's half of this folder offers to `pages/`, which loads it as it was built. */
export interface Renderer {
  /** Inlined in every page; the Content-Security-Policy names its hash. */
  readonly css: string;
  renderStopPage(page: StopPage, built: Built): Promise<string>;
  renderTimetablePage(page: TimetablePage, built: Built): Promise<string>;
  /** A stop or a lobby board as a file. */
  renderCopy(page: StopPage, built: Built): Promise<string>;
  renderErrorPage(page: ErrorPage): Promise<string>;
  renderOfflinePage(page: Pick<ErrorPage, 'language' | 'prefix'>): Promise<string>;
}
