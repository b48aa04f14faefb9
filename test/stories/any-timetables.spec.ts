// Random histories of timetables and decisions: every decision is carried over or reported as lost, and driven days never change.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Notice } from '../../src/notices/notice.js';
import { NoticesService } from '../../src/notices/notices.service.js';
import type { DriverTripsAnswer } from '../../src/operations/driver-trips.requests.js';
import type { RidershipTripsAnswer } from '../../src/ridership/trip.requests.js';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { effectiveEvents } from '../../src/trip-log/effective-events.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { table, type Files } from '../support/feeds.js';
import { record, rowsOf } from '../support/log.js';
import { Office } from '../support/office.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

/** A line with at most five departures a day: the minutes after 07:00, or null where there is none. */
interface Timetable {
  readonly name: string;
  readonly minutes: readonly (number | null)[];
}

/** Trip ids are made of the trips' positions in the day, so that ids shift as soon as a departure is dropped. */
function feedOf({ name, minutes }: Timetable): Files {
  const present = minutes.flatMap((minute) => minute ?? []);
  const at = (minute: number): string =>
    `${String(7 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
  return {
    'agency.txt': table('agency_id agency_name agency_url agency_timezone\nhongqiao Town https://t.example Asia/Shanghai'),
    'stops.txt': table('stop_id stop_name stop_lat stop_lon\nhome Home 31.2 121.3\nmetro Metro 31.21 121.31'),
    'routes.txt': table('route_id route_short_name route_type\nline Line 3'),
    'calendar.txt': table(
      'service_id monday tuesday wednesday thursday friday saturday sunday start_date end_date\nall 1 1 1 1 1 1 1 20240101 20291231',
    ),
    'trips.txt': table(
      `route_id service_id trip_id direction_id block_id\n${present.map((_, index) => `line all ${name}${index} 0 ${name}`).join('\n')}`,
    ),
    'stop_times.txt': table(
      `trip_id arrival_time departure_time stop_id stop_sequence\n${present
        .map(
          (minute, index) =>
            `${name}${index} ${at(minute)} ${at(minute)} home 1\n${name}${index} ${at(minute + 8)} ${at(minute + 8)} metro 2`,
        )
        .join('\n')}`,
    ),
  };
}

type Step =
  | { readonly does: 'load'; readonly timetable: Timetable }
  | { readonly does: 'cancel' | 'move' | 'assign' | 'assign-block' | 'log'; readonly which: number; readonly ahead: number }
  | { readonly does: 'tomorrow' };

const base = [0, 20, 40, 60, 80];
const timetable: fc.Arbitrary<Timetable> = fc.record({
  name: fc.constantFrom('a', 'b', 'c'),
  minutes: fc.tuple(
    ...base.map((minute) =>
      fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 5, arbitrary: fc.integer({ min: minute, max: minute + 14 }) }),
    ),
  ),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('load' as const), timetable }) },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'cancel' as const,
        'cancel' as const,
        'move' as const,
        'assign' as const,
        'assign-block' as const,
        'log' as const,
      ),
      which: fc.nat({ max: 4 }),
      ahead: fc.integer({ min: 0, max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('tomorrow' as const) }) },
);

/** A town with a comparison between the decisions in the tables and what the program says of them. */
class Town {
  /** Days since the first day. */
  private days = 0;
  /** The figures of driven days as they were before anything was loaded. */
  readonly driven = new Map<string, string>();

  private constructor(private readonly office: Office) {}

  static async open(kind: string): Promise<Town> {
    const town = new Town(await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create(), '2026-11-18T05:00:00+08:00'));
    await town.office.town.load(feedOf({ name: 'a', minutes: base }));
    await town.office.act('PUT', '/v1/vehicles/bus-1', {});
    return town;
  }

  close = (): Promise<void> => this.office.close();
  date = (ahead = 0): string => new Date(Date.parse('2026-11-18') + (this.days + ahead) * 86_400_000).toISOString().slice(0, 10);

  async read<T>(path: string): Promise<T> {
    const response = await this.office.act('GET', path);
    expect([path, response.status]).toEqual([path, 200]);
    return (await response.json()) as T;
  }

  trips = async (date: string): Promise<DriverTripsAnswer['trips']> =>
    (await this.read<DriverTripsAnswer>(`/v1/driver/trips?all=true&date=${date}`)).trips;

  async take(step: Step): Promise<void> {
    if (step.does === 'tomorrow') return this.tomorrow();
    if (step.does === 'load') return this.load(step.timetable);
    const date = this.date(step.ahead);
    const scheduled = (await this.trips(date)).filter(({ isScheduled }) => isScheduled);
    const trip = scheduled[step.which % Math.max(1, scheduled.length)];
    if (trip === undefined) return;
    if (step.does === 'cancel') await this.office.act('POST', `/v1/trips/${date}/${trip.tripId}/cancel`, { reason: '停电' });
    if (step.does === 'move') await this.office.act('POST', `/v1/trips/${date}/${trip.tripId}/shift`, { minutes: 7, reason: '会议' });
    const day = step.ahead === 0 ? 'always' : date;
    if (step.does === 'assign')
      await this.office.act('PUT', '/v1/assignments', { scope: 'trip', scopeId: trip.tripId, day, vehicleId: 'bus-1' });
    if (step.does === 'assign-block')
      await this.office.act('PUT', '/v1/assignments', { scope: 'block', scopeId: trip.tripId.slice(0, 1), day, vehicleId: 'bus-1' });
    if (step.does !== 'log' || step.ahead > 0) return;
    await record(
      this.office.town,
      rowsOf(date, trip.tripId, [
        ['trip-started', '07:30'],
        ['boarded', '07:30', 3],
        ['trip-ended', '07:45'],
      ]),
    );
    this.driven.set(date, await this.figures(date));
  }

  private async tomorrow(): Promise<void> {
    this.days += 1;
    this.office.town.clock.set(`${this.date()}T05:00:00+08:00`);
    this.office.manager = await this.office.signIn('manager', 'a long password');
    await this.noteDriven();
  }

  private async load(wanted: Timetable): Promise<void> {
    await this.noteDriven();
    const minutes = wanted.minutes.every((minute) => minute === null) ? base : wanted.minutes;
    const { published } = await this.office.town.load(feedOf({ ...wanted, minutes }));
    expect(published).not.toBeNull();
  }

  /** Decisions about a driven day change its figures; only timetables must not. */
  async noteDriven(): Promise<void> {
    for (const date of this.driven.keys()) this.driven.set(date, await this.figures(date));
  }

  figures = async (date: string): Promise<string> =>
    JSON.stringify((await this.read<RidershipTripsAnswer>(`/v1/ridership/trips?date=${date}`)).trips);

  /** The decisions in the log from a date on, by trip: `2026-11-20 a3`. */
  async decided(): Promise<Set<string>> {
    const rows = await this.office.town.source.query<
      { eventId: string; serviceDate: string; tripId: string; kind: string; undoes: string | null }[]
    >(
      `SELECT event_id AS "eventId", service_date AS "serviceDate", trip_id AS "tripId", kind, undoes, source FROM driver_events WHERE service_date >= '${this.date()}'`,
    );
    return new Set(
      effectiveEvents(rows)
        .filter(({ kind }) => kind === 'trip-cancelled' || kind === 'trip-shifted')
        .map(({ serviceDate: date, tripId }) => `${date} ${tripId}`),
    );
  }

  async check(): Promise<void> {
    for (const [date, figures] of this.driven) expect(`${date} ${await this.figures(date)}`).toBe(`${date} ${figures}`);
    const lost = await this.lost();
    const days = new Map<string, DriverTripsAnswer['trips']>();
    for (const name of await this.decided()) {
      const [date = '', tripId = ''] = name.split(' ');
      const trips = days.get(date) ?? (await this.trips(date));
      days.set(date, trips);
      const trip = trips.find((each) => each.tripId === tripId);
      expect([name, trip === undefined ? 'nowhere' : 'there']).toEqual([name, 'there']);
      if (trip?.isScheduled === true) continue;
      expect([name, trip?.findings.map(({ code }) => code)]).toEqual([name, expect.arrayContaining(['not-carried'])]);
      expect(lost).not.toBeNull();
    }
    await this.checkAssignments(lost);
  }

  private async checkAssignments(lost: Notice | null): Promise<void> {
    const { assignments } = await this.read<{ assignments: { scope: string; scopeId: string; day: string }[] }>(
      `/v1/assignments?from=${this.date()}&to=${this.date(10)}`,
    );
    const dates = Array.from({ length: 8 }, (_, ahead) => this.date(ahead));
    const planned = new Map<string, Set<string>>();
    for (const date of dates)
      planned.set(date, new Set((await this.trips(date)).filter(({ isScheduled }) => isScheduled).map(({ tripId }) => tripId)));
    for (const { scope, scopeId, day } of assignments) {
      const on = day === 'always' ? dates : [day];
      const isListed = on.some((date) =>
        [...(planned.get(date) ?? [])].some((id) => (scope === 'trip' ? id === scopeId : id.startsWith(scopeId))),
      );
      if (!isListed) expect([scope, scopeId, day, lost === null ? 'unreported' : 'reported']).toEqual([scope, scopeId, day, 'reported']);
    }
  }

  private async lost(): Promise<Notice | null> {
    const notices = await this.office.town.app.get(NoticesService, { strict: false }).list('hongqiao');
    return notices.find(({ code }) => code === 'references-lost') ?? null;
  }
}

describe.each(databaseKinds)('random timetables, cancellations, moves, assignments and logs on %s', (kind) => {
  let town: Town;
  beforeAll(async () => (town = await Town.open(kind)));
  afterAll(() => town.close());

  it('every decision names an existing trip or is reported as lost, and the figures of driven days never change', async () => {
    expect(serviceDate(town.date())).toBe('2026-11-18');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 10 }), async (steps) => {
        for (const each of steps) {
          await town.take(each);
          if (each.does === 'load') await town.check();
        }
        await town.noteDriven();
        await town.check();
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});
