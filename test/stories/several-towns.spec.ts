import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobsService, type DueJob } from '../../src/jobs/jobs.service.js';
import { seconds, serviceDate, type ServiceDate } from '../../src/scheduling/service-time.js';
import { hongqiaoWith, hongqiaoWithGate, table } from '../support/feeds.js';
import { Town } from '../support/town.js';

/** A town on the other side of the world with the same ids of a stop and a route. */
const otherTown = {
  'agency.txt': table(`
    agency_id agency_name agency_url           agency_timezone
    harbour   Harbour     https://example.org/ America/New_York`),
  'stops.txt': table(`
    stop_id stop_name stop_lat stop_lon
    home    Pier      40.7     -74.0
    end     Hill      40.8     -74.0`),
  'routes.txt': table(`
    route_id route_short_name route_type
    songhong Ferry            4`),
  'calendar.txt': table(`
    service_id monday tuesday wednesday thursday friday saturday sunday start_date end_date
    weekday    1      1       1         1        1      1        1      20240701   20261231`),
  'trips.txt': table(`
    route_id service_id trip_id                  direction_id
    songhong weekday    songhong-0-weekday-0730  0`),
  'stop_times.txt': table(`
    trip_id                 arrival_time departure_time stop_id stop_sequence
    songhong-0-weekday-0730 24:10:00     24:10:00       home    1
    songhong-0-weekday-0730 24:40:00     24:40:00       end     2`),
};

describe('two towns on one program', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.open();
    expect((await town.load(otherTown)).published?.agencyId).toBe('harbour');
  });
  afterAll(() => town.close());

  it('two towns have their own stops, trips and time zones, although the ids are the same', async () => {
    expect(await town.nextDepartures('home', { limit: 1 })).toEqual(['07:30 淞虹路']);
    expect(await town.nextDepartures('home', { limit: 1 }, '/a/hongqiao')).toEqual(['07:30 淞虹路']);
    const other = await town.departures('home', { limit: 1, at: '2024-07-15T04:00:00Z' }, '/a/harbour');
    expect(other).toMatchObject({
      stop: { stopId: 'home', name: 'Pier' },
      at: '2024-07-15T00:00:00-04:00',
      departures: [
        { tripId: 'songhong-0-weekday-0730', headsign: 'Hill', serviceDate: '2024-07-14', departureTime: '2024-07-15T00:10:00-04:00' },
      ],
    });
  });

  it('a failing nightly job of one town stops no other job, neither of that town nor of another', async () => {
    const jobs = town.app.get(JobsService);
    const done: string[] = [];
    const dueOn = (): ServiceDate => serviceDate('2024-07-14');
    const failing = ({ agencyId }: DueJob): Promise<null> => {
      if (agencyId === 'hongqiao') return Promise.reject(new Error('on purpose'));
      done.push(`${agencyId} first`);
      return Promise.resolve(null);
    };
    jobs.register({ name: 'first', dueOn, run: failing });
    jobs.register({ name: 'second', dueOn, run: ({ agencyId }) => Promise.resolve(void done.push(`${agencyId} second`)).then(() => null) });
    jobs.repeat({ every: seconds(0), run: () => Promise.reject(new Error('on purpose')) });
    await jobs.tick();
    expect(done).toEqual(['hongqiao second', 'harbour first', 'harbour second']);
  });

  it('neither town shows the other’s stops and routes', async () => {
    const names = async (prefix: string): Promise<string[]> =>
      (await town.get<{ stops: { stopId: string }[] }>(`${prefix}/v1/stops`)).stops.map((stop) => stop.stopId);
    expect(await names('/a/harbour')).toEqual(['home', 'end']);
    expect(await names('/a/hongqiao')).toEqual(['home', 'songhong', 'hongqiao-t1']);
    expect((await town.fetch('/a/harbour/v1/stops/hongqiao-t1')).status).toBe(404);
    expect((await town.fetch('/a/hongqiao/v1/stops/end')).status).toBe(404);
  });

  it('each town is reached by its prefix, with everything below it', async () => {
    for (const path of [
      '/v1/agency',
      '/v1/routes',
      '/v1/routes/songhong',
      '/v1/stops/home',
      '/v1/routes/songhong/timetable',
      '/v1/service-days',
    ]) {
      expect([path, (await town.fetch(`/a/harbour${path}`)).status]).toEqual([path, 200]);
    }
    expect(await town.get('/a/harbour/v1/agency')).toMatchObject({ agencyId: 'harbour', timezone: 'America/New_York' });
    expect(await town.get('/v1/agency')).toMatchObject({ agencyId: 'hongqiao' });
  });

  it('an unknown or misspelt town is answered as not found', async () => {
    for (const prefix of ['/a/nowhere', '/a/%ff', '/a/..%2F..', '/a/%00']) {
      const response = await town.fetch(`${prefix}/v1/agency`);
      expect([prefix, response.status]).toEqual([prefix, 404]);
      expect(await response.json()).toMatchObject({ code: 'agency-not-found' });
    }
  });

  it('a refusal’s links contain the prefix of the town', async () => {
    expect(await town.get('/a/harbour/v1/stops/none?lang=en')).toMatchObject({
      detail: expect.stringContaining('at /a/harbour/v1/stops.'),
    });
    expect(await town.get('/v1/stops/none?lang=en')).toMatchObject({ detail: expect.stringContaining('at /v1/stops.') });
  });

  it('the metrics count both towns together', async () => {
    expect(await (await town.fetch('/metrics')).text()).toMatch(/^banche_timetable_versions_in_memory 2$/m);
  });

  it('the cached answers of the current minute are separate for each town', async () => {
    const twice = async (prefix: string): Promise<string[]> => [
      ...(await town.nextDepartures('home', { limit: 1 }, prefix)),
      ...(await town.nextDepartures('home', { limit: 1 }, prefix)),
    ];
    expect(await twice('/a/harbour')).toEqual(['00:10 Hill', '00:10 Hill'].map((text) => `2024-07-15 ${text}`).map((text) => text));
    expect(await twice('/a/hongqiao')).toEqual(['07:30 淞虹路', '07:30 淞虹路']);
  });
});

describe('a new timetable of a town', () => {
  it('a timetable with shorter trips shows the stops that it serves, from the first day on which it alone is in force', async () => {
    const town = await Town.open({ feed: hongqiaoWithGate(true) });
    await town.load(hongqiaoWithGate(false), { effectiveFrom: serviceDate('2024-07-20') });
    const stops = async (): Promise<string[] | undefined> => {
      const { directions } = await town.get<{ directions: { stops: { stopId: string }[] }[] }>('/v1/routes/songhong');
      return directions[0]?.stops.map((stop) => stop.stopId);
    };
    expect(await stops()).toEqual(['home', 'gate', 'songhong']);
    town.clock.set('2024-07-20T00:00:00+08:00');
    expect(await stops()).toEqual(['home', 'songhong']);
    await town.close();
  });

  it('a timetable takes effect on its day; both are known before, and requests about the past get the old one', async () => {
    const town = await Town.open();
    const later = hongqiaoWith({
      'frequencies.txt': (text) => text.replaceAll('07:00:00', '06:30:00'),
      'routes.txt': (text) =>
        text
          .split('\n')
          .filter((line) => !line.startsWith('hongqiao-t1'))
          .join('\n'),
      'trips.txt': (text) =>
        text
          .split('\n')
          .filter((line) => !line.startsWith('hongqiao-t1'))
          .join('\n'),
      'stop_times.txt': (text) =>
        text
          .split('\n')
          .filter((line) => !line.startsWith('hongqiao-t1'))
          .join('\n'),
    });
    const broken = await town.load(later, { effectiveFrom: serviceDate('2024-07-17') });
    // The frequencies still name trips that were removed.
    expect(broken.findings.list.map((finding) => finding.code)).toEqual(Array(4).fill('unknown-reference'));
    const sound = {
      ...later,
      'frequencies.txt': String(later['frequencies.txt'])
        .split('\n')
        .filter((line) => !line.startsWith('hongqiao-t1'))
        .join('\n'),
    };
    expect((await town.load(sound, { effectiveFrom: serviceDate('2024-07-17') })).published?.versionId).toBe(2);

    expect(await town.nextDepartures('home', { at: '2024-07-16T19:00:00+08:00', limit: 5 })).toEqual([
      '19:00 淞虹路',
      '19:00 虹桥1号航站楼',
      '19:30 淞虹路',
      '19:30 虹桥1号航站楼',
      '2024-07-17 06:30 淞虹路',
    ]);
    const listed = async (): Promise<string[]> =>
      (await town.get<{ routes: { routeId: string }[] }>('/v1/routes')).routes.map((route) => route.routeId);
    expect(await listed()).toEqual(['songhong', 'hongqiao-t1']);
    town.clock.set('2024-07-17T00:00:00+08:00');
    expect(await listed()).toEqual(['songhong']);
    const direction = await town.get<{ directions: { stops: { stopId: string }[] }[] }>('/v1/routes/songhong');
    expect(direction.directions[0]?.stops.map((stop) => stop.stopId)).toEqual(['home', 'songhong']);
    town.clock.set('2025-07-17T00:00:00+08:00');
    await town.load(sound, { effectiveFrom: serviceDate('2025-07-17') });
    expect(await town.nextDepartures('home', { at: '2024-07-15T07:10:00+08:00', limit: 2 })).toEqual([
      '07:30 淞虹路',
      '07:30 虹桥1号航站楼',
    ]);
    expect(await town.nextDepartures('home', { at: '2024-07-17T06:00:00+08:00', limit: 1 })).toEqual(['06:30 淞虹路']);
    await town.close();
  });
});
