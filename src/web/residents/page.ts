import type { Board, BoardDay, BoardDeparture, ChosenLine, OfflineDays, TimetableChange } from './board.js';
import type { Language } from '../../language.js';
import type { GuidePage, RidersPhone } from './guide-page/guide-page.js';
import type { StaticSite } from './static-page/static-page.js';
import type { Following } from './following.js';
import type { NamedLine } from './messages.js';
import type { Built } from '../shared/document.js';

export type { GuideCalendar, GuidePage } from './guide-page/guide-page.js';

/** The answer to a report that was sent as a form: thanks, or why it was refused. */
export interface ReportOutcome {
  readonly text: string;
  readonly isRefused: boolean;
  readonly tripId: string | null;
  /** The typed note of a refused report, so that it need not be typed again. */
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
  /** The moment that `?at=` asks for: the page then does not count down; null: now. */
  readonly at: string | null;
  readonly chosen: ChosenLine | null;
  /** The departure whose stops are shown, where `?trip=` asked for one. */
  readonly trip?: string;
  readonly board: Board;
  /** All stops of a small town, this one among them; null: too many to stand beside each other. */
  readonly stops: readonly { readonly stopId: string; readonly name: string }[] | null;
  /** The outcome of a report that was just sent; null: none was. */
  readonly said: ReportOutcome | null;
  /** Whom riders call; null: no number is known. */
  readonly phone: RidersPhone | null;
  /** Set where the page is a file of a static site. */
  readonly staticSite?: StaticSite;
  /** The days of the stop, where a device made this page from a saved town. */
  readonly kept?: OfflineDays;
  /** Set in a demonstration, whose time has nothing to do with the device's clock. */
  readonly isDemo?: true;
}

/** The props of a stop's views: the page as rendered, and its current state. */
export interface StopView {
  readonly page: StopPage;
  readonly board: Board;
  readonly now: number;
  readonly chosen: ChosenLine | null;
  readonly trip: string | null;
  /** Null as long as no program runs in the page: on the server, and where JavaScript is off. */
  readonly following: Following | null;
}

/** A trip in the timetable of a route. */
export interface TimetableTrip {
  readonly tripId: string;
  /** As planned: a time of the service day (`'24:04'` after midnight) for each of the stops, where it ends that of its arrival; null where the trip does not call. */
  readonly times: readonly (string | null)[];
  /** The promised interval of trips by headway (GTFS frequencies); null: exact times. */
  readonly headwayMinutes: number | null;
  /** Its departure at the first stop where one can board, with what was reported. */
  readonly departure: BoardDeparture;
}

/** Stops of a line at which boarding or alighting has to be arranged or is impossible (GTFS pickup_type, drop_off_type). */
export interface BoardingRule {
  readonly kind: 'pickup' | 'dropOff';
  readonly type: 'none' | 'phone-agency' | 'coordinate-with-driver';
  readonly stops: readonly string[];
  /** The start times of the only trips for which it holds; null: for all trips that call there. */
  readonly times: readonly string[] | null;
}

/** One direction of a route's timetable. */
export interface TimetableDirection extends NamedLine {
  readonly directionId: 0 | 1 | null;
  /** Whether it runs on the requested date, and why. */
  readonly day: BoardDay;
  /** The date whose times are shown: the date asked for, or the next on which it runs; null: none is known. */
  readonly shownDate: string | null;
  /** In order; that of a loop ends where it began. */
  readonly stops: readonly { readonly stopId: string; readonly name: string }[];
  /** How many stops are left out, because the table has no room for them. */
  readonly stopsLeftOut: number;
  readonly trips: readonly TimetableTrip[];
  readonly rules: readonly BoardingRule[];
  /** What the coming timetable changes at its first stop; null: nothing, or none is coming. */
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
  /** The moment of the reported times, and its date. */
  readonly at: string;
  readonly today: string;
  /** `?at=` asked for that moment: links keep it. */
  readonly isMomentRequested: boolean;
  /** The direction that is shown first where there is room for one; null: the first there is. */
  readonly chosenDirection: 0 | 1 | null;
  /** The day of the route; where its directions differ, each shows its own. */
  readonly day: BoardDay;
  readonly alerts: Board['alerts'];
  readonly validFrom: string | null;
  /** The last day; null: until further notice. */
  readonly validUntil: string | null;
  readonly week: readonly BoardDay[];
  readonly dayBefore: string;
  readonly dayAfter: string;
  /** The stop whose QR code is printed on it; null: there is no trip, so no stop. */
  readonly stop: { readonly stopId: string; readonly name: string } | null;
  readonly directions: readonly TimetableDirection[];
  readonly staticSite?: StaticSite;
}

/** A stop as it stands in the list of all. */
export interface TownStop {
  readonly stopId: string;
  readonly name: string;
  /** The name in the other language, for the search; null: the same. */
  readonly otherName: string | null;
  readonly note: string | null;
  /** WGS-84; null: the feed does not say. */
  readonly place: { readonly lat: number; readonly lon: number } | null;
}

/** A line in the list of all stops. */
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
  /** The only line whose stops are listed; null: all lines, or none where there are too many stops. */
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
  /** The first stops of a loop, which name it. */
  readonly nextStops: readonly Text[];
  readonly note: Text | null;
  /** How boarding here has to be arranged. */
  readonly pickups: readonly { readonly type: 'phone-agency' | 'coordinate-with-driver'; readonly isAll: boolean }[];
  /** The stops ahead where alighting has to be arranged. */
  readonly dropOffs: readonly { readonly type: 'phone-agency' | 'coordinate-with-driver'; readonly stops: readonly Text[] }[];
  readonly services: readonly {
    /** Working days by the calendar of public holidays, or weekdays, Monday 0 … Sunday 6. */
    readonly days: 'workdays' | readonly number[];
    /** Times of the service day; `gapMinutes` between two departures, null where they are irregular. */
    readonly periods: readonly {
      readonly first: string;
      readonly last: string;
      readonly count: number;
      readonly gapMinutes: { readonly least: number; readonly most: number } | null;
    }[];
  }[];
}

/** The poster at a stop, in both languages; `language` is that of the links around it on the screen. */
export interface PosterPage {
  readonly language: Language;
  readonly prefix: string;
  readonly agencyName: Text;
  readonly stop: { readonly stopId: string; readonly name: Text; readonly note: Text | null };
  readonly lines: readonly PosterLine[];
  /** The number to phone, where something on the poster has to be booked by phone. */
  readonly agencyPhone: string | null;
  /** How many lines are left out, because there is no room for them. */
  readonly moreLines: number;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** The timetable on it is not in force yet; null: it is. */
  readonly comingFrom: string | null;
  /** The address in the QR code. */
  readonly address: string;
  /** Where the address is from: the settings (`set`), the request's host (`asked`), or a host that only this computer reaches. */
  readonly addressIs: 'set' | 'asked' | 'here-only';
}

/** A page that says what went wrong. */
export interface ErrorPage {
  readonly language: Language;
  readonly prefix: string;
  /** Null on the page that a device saves for times without a network. */
  readonly problem: { readonly status: number; readonly code: string } | null;
  /** The path of the page that was opened, with prefix and without query; null where a form was sent to it. */
  readonly path: string | null;
  readonly isDemo: boolean;
}

/** The server's half of this folder, which `pages/` loads as it was built. */
export interface Renderer {
  /** Inlined in pages, each a style element; the Content-Security-Policy names their hashes. */
  readonly css: readonly string[];
  renderStopPage(page: StopPage, built: Built): Promise<string>;
  renderTownPage(page: TownPage, built: Built): Promise<string>;
  renderGuidePage(page: GuidePage, built: Built): Promise<string>;
  renderTimetablePage(page: TimetablePage, built: Built): Promise<string>;
  /** The name below an icon on a home screen, where about twelve letters or six Chinese characters have room. */
  readonly nameUnderIcon: Text;
  /** The only style sheet of a poster. */
  readonly posterCss: string;
  renderPosterPage(page: PosterPage, built: Built): Promise<string>;
  /** A stop or a lobby board as a file of a static site. */
  renderStaticPage(page: StopPage, built: Built): Promise<string>;
  /** The only style sheet of error pages, small because devices save them. */
  readonly errorCss: string;
  /** The style sheet of the line above every page of a demonstration. */
  readonly demoCss: string;
  renderErrorPage(page: ErrorPage): Promise<string>;
  renderOfflinePage(page: Pick<ErrorPage, 'language' | 'prefix' | 'isDemo'>): Promise<string>;
}
