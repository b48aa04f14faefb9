import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Clock } from '../clock.js';
import { etagOf } from '../http/public-answers.service.js';
import type { Language } from '../language.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import { formatInstant, instant, startOfServiceDay, type ServiceDate } from '../scheduling/service-time.js';
import { serviceDayOf } from '../timetables/in-force.js';
import { BundleParts, type Plan } from './bundle-parts.service.js';
import { DriverMessages } from './driver-messages.service.js';
import { hourOf, shownTrips } from './shown-trips.js';
import { tripAnswer } from './trip-answers.js';
import type { Reader, TripSheet, Written } from './trip-sheet.js';
import { TripSheets } from './trip-sheets.service.js';

/** A bundle as it is sent. */
export interface SentBundle {
  readonly etag: string;
  readonly serverTime: string;
  /** Makes the JSON. It is not called if the phone already has the bundle. */
  readonly body: () => string;
}

/** The parts from which the latest bundle of an account and language was made. */
interface LastBundle {
  readonly parts: readonly unknown[];
  readonly etag: string;
}

/** Far more than an agency has drivers; each takes a few hundred bytes. */
const maxRemembered = 20_000;

/**
 * Makes bundles from cached texts: one for each trip, and one that all drivers share. If no part has changed since the last bundle of this
 * account and language, its ETag is returned without making the bundle.
 */
@Injectable()
export class Bundles {
  private readonly lastBundles = new LRUCache<string, LastBundle>({ max: maxRemembered });

  constructor(
    private readonly parts: BundleParts,
    private readonly sheets: TripSheets,
    private readonly messages: DriverMessages,
    private readonly clock: Clock,
  ) {}

  async get({ agencyId, accountId, name, role }: SignedInAccount, language: Language): Promise<SentBundle> {
    const now = instant(this.clock.now());
    const plan = await this.parts.plan(agencyId);
    const common = await this.parts.common(plan, language, now);
    const { days, stamp } = await this.sheets.get(plan, accountId);
    const messages = await this.messages.listFor(plan.network, accountId);
    const own = JSON.stringify({ account: { accountId, name, role }, messages }).slice(1, -1);
    const serverTime = formatInstant(now, plan.network.agency.agencyTimezone);
    let made: readonly WrittenDay[] | null = null;
    const written = (): readonly WrittenDay[] => {
      const lists = days.map((day) => day.list());
      made ??= shownTrips(lists, accountId, now).map((shown, index) =>
        writtenDay(plan, days[index]?.date as ServiceDate, shown, { accountId, language }),
      );
      return made;
    };
    const digest = (): string =>
      [common, own, ...written().flatMap(({ facts, trips }) => [facts, ...trips.map((trip) => trip.digest)])].join('\n');
    const body = (): string => {
      const dayTexts = written().map(({ facts, trips }) => `{${facts},"trips":[${trips.map(({ text }) => text).join(',')}]}`);
      return `{${common},${own},"days":[${dayTexts.join(',')}],"serverTime":${JSON.stringify(serverTime)}}`;
    };
    return { etag: this.etag(`${agencyId} ${accountId} ${language}`, [common, own, hourOf(now), ...stamp], digest), serverTime, body };
  }

  private etag(key: string, of: readonly unknown[], text: () => string): string {
    const last = this.lastBundles.get(key);
    if (last !== undefined && last.parts.length === of.length && last.parts.every((part, index) => part === of[index])) return last.etag;
    const etag = etagOf(text());
    this.lastBundles.set(key, { parts: of, etag });
    return etag;
  }
}

/** A date of a bundle: its members except the trips, as JSON without the braces, and the texts of its trips. */
interface WrittenDay {
  readonly facts: string;
  readonly trips: readonly Written[];
}

function writtenDay({ network, versions, names }: Plan, date: ServiceDate, sheets: readonly TripSheet[], reader: Reader): WrittenDay {
  const { language } = reader;
  const { runs, reason } = serviceDayOf(versions, date);
  const zone = zoneOn(network, date);
  const startsAt = formatInstant(startOfServiceDay(date, zone), zone);
  const facts = JSON.stringify({ date, startsAt, runs, reason: reason[language] }).slice(1, -1);
  const trips = sheets.map((sheet) =>
    sheet.text(reader, (_, person) => {
      const text = JSON.stringify(tripAnswer(network, names, sheet, person, language));
      return { text, digest: etagOf(text) };
    }),
  );
  return { facts, trips };
}
