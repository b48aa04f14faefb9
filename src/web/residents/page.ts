import type { Board, BoardDay, BoardDeparture, ChosenLine, OfflineDays, TimetableChange } from './board.js';
import type { Language } from '../../language.js';
import type { GuidePage, RidersPhone } from './guide-page/guide-page.js';
import type { StaticSite } from './static-page/static-page.js';
import type { Following } from './following.js';
import type { NamedLine } from './messages.js';
import type { Built } from '../shared/document.js';

export type { GuideCalendar, GuidePage } from './guide-page/guide-page.js';

/** What became of a report that came as a form: thanks, or why it was not taken. */
export interface ReportOutcome {
  readonly text: string;
  readonly isRefused: boolean;
  readonly tripId: string | null;
  /** What was typed, so that nobody types it twice. */
  readonly note: string | null;
}

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
  /** The departure whose stops are shown, where `?trip=` asked for one. */
  readonly trip?: string;
  readonly board: Board;
  /** All stops of a small town, this one among them; null: too many to stand beside each other. */
  readonly stops: readonly { readonly stopId: string; readonly name: string }[] | null;
  readonly said: ReportOutcome | null;
  /** Whom riders call; null: no number is known. */
  readonly phone: RidersPhone | null;
  /** Set where the page is a file of a static site. */
  readonly staticSite?: StaticSite;
  /** Set where a device made the page itself, of what it had saved of the whole town. */
  readonly kept?: OfflineDays;
  /** Set in a demonstration: the device's clock is then no help at all. */
  readonly isDemo?: true;
}

/** What the views of a stop are drawn from: its page, and what has become of it since. */
export interface StopView {
  readonly page: StopPage;
  readonly board: Board;
  readonly now: number;
  readonly chosen: ChosenLine | null;
  readonly trip: string | null;
  /** Null as long as no program runs in the page: on the server, and where JavaScript is off. */
  readonly following: Following | null;
}

export interface TimetableTrip {
  readonly tripId: string;
  /** As planned: a time of the service day (`'24:04'` after midnight) for each of the stops, where it ends that of its arrival; null where the trip does not call. */
  readonly times: readonly (string | null)[];
  /** Where an interval is promised, not times. */
  readonly headwayMinutes: number | null;
  /** What is known of it where one gets on first. */
  readonly departure: BoardDeparture;
}

/** How one gets on or off at some stops, where the bus does not simply stop. */
export interface BoardingRule {
  readonly kind: 'pickup' | 'dropOff';
  readonly type: 'none' | 'phone-agency' | 'coordinate-with-driver';
  readonly stops: readonly string[];
  /** When the trips begin for which alone it holds; null: for all that call there. */
  readonly times: readonly string[] | null;
}

export interface TimetableDirection extends NamedLine {
  readonly directionId: 0 | 1 | null;
  /** Whether it runs on the date, and why. */
  readonly day: BoardDay;
  /** The date whose times are shown: the date asked for, or the next on which it runs; null: none is known. */
  readonly shownDate: string | null;
  /** In order; that of a loop ends where it began. */
  readonly stops: readonly { readonly stopId: string; readonly name: string }[];
  /** More stops than the table has room for. */
  readonly stopsLeftOut: number;
  readonly trips: readonly TimetableTrip[];
  readonly rules: readonly BoardingRule[];
  /** At its first stop. */
  readonly change: TimetableChange | null;
}

/** A route's timetable of a day. */
export interface TimetablePage {
  readonly language: Language;
  readonly prefix: string;
  readonly agencyName: string;
  readonly agencyPhone: string | null;
  readonly routeId: string;
  readonly name: string;
  readonly color: string | null;
  readonly date: string;
  /** The moment of which it tells, and the day of that moment. */
  readonly at: string;
  readonly today: string;
  /** `?at=` asked for that moment: the page then stands still. */
  readonly isMomentRequested: boolean;
  /** The direction that is shown first where there is room for one; null: the first there is. */
  readonly chosenDirection: 0 | 1 | null;
  /** Of the route; where its directions differ, each says its own. */
  readonly day: BoardDay;
  readonly alerts: Board['alerts'];
  readonly validFrom: string | null;
  /** The last day; null: until further notice. */
  readonly validUntil: string | null;
  readonly week: readonly BoardDay[];
  readonly dayBefore: string;
  readonly dayAfter: string;
  /** Whose code is printed on it; null: no trip, no stop. */
  readonly stop: { readonly stopId: string; readonly name: string } | null;
  readonly directions: readonly TimetableDirection[];
  readonly staticSite?: StaticSite;
}

/** A stop as it stands in the list of all. */
export interface TownStop {
  readonly stopId: string;
  readonly name: string;
  /** In the other language, for whoever looks for that; null: the same. */
  readonly otherName: string | null;
  readonly note: string | null;
  /** WGS-84; null: the feed does not say. */
  readonly place: { readonly lat: number; readonly lon: number } | null;
}

export interface TownLine {
  readonly routeId: string;
  readonly name: string;
  readonly color: string | null;
  readonly ways: readonly { readonly stopIds: readonly string[]; readonly kind: 'one-way' | 'both' | 'round' }[];
}

/** All stops of the town. */
export interface TownPage {
  readonly language: Language;
  readonly prefix: string;
  readonly agencyName: string;
  /** When it was rendered, on the clocks of the place. */
  readonly at: string;
  readonly stops: readonly TownStop[];
  readonly lines: readonly TownLine[];
  /** The line whose stops are listed; null: of all, or of none where they are too many. */
  readonly chosen: string | null;
  readonly staticSite?: StaticSite;
}

type Text = Readonly<Record<Language, string>>;

/** A line as it stands on a poster. */
export interface PosterLine {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly color: string | null;
  readonly routeName: Text;
  readonly towards: Text;
  /** Of a line that ends where it began: it is named by these. */
  readonly nextStops: readonly Text[];
  readonly note: Text | null;
  /** How one gets on here, where the bus does not simply stop. */
  readonly pickups: readonly { readonly type: 'phone-agency' | 'coordinate-with-driver'; readonly isAll: boolean }[];
  /** Where ahead one gets off by arrangement. */
  readonly dropOffs: readonly { readonly type: 'phone-agency' | 'coordinate-with-driver'; readonly stops: readonly Text[] }[];
  readonly services: readonly {
    /** By the working-day calendar, or Monday 0 … Sunday 6. */
    readonly days: 'workdays' | readonly number[];
    /** Times of the service day; `gapMinutes` between two departures, where they keep a distance. */
    readonly periods: readonly {
      readonly first: string;
      readonly last: string;
      readonly count: number;
      readonly gapMinutes: { readonly least: number; readonly most: number } | null;
    }[];
  }[];
}

/** The sheet at a stop, with both languages on it; the language is that of what stands around it on the screen. */
export interface PosterPage {
  readonly language: Language;
  readonly prefix: string;
  readonly agencyName: Text;
  readonly stop: { readonly stopId: string; readonly name: Text; readonly note: Text | null };
  readonly lines: readonly PosterLine[];
  /** Set where riders have to phone for something that stands here, and there is a number. */
  readonly agencyPhone: string | null;
  /** For which there was no room. */
  readonly moreLines: number;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** The timetable on it is not in force yet; null: it is. */
  readonly comingFrom: string | null;
  /** What the code says. */
  readonly address: string;
  /** By the settings, from what the browser shows, or one that only this computer understands. */
  readonly addressIs: 'set' | 'asked' | 'here-only';
}

/** A page that says what went wrong. */
export interface ErrorPage {
  readonly language: Language;
  readonly prefix: string;
  /** Null on the page that a device saves for when it reaches nobody. */
  readonly problem: { readonly status: number; readonly code: string } | null;
  /** Of the page that was opened, prefix included and without its query; null where something was sent. */
  readonly path: string | null;
  readonly isDemo: boolean;
}

/** What the server's half of this folder offers to `pages/`, which loads it as it was built. */
export interface Renderer {
  /** Inlined in pages, each a style element; the Content-Security-Policy names their hashes. */
  readonly css: readonly string[];
  renderStopPage(page: StopPage, built: Built): Promise<string>;
  renderTownPage(page: TownPage, built: Built): Promise<string>;
  renderGuidePage(page: GuidePage, built: Built): Promise<string>;
  renderTimetablePage(page: TimetablePage, built: Built): Promise<string>;
  /** Of an app on a home screen, where some twelve letters have room, or six Chinese ones. */
  readonly nameUnderIcon: Text;
  /** The same for a poster, which has a style sheet of its own. */
  readonly posterCss: string;
  renderPosterPage(page: PosterPage, built: Built): Promise<string>;
  /** A stop or a lobby board as a file of a static site. */
  renderStaticPage(page: StopPage, built: Built): Promise<string>;
  /** The same for pages that say what went wrong: devices save them. */
  readonly errorCss: string;
  /** Of the line above every page of a demonstration. */
  readonly demoCss: string;
  renderErrorPage(page: ErrorPage): Promise<string>;
  renderOfflinePage(page: Pick<ErrorPage, 'language' | 'prefix' | 'isDemo'>): Promise<string>;
}
