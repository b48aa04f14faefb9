import { speaker, type Language } from '../../../language.js';
import type { NamedLine } from '../messages.js';
import { messages } from '../messages.texts.js';
import type { StaticSite } from '../static-page/static-page.js';
import { guidePageTexts } from './guide-page.texts.js';

/** Whom riders call. */
export interface RidersPhone {
  readonly number: string;
  /** Who answers; null: the agency has not stated a name. */
  readonly name: string | null;
}

/** A calendar with the departures of a line from a stop, to subscribe to. */
export interface GuideCalendar extends NamedLine {
  readonly name: string;
  readonly color: string | null;
  /** The path on this site, with the prefix. */
  readonly path: string;
}

/** What riders should know. */
export interface GuidePage {
  readonly language: Language;
  readonly prefix: string;
  readonly agencyName: string;
  readonly phone: RidersPhone | null;
  readonly email: string | null;
  /** The website of the operator (GTFS agency_url). */
  readonly url: string;
  /** What managers wrote, in the order of the page; subjects without a text are left out. */
  readonly texts: readonly {
    readonly subject: 'riders' | 'fare' | 'luggage' | 'lost' | 'more';
    readonly text: string;
    readonly language: Language;
  }[];
  /** The stop whose page linked here; null: none, and the link back leads to the stop where most people board. */
  readonly stop: { readonly stopId: string; readonly name: string } | null;
  /** The calendars of the requested stop, or of all stops if there are few. */
  readonly calendars: readonly {
    readonly stop: { readonly stopId: string; readonly name: string };
    readonly lines: readonly GuideCalendar[];
  }[];
  /** There are more stops, whose calendars are not on this page. */
  readonly hasMoreStops: boolean;
  /** `https://…` of this site, because a calendar is subscribed to by its full address; null: unknown. */
  readonly origin: string | null;
  /** The origin is this computer (localhost), so no other device can reach it. */
  readonly isHereOnly: boolean;
  readonly staticSite?: StaticSite;
}

export const sayOnGuide = speaker({ ...messages, ...guidePageTexts });

/** The address that opens the phone's calendar when it is tapped, and the address to paste; if the origin is unknown, only the path. */
export function calendarAddresses(
  { path }: Pick<GuideCalendar, 'path'>,
  origin: string | null,
): { readonly tapped: string; readonly pasted: string } {
  const pasted = `${origin ?? ''}${path}`;
  return { pasted, tapped: pasted.replace(/^https?:/, 'webcal:') };
}

/** The host of an address, as the text of a link. @example hostOf('https://www.example.org/a?b=1') // 'www.example.org' */
export const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;
