import type { Board, BoardDay, BoardDeparture, ChosenLine, OfflineDays, TimetableChange } from './board.js';
import type { Language, Text } from '../../language.js';
import type { FeedsPage } from './feeds-page/feeds-page.js';
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

/** The data from which a stop's page is rendered, on the server and then in the browser. */
export interface StopPage {
  /** For the phone of one person, or for the screen in a lobby. */
  readonly view: 'stop' | 'lobby';
  readonly language: Language;
  /** `''`, or `/a/{agencyId}` in front of every address. */
  readonly prefix: string;
  /** The page's own path, without query. */
  readonly path: string;
  /** The moment in `?at=`, for which the page does not count down; null: now. */
  readonly at: string | null;
  readonly chosen: ChosenLine | null;
  /** The departure in `?trip=`, whose stops are shown. */
  readonly trip?: string;
  readonly board: Board;
  /** All stops of a small town, with this one; null: too many to be shown side by side. */
  readonly stops: readonly { readonly stopId: string; readonly name: string }[] | null;
  /** The outcome of a report that was just sent; null: none was. */
  readonly said: ReportOutcome | null;
  /** Whom riders call; null: the agency has no number. */
  readonly phone: RidersPhone | null;
  /** Set if the page is a file of a static site. */
  readonly staticSite?: StaticSite;
  /** The days of the stop, if a device made this page from a saved town. */
  readonly kept?: OfflineDays;
  /** Set in a demonstration, whose time is independent of the device's clock. */
  readonly isDemo?: true;
}

/** The props of a stop's views: the page as rendered, and its current state. */
export interface StopView {
  readonly page: StopPage;
  readonly board: Board;
  readonly now: number;
  readonly chosen: ChosenLine | null;
  readonly trip: string | null;
  /** Null while no program runs in the page: on the server, and if JavaScript is off. */
  readonly following: Following | null;
}

/** A trip in the timetable of a route. */
export interface TimetableTrip {
  readonly tripId: string;
  /**
   * The planned departure from each of the stops, and the arrival at the last one, as service time (`'24:04'`: after midnight); null: the
   * trip does not call there.
   */
  readonly times: readonly (string | null)[];
  /** The promised interval of trips by headway (GTFS frequencies); null: the trip has an exact time. */
  readonly headwayMinutes: number | null;
  /** Its departure from the first stop where riders can board, with drivers' reports. */
  readonly departure: BoardDeparture;
}

/** Stops of a line at which boarding or alighting has to be arranged or is impossible (GTFS pickup_type, drop_off_type). */
export interface BoardingRule {
  readonly kind: 'pickup' | 'dropOff';
  readonly type: 'none' | 'phone-agency' | 'coordinate-with-driver';
  readonly stops: readonly string[];
  /** The start times of the only trips to which it applies; null: it applies to all trips that call there. */
  readonly times: readonly string[] | null;
}

/** One direction of a route's timetable. */
export interface TimetableDirection extends NamedLine {
  readonly directionId: 0 | 1 | null;
  /** Whether it runs on the requested date, and why. */
  readonly day: BoardDay;
  /** The date whose times are shown: the requested date, or the next one on which it runs; null: none is known. */
  readonly shownDate: string | null;
  /** In order; a loop ends with its first stop. */
  readonly stops: readonly { readonly stopId: string; readonly name: string }[];
  /** How many stops are left out, because the table has no room for them. */
  readonly stopsLeftOut: number;
  readonly trips: readonly TimetableTrip[];
  readonly rules: readonly BoardingRule[];
  /** What the next timetable changes at its first stop; null: nothing, or there is no next timetable. */
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
  /** The moment was requested by `?at=`, so links keep it. */
  readonly isMomentRequested: boolean;
  /** The direction that is shown first if there is room for only one; null: the first one. */
  readonly chosenDirection: 0 | 1 | null;
  /** The day of the route; if its directions differ, each shows its own. */
  readonly day: BoardDay;
  readonly alerts: Board['alerts'];
  readonly validFrom: string | null;
  /** The last day; null: until further notice. */
  readonly validUntil: string | null;
  readonly week: readonly BoardDay[];
  readonly dayBefore: string;
  readonly dayAfter: string;
  /** The stop from whose page the reader came; null: none. */
  readonly fromStopId: string | null;
  /** The stop whose QR code is printed on it; null: there are no trips, and so no stop. */
  readonly stop: { readonly stopId: string; readonly name: string } | null;
  readonly directions: readonly TimetableDirection[];
  readonly staticSite?: StaticSite;
}

/** A stop in the list of all stops. */
export interface TownStop {
  readonly stopId: string;
  readonly name: string;
  /** The name in the other language, for the search; null: it is the same. */
  readonly otherName: string | null;
  readonly note: string | null;
  /** WGS-84 degrees; null: the stop has no coordinates. */
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
  /** When it was rendered, with the agency's UTC offset. */
  readonly at: string;
  readonly stops: readonly TownStop[];
  readonly lines: readonly TownLine[];
  /** The only line whose stops are listed; null: all lines, or none if there are too many stops. */
  readonly chosen: string | null;
  readonly fromStopId: TimetablePage['fromStopId'];
  readonly staticSite?: StaticSite;
}

/** A line on a poster. */
export interface PosterLine {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly color: string | null;
  readonly routeName: Text;
  readonly towards: Text;
  /** The first stops of a loop, which name it; empty: not a loop. */
  readonly nextStops: readonly Text[];
  readonly note: Text | null;
  /** How boarding here has to be arranged; `isAll`: for all departures. */
  readonly pickups: readonly { readonly type: 'phone-agency' | 'coordinate-with-driver'; readonly isAll: boolean }[];
  /** The stops ahead where alighting has to be arranged. */
  readonly dropOffs: readonly { readonly type: 'phone-agency' | 'coordinate-with-driver'; readonly stops: readonly Text[] }[];
  readonly services: readonly {
    /** Working days by the calendar of public holidays, or weekdays, Monday 0 … Sunday 6. */
    readonly days: 'workdays' | readonly number[];
    /** Service times; `gapMinutes`: minutes between two departures, null: they are irregular. */
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
  /** The number to phone if something on the poster has to be booked by phone; null: nothing has to be, or there is no number. */
  readonly agencyPhone: string | null;
  /** How many lines are left out, because there is no room for them. */
  readonly moreLines: number;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** The date from which the timetable on it is in force; null: it is in force already. */
  readonly comingFrom: string | null;
  /** The address in the QR code. */
  readonly address: string;
  /** The source of the address: the settings (`set`), or the host of the request (`asked`; `here-only`: only this computer reaches it). */
  readonly addressIs: 'set' | 'asked' | 'here-only';
}

/** A page that says what went wrong. */
export interface ErrorPage {
  readonly language: Language;
  readonly prefix: string;
  /** The refusal; null: the page that a device saves for times without a network. */
  readonly problem: { readonly status: number; readonly code: string } | null;
  /** The path of the page that was opened, with prefix and without query; null: a form was sent to it. */
  readonly path: string | null;
  readonly isDemo: boolean;
}

/** The part of this folder that runs on the server. `pages/` loads its built file. */
export interface Renderer {
  /** Inlined in pages, each in its own style element; the Content-Security-Policy names their hashes. */
  readonly css: readonly string[];
  renderStopPage(page: StopPage, built: Built): Promise<string>;
  renderTownPage(page: TownPage, built: Built): Promise<string>;
  renderGuidePage(page: GuidePage, built: Built): Promise<string>;
  renderFeedsPage(page: FeedsPage, built: Built): Promise<string>;
  renderTimetablePage(page: TimetablePage, built: Built): Promise<string>;
  /** The name below an icon on a home screen, which has room for about twelve letters or six Chinese characters. */
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
