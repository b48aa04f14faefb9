import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { table, type Files } from '../support/feeds.js';
import { plain, withClass } from '../support/html.js';
import { Town } from '../support/town.js';

/** The bus calls at the gate and the hospital only by arrangement, and goes on to a depot without riders. */
const village: Files = {
  'agency.txt':
    'agency_id,agency_name,agency_url,agency_timezone,agency_lang,agency_phone\nvillage,村巴,https://example.org/,Asia/Shanghai,zh-CN,021-5555 0199\n',
  'stops.txt':
    'stop_id,stop_name,stop_lat,stop_lon\nhome,村口,31.2,121.3\ngate,北门,31.21,121.31\nhospital,医院,31.22,121.32\nmetro,地铁站,31.23,121.33\ndepot,车场,31.24,121.34\n',
  'routes.txt': 'route_id,route_short_name,route_type\nv,村线,3\n',
  'calendar.txt':
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\ndaily,1,1,1,1,1,1,1,20240701,20291231\n',
  'trips.txt': 'route_id,service_id,trip_id,direction_id\nv,daily,v-0700,0\nv,daily,v-0800,0\nv,daily,v-0900,0\n',
  'stop_times.txt':
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type\n' +
    ['07', '08', '09']
      .map((hour) =>
        table(`
          v-${hour}00 ${hour}:00:00 ${hour}:00:00 home 1 ${hour === '09' ? 2 : 0} 0
          v-${hour}00 ${hour}:05:00 ${hour}:05:00 gate 2 2 3
          v-${hour}00 ${hour}:10:00 ${hour}:10:00 hospital 3 1 2
          v-${hour}00 ${hour}:20:00 ${hour}:20:00 metro 4 0 0
          v-${hour}00 ${hour}:30:00 ${hour}:30:00 depot 5 1 1`),
      )
      .join(''),
};

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

describe.each(databaseKinds)('a stop where boarding or alighting is by arrangement, on %s', (kind) => {
  let town: Town;
  beforeAll(async () => {
    const database = kind === 'SQLite' ? newSqlite() : await postgres.create();
    town = await Town.open({ now: '2024-07-15T06:40:00+08:00', database, feed: village });
  });
  afterAll(() => town.close());
  const page = async (path: string): Promise<string> => (await town.fetch(path)).text();

  it('departures say how to board, and at which later stops one alights by arrangement', async () => {
    const ahead = [
      { dropOffType: 'none', stopIds: ['depot'] },
      { dropOffType: 'phone-agency', stopIds: ['hospital'] },
    ];
    const { departures } = await town.departures('home', { limit: 3 });
    expect(departures.map(({ tripId, headsign, pickupType, dropOffs }) => [tripId, headsign, pickupType, dropOffs])).toEqual([
      ['v-0700', '地铁站', undefined, [...ahead, { dropOffType: 'coordinate-with-driver', stopIds: ['gate'] }]],
      ['v-0800', '地铁站', undefined, [...ahead, { dropOffType: 'coordinate-with-driver', stopIds: ['gate'] }]],
      ['v-0900', '地铁站', 'phone-agency', [...ahead, { dropOffType: 'coordinate-with-driver', stopIds: ['gate'] }]],
    ]);
    const atGate = (await town.departures('gate', { limit: 1 })).departures;
    expect(atGate.map(({ pickupType, dropOffs }) => [pickupType, dropOffs])).toEqual([['phone-agency', ahead]]);
    // Stops where one may only alight, or from which nobody may ride anywhere, have no departures.
    for (const stopId of ['hospital', 'metro', 'depot']) expect([stopId, (await town.departures(stopId)).departures]).toEqual([stopId, []]);
    const day = await town.get<{
      directions: { trips: { stopTimes: { stopId: string; pickupType?: string; dropOffType?: string }[] }[] }[];
    }>('/v1/routes/v/timetable?date=2024-07-15');
    expect(day.directions[0]?.trips[2]?.stopTimes.map((call) => [call.stopId, call.pickupType, call.dropOffType])).toEqual([
      ['home', 'phone-agency', undefined],
      ['gate', 'phone-agency', 'coordinate-with-driver'],
      ['hospital', 'none', 'phone-agency'],
      ['metro', undefined, undefined],
      ['depot', 'none', 'none'],
    ]);
  });

  it('the page of a stop and the lobby board announce boarding by arrangement, with a number to call', async () => {
    const gate = await page('/stops/gate');
    expect(plain(withClass(gate, 'marks')[0] ?? '')).toContain('须先打电话预约');
    expect(gate).toContain('<a href="tel:02155550199">021-5555 0199</a>');
    expect(plain(await page('/board/gate'))).toContain('须先打电话预约');
    const home = await page('/stops/home?lang=en');
    const about = withClass(home, 'line').flatMap((line) => withClass(line, 'about').map(plain));
    expect(about).toEqual(expect.arrayContaining([expect.stringContaining('To get off at 北门, tell the driver')]));
    expect(plain(home)).toContain('09:00 (phone first, last)');
    // No rider goes to the depot, so no page offers it.
    expect(home + gate).not.toContain('车场');
    const { lines } = await town.get<{ lines: { towards: string; departures: { rideSeconds?: number }[] }[] }>('/v1/stops/home/board');
    expect(lines.map(({ towards, departures }) => [towards, departures[0]?.rideSeconds])).toEqual([['地铁站', 1200]]);
  });

  it('the timetable, the poster, the stored days of a phone and calendars announce boarding and alighting by arrangement', async () => {
    const rules = (html: string): string[] =>
      withClass(html, 'rules').flatMap((list) => [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, row = '']) => plain(row)));
    expect(rules(await page('/routes/v'))).toEqual([
      '在北门上车须先打电话预约。',
      '在北门下车要先告诉司机。',
      '医院只下客，不上客。',
      '在医院下车须先打电话预约。',
      '在村口上车须先打电话预约（09:00 的班次）。',
      '预约电话 021-5555 0199。',
    ]);
    expect(rules(await page('/routes/v?lang=en'))).toContain('To get on at 村口, phone first (buses at 09:00).');
    const poster = plain(await page('/stops/home/poster')).replace(/\s+/g, ' ');
    for (const part of [
      '部分班次上车须先打电话预约 Phone first to get on here (some buses)',
      '在北门下车要先告诉司机',
      '预约电话 021-5555 0199',
    ])
      expect(poster).toContain(part);
    const saved = await town.get<{ lines: { departures: { tripId: string; pickupType?: string }[] }[] }>(
      '/v1/stops/home/departures/days?days=1',
    );
    expect(saved.lines[0]?.departures.map(({ pickupType }) => pickupType)).toEqual([undefined, undefined, 'phone-agency']);
    const calendar = (await page('/calendar/v/0.ics?stopId=gate')).replace(/\r\n /g, '');
    expect(calendar).toContain('SUMMARY:班车 07:05 开往地铁站（须电话预约）');
    expect(calendar).toContain('村线。计划时间。须先打电话预约，否则不停。在医院下车须先打电话预约。预约电话 021-5555 0199。');
    // No rider goes to the depot: the event ends where riders alight.
    expect(calendar).toContain('DTEND:20240714T232000Z');
  });
});
