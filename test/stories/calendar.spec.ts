import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { DeparturesService } from '../../src/departures/departures.service.js';
import { addDays, serviceDate } from '../../src/scheduling/service-time.js';
import { TimetablesService } from '../../src/timetables/timetables.service.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { hongqiaoWith, hongqiaoWithGate, replaced, table, type Files } from '../support/feeds.js';
import { managerPassword, Office, otherTown } from '../support/office.js';
import { keeper, Town } from '../support/town.js';

/** Parses a calendar with a library that other programs use. */
function read(text: string): { calendar: ICAL.Component; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}
const seconds = (time: ICAL.Time): number => time.toUnixTime();
const value = (component: ICAL.Component, name: string): unknown => component.getFirstPropertyValue(name);

async function calendarOf(town: Town, file: string, query = '', prefix = ''): Promise<string> {
  const response = await town.fetch(`${prefix}/calendar/${file}${query}`);
  expect([file, response.status, response.headers.get('content-type')]).toEqual([file, 200, 'text/calendar; charset=utf-8']);
  return response.text();
}

/** Departures from the API over a range of service dates: time, destination and status, one day after the other. */
async function ofApi(town: Town, stopId: string, routeId: string, directionId: number, lang: string): Promise<string[]> {
  const found: string[] = [];
  for (let date = serviceDate('2024-09-10'); date <= '2024-11-08'; date = addDays(date, 1)) {
    const { departures } = await town.departures(stopId, { at: `${date}T00:00:00+08:00`, limit: 50, routeId, directionId, lang });
    for (const departure of departures.filter((each) => each.serviceDate === date)) {
      const time = departure.departureTime.slice(11, 16);
      const to = lang === 'en' ? `Bus ${time} to ${departure.headsign}` : `班车 ${time} 开往${departure.headsign}`;
      found.push(`${Date.parse(departure.scheduledDepartureTime) / 1000} ${to} ${departure.tripId}`);
    }
  }
  return found;
}

const inRange = (event: ICAL.Event): boolean => /^2024(0910|091[1-9]|092|0930|10|110[1-8])/.test(event.uid);
const shown = (event: ICAL.Event): string =>
  `${seconds(event.startDate)} ${event.summary} ${event.uid.slice(9, event.uid.lastIndexOf('@')).replace(/-(home|songhong|hongqiao%2Dt1)$/, '')}`;

describe('a calendar subscription', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open({ now: '2024-09-10T07:10:00+08:00' })));
  afterAll(() => town.close());

  it('a calendar subscription shows the departures of the API over 60 days with Mid-Autumn, National Day, make-up workdays and managers’ exceptions', async () => {
    const timetables = town.app.get(TimetablesService);
    await timetables.recordDayException(keeper, serviceDate('2024-10-16'), false, { 'zh-CN': '道路施工', en: 'Road works' });
    await timetables.recordDayException(keeper, serviceDate('2024-10-19'), true, { 'zh-CN': '加开', en: 'Extra service' });
    await town.app.get(DeparturesService).settled();
    const cases = [
      ['songhong', 0, 'home', 'zh-CN'],
      ['songhong', 1, 'songhong', 'en'],
      ['hongqiao-t1', 0, 'home', 'en'],
      ['hongqiao-t1', 1, 'hongqiao-t1', 'zh-CN'],
    ] as const;
    for (const [routeId, direction, stopId, lang] of cases) {
      const { events } = read(await calendarOf(town, `${routeId}/${direction}.ics`, `?lang=${lang}`));
      const api = await ofApi(town, stopId, routeId, direction, lang);
      expect(api.length).toBeGreaterThan(300);
      expect(events.filter(inRange).map(shown)).toEqual(api);
    }
    const { events } = read(await calendarOf(town, 'songhong-0.ics'));
    const days = new Set(events.map(({ uid }) => uid.slice(0, 8)));
    const runs = (day: string): boolean => days.has(day);
    // Holidays have no departures; make-up workdays and the manager's Saturday have some; the manager's Wednesday has none.
    expect(['20240916', '20241001', '20241007', '20241016', '20241013'].map(runs)).toEqual([false, false, false, false, false]);
    expect(['20240914', '20240929', '20241012', '20241019', '20241008'].map(runs)).toEqual([true, true, true, true, true]);
    expect([[...days].at(0), [...days].at(-1)]).toEqual(['20240909', '20241108']);
  });

  it('a calendar subscription has all that RFC 5545 requires, in its format', async () => {
    const text = await calendarOf(town, 'songhong-0.ics');
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Banche//Timetable//ZH\r\n')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    // Lines end in CRLF and have at most 75 bytes (RFC 5545 §3.1).
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(Buffer.byteLength(text)).toBeLessThan(200_000);
    const { calendar, events } = read(text);
    expect(['x-wr-calname', 'calscale', 'x-published-ttl', 'refresh-interval'].map((name) => String(value(calendar, name)))).toEqual([
      '班车 虹桥人才公寓至淞虹路地铁站 · 虹桥人才公寓',
      'GREGORIAN',
      'PT1H',
      'PT1H',
    ]);
    const event = events.find(({ uid }) => uid === '20240910-songhong-0-weekday-0730-home@hongqiao.banche');
    if (event === undefined) throw new Error('the departure at 07:30 is missing');
    expect([event.summary, event.location, event.description, event.sequence]).toEqual([
      '班车 07:30 开往淞虹路',
      '虹桥人才公寓',
      '虹桥人才公寓至淞虹路地铁站。计划时间。',
      0,
    ]);
    expect([event.startDate.toString(), event.endDate.toString(), event.startDate.zone.tzid]).toEqual([
      '2024-09-09T23:30:00Z',
      '2024-09-09T23:38:00Z',
      'UTC',
    ]);
    const { component } = event;
    expect([value(component, 'geo'), value(component, 'status'), value(component, 'transp')]).toEqual([
      [31.21892, 121.33928],
      'CONFIRMED',
      'TRANSPARENT',
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const english = read(await calendarOf(town, 'songhong-1.ics', '?lang=en'));
    expect(value(english.calendar, 'x-wr-calname')).toBe('Shuttle Hongqiao Talent Apartments to Songhong Road Station · Songhong Road');
    expect(english.events[0]?.location).toBe('Songhong Road');
    for (const [language, word] of [
      ['zh-CN', '班车'],
      ['en-US,en', 'Bus'],
      ['fr', 'Bus'],
    ] as const) {
      const response = await town.fetch('/calendar/songhong-0.ics', { headers: { 'accept-language': language } });
      expect([
        response.headers.get('vary'),
        read(await response.text())
          .events[0]?.summary.slice(0, 3)
          .trim()
          .slice(0, word.length),
      ]).toEqual([expect.stringContaining('accept-language'), word]);
    }
  });

  it('a calendar subscription is the same bytes until something changes, and is answered with 304', async () => {
    const first = await town.fetch('/calendar/songhong-0.ics');
    const etag = first.headers.get('etag') ?? '';
    expect([etag, first.headers.get('cache-control')]).toEqual([expect.stringMatching(/^W\/".+"$/), 'public, max-age=300']);
    town.clock.set('2024-09-10T23:59:59+08:00');
    expect(await calendarOf(town, 'songhong-0.ics')).toBe(await first.text());
    const again = await town.fetch('/calendar/songhong-0.ics', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await town.fetch('/calendar/songhong-0.ics', { method: 'HEAD' })).status).toBe(200);
    for (const marked of ['?nocache=1', '?utm_source=wechat&from=groupmessage&isappinstalled=0', '?constructor=1&t=2']) {
      const response = await town.fetch(`/calendar/songhong/0.ics${marked}`);
      expect([marked, response.status, response.headers.get('etag')]).toEqual([marked, 200, etag]);
    }
    town.clock.set('2024-09-11T00:00:00+08:00');
    expect(await calendarOf(town, 'songhong-0.ics')).not.toContain('UID:20240909');
    town.clock.set('2024-09-10T07:10:00+08:00');
  });

  it('a calendar of an unknown route, direction or stop is refused', async () => {
    const cases: [string, number, string][] = [
      ['/calendar/none-0.ics', 404, 'calendar-not-found'],
      ['/calendar/songhong-2.ics', 404, 'calendar-not-found'],
      ['/calendar/songhong.ics', 404, 'calendar-not-found'],
      ['/calendar/songhong-0', 404, 'calendar-not-found'],
      ['/calendar/.ics', 404, 'calendar-not-found'],
      ['/calendar/songhong/0', 404, 'calendar-not-found'],
      ['/calendar/songhong/none.ics', 404, 'calendar-not-found'],
      // A misspelt known parameter is refused, because ignoring it would silently change the answer.
      ['/calendar/songhong-0.ics?stop_id=home', 400, 'request-malformed'],
      ['/calendar/songhong-0.ics?stopId=none', 404, 'stop-not-found'],
      ['/calendar/songhong-0.ics?stopId=songhong', 404, 'stop-not-on-direction'],
      ['/calendar/songhong-0.ics?lang=fr', 400, 'request-malformed'],
      ['/a/none/calendar/songhong-0.ics', 404, 'agency-not-found'],
    ];
    for (const [path, status, code] of cases) {
      const response = await town.fetch(path);
      expect([path, response.status, ((await response.json()) as { code: string }).code]).toEqual([path, status, code]);
    }
  });

  it('a calendar subscription marks departures on dates whose holidays are not published yet as provisional', async () => {
    town.clock.set('2026-12-01T08:00:00+08:00');
    const { events } = read(await calendarOf(town, 'songhong-0.ics', '?lang=en'));
    const marked = events
      .filter(({ description }) => description.includes('have not been announced yet'))
      .map(({ uid }) => uid.slice(0, 8));
    const { serviceDays } = await town.get<{ serviceDays: { date: string; runs: boolean; provisional: boolean }[] }>(
      '/v1/service-days?from=2026-11-30&to=2027-01-30',
    );
    const provisional = serviceDays.filter((day) => day.runs && day.provisional).map(({ date }) => date.replaceAll('-', ''));
    expect([provisional.length > 10, [...new Set(marked)]]).toEqual([true, provisional]);
    expect([marked.length, events.length]).toEqual([10 * provisional.length, 10 * serviceDays.filter(({ runs }) => runs).length]);
    town.clock.set('2024-09-10T07:10:00+08:00');
  });
});

describe('calendars of particular routes', () => {
  it('the calendar of a busy city route ends earlier, after a whole day, and says when', async () => {
    const town = await Town.open({
      now: '2024-09-10T07:10:00+08:00',
      feed: hongqiaoWith({ 'frequencies.txt': (text) => text.replaceAll(',1800,', ',120,') }),
    });
    const text = await calendarOf(town, 'songhong-0.ics', '?lang=en');
    const { calendar, events } = read(text);
    expect(events.length).toBeLessThanOrEqual(1000);
    const last = events.at(-1)?.uid.slice(0, 8) ?? '';
    const perDay = events.filter(({ uid }) => uid.startsWith(last)).length;
    expect([perDay, events.length % perDay]).toEqual([150, 0]);
    const [, endsOn] = /it ends on (\S+)\.$/.exec(String(value(calendar, 'x-wr-caldesc'))) ?? [];
    expect([endsOn?.replaceAll('-', '') ?? '', 'more']).toEqual([expect.stringMatching(/^202409/), 'more']);
    expect((endsOn?.replaceAll('-', '') ?? '') >= last).toBe(true);
    await town.close();
  });

  it('the calendar of a town with odd names, a loop and trips without a direction is well-formed', async () => {
    const town = await Town.open({
      now: '2024-09-10T07:10:00-04:00',
      feed: {
        ...otherTown,
        'routes.txt': 'route_id,route_short_name,route_long_name,route_type\n"f,1;x 渡-0","F","Ring; harbour, ""old"" \\ new",4\n',
        'trips.txt': 'route_id,service_id,trip_id\n"f,1;x 渡-0",daily,"one,1"\n',
        'stop_times.txt': table(`
          trip_id arrival_time departure_time stop_id stop_sequence
          one-1 24:30:00 24:30:00 pier 1
          one-1 24:40:00 24:41:00 hill 2
          one-1 24:50:00 24:51:00 pier 3
          one-1 25:00:00 25:00:00 hill 4`).replaceAll('one-1', '"one,1"'),
      },
    });
    const { calendar, events } = read(await calendarOf(town, `${encodeURIComponent('f,1;x 渡-0')}.ics`, '?lang=en'));
    // ical.js knows neither property and therefore leaves their escapes.
    for (const name of ['name', 'x-wr-calname'])
      expect(String(value(calendar, name))).toBe('Shuttle Ring\\; harbour\\, "old" \\\\ new · Pier');
    expect(events.slice(0, 2).map(({ uid, startDate }) => [uid, startDate.toString()])).toEqual([
      ['20240909-one%2C1-pier@harbour.banche', '2024-09-10T04:30:00Z'],
      ['20240909-one%2C1-pier+2@harbour.banche', '2024-09-10T04:51:00Z'],
    ]);
    // 62 days, with the end of summer time on 3 November.
    expect([events.length, events.at(-1)?.startDate.toString()]).toEqual([124, '2024-11-10T05:51:00Z']);
    await town.close();
  });

  it('each direction has a calendar address of its own, and an address that two directions once shared stays with the older one', async () => {
    const twins = (routes: string, trips: string): Files => ({
      ...otherTown,
      'routes.txt': `route_id,route_short_name,route_type\n${routes}`,
      'trips.txt': `route_id,service_id,trip_id,direction_id\n${trips}`,
      'stop_times.txt': ['one', 'two']
        .filter((id) => trips.includes(id))
        .map((id) => `${id},08:00:00,08:00:00,pier,1\n${id},08:30:00,08:30:00,hill,2\n`)
        .reduce((all, rows) => all + rows, 'trip_id,arrival_time,departure_time,stop_id,stop_sequence\n'),
    });
    const town = await Town.open({ now: '2024-09-10T07:10:00-04:00', feed: twins('r1-0,Night,3\n', 'r1-0,daily,one,\n') });
    const tripOf = async (file: string): Promise<string | undefined> => read(await calendarOf(town, file)).events[0]?.uid.slice(9, 12);
    expect([await tripOf('r1-0.ics'), await tripOf('r1-0/none.ics')]).toEqual(['one', 'one']);
    await town.load(twins('r1-0,Night,3\nr1,Day,3\n', 'r1-0,daily,one,\nr1,daily,two,0\n'), { effectiveFrom: serviceDate('2024-09-09') });
    expect(await Promise.all(['r1/0.ics', 'r1-0/none.ics', 'r1-0.ics'].map(tripOf))).toEqual(['two', 'one', 'one']);
    await town.close();
  });

  it('the calendar of one agency is not found under another agency’s address', async () => {
    const town = await Town.open({ now: '2024-09-10T07:10:00+08:00' });
    await town.load(otherTown);
    const { events } = read(await calendarOf(town, 'ferry-0.ics', '', '/a/harbour'));
    expect([events.length, events[0]?.uid]).toEqual([62, '20240908-one-pier@harbour.banche']);
    expect((await town.fetch('/calendar/ferry-0.ics')).status).toBe(404);
    expect((await town.fetch('/a/harbour/calendar/songhong-0.ics')).status).toBe(404);
    expect((await calendarOf(town, 'songhong-0.ics', '', '/a/hongqiao')).length).toBeGreaterThan(1000);
    await town.close();
  });
});

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

describe.each(databaseKinds)('calendars and changes of the timetable on %s', (kind) => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create());
    office.town.clock.set('2024-09-10T06:00:00+08:00');
    office.manager = await office.signIn('manager', managerPassword);
  });
  afterEach(() => office.close());

  const trip = 'songhong-0-weekday-0730';
  const eventOf = async (date: string): Promise<unknown[]> => {
    const { events } = read(await calendarOf(office.town, 'songhong-0.ics', '?lang=en'));
    const event = events.find(({ uid }) => uid === `${date.replaceAll('-', '')}-${trip}-home@hongqiao.banche`);
    return [event?.summary, event && value(event.component, 'status'), event?.sequence, event && String(value(event.component, 'dtstamp'))];
  };

  /** The description of the date's departure in both languages. */
  const saysOf = async (date: string): Promise<unknown[]> =>
    Promise.all(
      ['zh-CN', 'en'].map(async (lang) => {
        const { events } = read(await calendarOf(office.town, 'songhong-0.ics', `?lang=${lang}`));
        return events.find(({ uid }) => uid.startsWith(`${date.replaceAll('-', '')}-${trip}-`))?.description;
      }),
    );

  it('a cancelled departure stays in the calendar, marked as cancelled weeks ahead, and loses the mark when it is reinstated', async () => {
    const before = await calendarOf(office.town, 'songhong-0.ics');
    const stamp = '2024-07-14T23:10:00Z';
    for (const date of ['2024-09-10', '2024-10-30']) {
      office.town.clock.set('2024-09-10T06:00:00+08:00');
      expect(await eventOf(date)).toEqual(['Bus 07:30 to Songhong Road', 'CONFIRMED', 0, stamp]);
      const cancelled = await office.act('POST', `/v1/trips/${date}/${trip}/cancel`, { reason: '车辆故障' });
      expect(cancelled.status).toBe(200);
      expect(await eventOf(date)).toEqual(['Cancelled: Bus 07:30 to Songhong Road', 'CANCELLED', 1, '2024-09-09T22:00:00Z']);
      expect(await saysOf(date)).toEqual([
        expect.stringMatching(/计划时间。这一班已取消，车辆故障。$/),
        expect.stringMatching(/Scheduled time\. This departure is cancelled: vehicle breakdown\.$/),
      ]);
      office.town.clock.set('2024-09-10T06:10:00+08:00');
      expect((await office.act('POST', `/v1/trips/${date}/${trip}/reinstate`, { reason: '修好了' })).status).toBe(200);
      expect(await eventOf(date)).toEqual(['Bus 07:30 to Songhong Road', 'CONFIRMED', 2, '2024-09-09T22:10:00Z']);
    }
    const after = await calendarOf(office.town, 'songhong-0.ics');
    expect(after.replace(/SEQUENCE:\d+\r\nDTSTAMP:\w+/g, '')).toBe(before.replace(/SEQUENCE:\d+\r\nDTSTAMP:\w+/g, ''));
  });

  it('a calendar subscription follows a moved departure and has an entry of its own for each added one, until that is undone', async () => {
    const date = '2024-10-30';
    const act = async (path: string, body: object): Promise<void> => {
      const response = await office.act('POST', path, body);
      expect([path, response.status < 300]).toEqual([path, true]);
    };
    office.town.clock.set('2024-09-10T06:00:00+08:00');
    await act(`/v1/trips/${date}/${trip}/shift`, { minutes: 10, reason: '门口修路' });
    expect(await eventOf(date)).toEqual(['Moved: Bus 07:40 to Songhong Road', 'CONFIRMED', 1, '2024-09-09T22:00:00Z']);
    expect(await saysOf(date)).toEqual([
      expect.stringMatching(/改到 07:40（原 07:30）。门口修路。$/),
      // English text has no words that a manager wrote in Chinese only.
      expect.stringMatching(/Moved to 07:40 \(was 07:30\)\.$/),
    ]);
    await act(`/v1/trips/${date}`, { routeId: 'songhong', directionId: 0, departureTime: '07:45', reason: '会议加开' });
    const { events } = read(await calendarOf(office.town, 'songhong-0.ics'));
    const ofDay = events.filter(({ uid }) => uid.startsWith('20241030-'));
    expect(ofDay.slice(0, 4).map(({ summary }) => summary)).toEqual([
      '班车 07:00 开往淞虹路',
      '改时间：班车 07:40 开往淞虹路',
      '加开：班车 07:45 开往淞虹路',
      '班车 08:00 开往淞虹路',
    ]);
    expect(ofDay[2]?.description).toMatch(/这一班是加开的。会议加开。$/);
    expect(seconds(ofDay[2]?.endDate ?? ICAL.Time.now()) - seconds(ofDay[2]?.startDate ?? ICAL.Time.now())).toBe(480);
    // The other direction does not contain it.
    expect(await calendarOf(office.town, 'songhong-1.ics')).not.toMatch(/加开：|改时间：/);
  });

  /** The events of a date: UID, departure time and SEQUENCE. */
  const departuresOf = async (date: string, file = 'songhong/0.ics'): Promise<[string, string, number][]> => {
    const { events } = read(await calendarOf(office.town, file));
    return events
      .filter(({ uid }) => uid.startsWith(date.replaceAll('-', '')))
      .map(({ uid, summary, sequence }): [string, string, number] => [uid, /\d\d:\d\d/.exec(summary)?.[0] ?? '', sequence]);
  };

  it('a departure that the next timetable renames and moves keeps its UID in the calendar, with a higher sequence number each time', async () => {
    const ofFrequency = 'songhong-0-weekday,07:00:00';
    const moved = (start: string): Files => hongqiaoWith({ 'frequencies.txt': replaced(ofFrequency, `songhong-0-weekday,${start}`) });
    const date = '2024-10-30';
    const [before] = await departuresOf(date);
    const uid = `20241030-songhong-0-weekday-0700-home@hongqiao.banche`;
    expect(before).toEqual([uid, '07:00', 0]);
    const cancelledOn = '2024-10-31';
    expect((await office.act('POST', `/v1/trips/${cancelledOn}/songhong-0-weekday-0700/cancel`, { reason: '车辆故障' })).status).toBe(200);
    const cancelled = async (): Promise<unknown[]> => {
      const { events } = read(await calendarOf(office.town, 'songhong/0.ics'));
      const event = events.find((one) => one.uid === uid.replace('20241030', '20241031'));
      return [event && value(event.component, 'status'), event?.sequence];
    };
    expect(await cancelled()).toEqual(['CANCELLED', 1]);
    // The timetable is replaced twice on one day, before either comes into force, and once more for later.
    for (const [start, from, sequence] of [
      ['07:05:00', '2024-09-24', 1],
      ['07:10:00', '2024-09-24', 2],
      ['07:12:00', '2024-10-08', 3],
    ] as const) {
      await office.town.load(moved(start), { effectiveFrom: serviceDate(from) });
      expect((await departuresOf(date))[0]).toEqual([uid, start.slice(0, 5), sequence]);
      const all = await departuresOf(date);
      expect(new Set(all.map(([id]) => id)).size).toBe(all.length);
    }
    // The cancellation is carried over, and three publications raise SEQUENCE by three.
    const [status, count] = await cancelled();
    expect([status, Number(count) >= 4]).toEqual(['CANCELLED', true]);
    // Departures that a timetable does not change keep their SEQUENCE, and a manager's change raises it further.
    expect((await departuresOf('2024-09-23'))[0]?.slice(1)).toEqual(['07:00', 0]);
    expect((await departuresOf('2024-09-24')).slice(0, 2).map(([, time]) => time)).toEqual(['07:10', '07:40']);
    const { departures } = await office.town.departures('home', {
      at: `${date}T07:00:00+08:00`,
      limit: 1,
      routeId: 'songhong',
      directionId: 0,
    });
    const tripId = departures[0]?.tripId ?? '';
    expect(tripId).toBe('songhong-0-weekday-0712');
    expect((await office.act('POST', `/v1/trips/${date}/${tripId}/shift`, { minutes: 3, reason: '司机换班' })).status).toBe(200);
    expect((await departuresOf(date))[0]).toEqual([uid, '07:15', 4]);
    const bytes = await calendarOf(office.town, 'songhong/0.ics');
    expect(await calendarOf(office.town, 'songhong/0.ics')).toBe(bytes);
  });

  it('the calendar of an abandoned route or stop is empty and says since when; one that never existed is not found', async () => {
    const gateOnly = hongqiaoWithGate(true);
    await office.town.load(gateOnly, { effectiveFrom: serviceDate('2024-09-12') });
    expect((await departuresOf('2024-09-12', 'songhong/0.ics?stopId=gate')).length).toBe(10);
    const without =
      (name: string): ((text: string) => string) =>
      (text) =>
        text
          .split('\n')
          .filter((line) => !line.includes(name))
          .join('\n');
    const files = ['trips.txt', 'stop_times.txt', 'frequencies.txt', 'routes.txt', 'translations.txt'];
    const less = hongqiaoWith(Object.fromEntries(files.map((file) => [file, without('hongqiao-t1')])));
    await office.town.load(less, { effectiveFrom: serviceDate('2024-09-20') });
    // Until then the calendar continues, and says when it ends.
    const coming = read(await calendarOf(office.town, 'hongqiao-t1-0.ics')).calendar;
    expect(String(value(coming, 'x-wr-caldesc'))).toContain('到 2024-09-19 为止');
    office.town.clock.set('2024-10-08T06:00:00+08:00');
    for (const [file, wording] of [
      ['hongqiao-t1/0.ics', '已于 2024-09-19 停开'],
      ['hongqiao-t1-0.ics', '已于 2024-09-19 停开'],
      ['songhong/0.ics?stopId=gate', '已于 2024-09-19 停开'],
    ] as const) {
      const { calendar, events } = read(await calendarOf(office.town, file));
      expect([file, events.length, String(value(calendar, 'x-wr-calname'))]).toEqual([file, 0, expect.stringContaining('（已停开）')]);
      expect(String(value(calendar, 'x-wr-caldesc'))).toContain(wording);
      // A calendar needs at least one component (RFC 5545 §3.6).
      expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
    }
    // A code that still hangs at the stop, and shared links, lead to pages that say so and link to pages that exist.
    for (const [path, wording, link] of [
      ['/stops/gate', '没有今后的班次', '/stops/home?'],
      ['/stops/gate/poster', '北门', '/stops/gate?'],
      ['/routes/hongqiao-t1', '没有这一天之后的班次', '/?'],
    ] as const) {
      const response = await office.town.fetch(path, { headers: { accept: 'text/html' } });
      const html = await response.text();
      expect([path, response.status, html.includes(wording), html.includes(`href="${link}`)]).toEqual([path, 200, true, true]);
    }
    const statuses = await Promise.all(
      ['hongqiao-t1/none.ics', 'none/0.ics', 'songhong/2.ics', 'songhong/0.ics?stopId=hongqiao-t1', 'songhong/0.ics?stopId=none'].map(
        async (file) => (await office.town.fetch(`/calendar/${file}`)).status,
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });
});
