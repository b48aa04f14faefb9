import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeparturesService } from '../../src/departures/departures.service.js';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { TimetablesService } from '../../src/timetables/timetables.service.js';
import { added, hongqiaoWith } from '../support/feeds.js';
import { keeper, Town } from '../support/town.js';

interface Day {
  date: string;
  runs: boolean;
  reason: { code: string; 'zh-CN': string; en: string };
  provisional: boolean;
}

describe('the days on which buses run', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(() => town.close());
  const days = async (from: string, to: string): Promise<string[]> => {
    const { serviceDays } = await town.get<{ serviceDays: Day[] }>(`/v1/service-days?from=${from}&to=${to}`);
    return serviceDays.map((day) =>
      [day.date, day.runs ? '运营' : '停运', day.reason['zh-CN'], day.provisional ? '(暂定)' : ''].join(' ').trim(),
    );
  };

  it('around a holiday with make-up workdays a resident sees which days have buses and why', async () => {
    expect(await days('2024-09-13', '2024-09-18')).toEqual([
      '2024-09-13 运营 工作日',
      '2024-09-14 运营 调休上班',
      '2024-09-15 停运 中秋',
      '2024-09-16 停运 中秋',
      '2024-09-17 停运 中秋',
      '2024-09-18 运营 工作日',
    ]);
    expect(await days('2024-09-30', '2024-10-01')).toEqual(['2024-09-30 运营 工作日', '2024-10-01 停运 国庆节']);
    expect(await days('2024-10-12', '2024-10-13')).toEqual(['2024-10-12 运营 调休上班', '2024-10-13 停运 周末']);
  });

  it('days of a year without published holidays are provisional, as are the last days of the year before', async () => {
    expect(await days('2026-12-24', '2026-12-26')).toEqual([
      '2026-12-24 运营 工作日',
      '2026-12-25 运营 工作日 (暂定)',
      '2026-12-26 停运 周末 (暂定)',
    ]);
    expect(await days('2026-12-31', '2027-01-04')).toEqual([
      '2026-12-31 运营 工作日 (暂定)',
      '2027-01-01 停运 元旦',
      '2027-01-02 停运 周末 (暂定)',
      '2027-01-03 停运 周末 (暂定)',
      '2027-01-04 运营 工作日 (暂定)',
    ]);
  });

  it('the working days of a month are those that the estate counts', async () => {
    const counts = await Promise.all(
      ['2024-07', '2026-01', '2026-02', '2026-04', '2026-05', '2026-06', '2026-10'].map(async (month) => {
        const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
        return (await days(`${month}-01`, `${month}-${last}`)).filter((day) => day.includes('运营')).length;
      }),
    );
    expect(counts).toEqual([23, 21, 16, 21, 19, 21, 18]);
  });

  it('days before the first timetable and after its last day are answered with no service', async () => {
    expect(await days('2024-06-28', '2024-06-28')).toEqual(['2024-06-28 停运 这一天没有生效的时刻表']);
    expect(await days('2030-01-01', '2030-01-01')).toEqual(['2030-01-01 停运 时刻表当日无班次']);
  });

  it('one request for service days covers at most 400 days, and none backwards', async () => {
    expect((await town.fetch('/v1/service-days?from=2024-01-01&to=2025-02-03')).status).toBe(200);
    for (const query of ['from=2024-01-01&to=2025-02-04', 'from=2024-01-02&to=2024-01-01']) {
      const response = await town.fetch(`/v1/service-days?${query}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'service-days-range' });
    }
  });

  it('a manager’s decision overrides the calendar, in both directions', async () => {
    const timetables = town.app.get(TimetablesService);
    await timetables.recordDayException(keeper, serviceDate('2025-03-05'), false, { 'zh-CN': '道路施工', en: 'Road works' });
    await timetables.recordDayException(keeper, serviceDate('2025-03-08'), true, { 'zh-CN': '招聘会加开', en: 'Job fair' });
    await town.app.get(DeparturesService).settled();
    expect(await days('2025-03-05', '2025-03-08')).toEqual([
      '2025-03-05 停运 道路施工',
      '2025-03-06 运营 工作日',
      '2025-03-07 运营 工作日',
      '2025-03-08 运营 招聘会加开',
    ]);
    expect(await town.nextDepartures('home', { at: '2025-03-04T20:00:00+08:00', limit: 1 })).toEqual(['2025-03-06 07:00 淞虹路']);
    expect(await town.nextDepartures('home', { at: '2025-03-07T20:00:00+08:00', limit: 1 })).toEqual(['2025-03-08 07:00 淞虹路']);
  });

  it('a manager’s decision that buses run also brings buses after the calendar’s end, or is refused', async () => {
    const timetables = town.app.get(TimetablesService);
    const fair = { 'zh-CN': '招聘会', en: 'Job fair' };
    await timetables.recordDayException(keeper, serviceDate('2030-01-05'), true, fair);
    await town.app.get(DeparturesService).settled();
    expect(await days('2030-01-05', '2030-01-06')).toEqual(['2030-01-05 运营 招聘会', '2030-01-06 停运 时刻表当日无班次']);
    expect(await town.nextDepartures('home', { at: '2030-01-04T12:00:00+08:00', limit: 1 })).toEqual(['2030-01-05 07:00 淞虹路']);
    await expect(timetables.recordDayException(keeper, serviceDate('2024-06-01'), true, fair)).rejects.toThrow('nothing-to-run');
    expect(await days('2024-06-01', '2024-06-01')).toEqual(['2024-06-01 停运 这一天没有生效的时刻表']);
  });

  it('a departure on a day that may still become a holiday says so in every answer', async () => {
    const answer = await town.departures('home', { at: '2026-12-24T19:29:00+08:00', limit: 3 });
    expect(answer.serviceDay.provisional).toBe(false);
    expect(answer.departures.map((departure) => [departure.departureTime.slice(0, 16), departure.provisional])).toEqual([
      ['2026-12-24T19:30', false],
      ['2026-12-24T19:30', false],
      ['2026-12-25T07:00', true],
    ]);
  });
});

it('a manager reads for one route why that route runs or not, although another one runs', async () => {
  const town = await Town.open({
    now: '2024-07-18T12:00:00+08:00',
    feed: hongqiaoWith({
      'calendar.txt': added('sixday,1,1,1,1,1,1,0,20240701,20291231,CN'),
      'trips.txt': (text) => text.replaceAll(/^hongqiao-t1,weekday,/gm, 'hongqiao-t1,sixday,'),
    }),
  });
  try {
    town.clock.set('2024-07-22T12:00:00+08:00');
    const headers = await town.signedIn('manager');
    const reasons = async (routeId: string): Promise<string[]> => {
      const path = `/v1/ridership/days?from=2024-07-19&to=2024-07-21&routeId=${routeId}`;
      const { days } = await town.get<{ days: { reason: string }[] }>(path, { headers });
      return days.map(({ reason }) => reason);
    };
    expect(await reasons('songhong')).toEqual(['工作日', '周末', '周末']);
    expect(await reasons('hongqiao-t1')).toEqual(['周一至周六', '周一至周六', '周末']);
  } finally {
    await town.close();
  }
});
