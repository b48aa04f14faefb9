import { speaker, type Language } from '../../../language.js';
import type { NamedLine } from '../messages.js';
import { messages } from '../messages.texts.js';
import type { StaticSite } from '../static-page/static-page.js';
import { guidePageTexts } from './guide-page.texts.js';

/** Whom riders call. */
export interface RidersPhone {
  readonly number: string;
  /** Who answers; null: nobody said. */
  readonly name: string | null;
}

/** A line that leaves from a stop, as a calendar to subscribe to. */
export interface GuideCalendar extends NamedLine {
  readonly name: string;
  readonly color: string | null;
  /** On this site, from `/` on, prefix included. */
  readonly path: string;
}

/** What riders should know. */
export interface GuidePage {
  readonly language: Language;
  readonly prefix: string;
  readonly agencyName: string;
  readonly phone: RidersPhone | null;
  readonly email: string | null;
  /** Of the operator (GTFS agency_url). */
  readonly url: string;
  /** What managers said, in the order in which it is told; nothing of what nobody said. */
  readonly texts: readonly {
    readonly subject: 'riders' | 'fare' | 'luggage' | 'lost' | 'more';
    readonly text: string;
    readonly language: Language;
  }[];
  /** Where whoever asks came from; null: from nowhere, and the way back leads to where most people get on. */
  readonly stop: { readonly stopId: string; readonly name: string } | null;
  /** Of the stop asked for, or of all stops where they are few. */
  readonly calendars: readonly {
    readonly stop: { readonly stopId: string; readonly name: string };
    readonly lines: readonly GuideCalendar[];
  }[];
  /** There are stops whose calendars do not stand here. */
  readonly hasMoreStops: boolean;
  /** `https://…` of this site, where anybody knows it: calendars are subscribed to by whole addresses. */
  readonly origin: string | null;
  /** Nobody but the computer on which this is read gets anywhere by that. */
  readonly isHereOnly: boolean;
  readonly staticSite?: StaticSite;
}

export const sayOnGuide = speaker({ ...messages, ...guidePageTexts });

/** What a phone hands to its calendar, and what one pastes; without a known site, the path alone. */
export function calendarAddresses(
  { path }: Pick<GuideCalendar, 'path'>,
  origin: string | null,
): { readonly tapped: string; readonly pasted: string } {
  const pasted = `${origin ?? ''}${path}`;
  return { pasted, tapped: pasted.replace(/^https?:/, 'webcal:') };
}

/** As one says an address of the web aloud. @example hostOf('https://www.example.org/a?b=1') // 'www.example.org' */
export const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;
