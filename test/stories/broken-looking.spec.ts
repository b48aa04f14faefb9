import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { added, hongqiao, hongqiaoWith, replaced, writeFolder, writeZip, type Changes, type Files } from '../support/feeds.js';
import { Town } from '../support/town.js';

describe('unusual but valid GTFS feeds', () => {
  const opened = async (feed: string | Files, check: (town: Town) => Promise<void>): Promise<void> => {
    const town = await Town.open({ feed });
    await check(town).finally(() => town.close());
  };
  const asEver = async (town: Town): Promise<void> => {
    expect(await town.nextDepartures('home', { limit: 3 })).toEqual(['07:30 淞虹路', '07:30 虹桥1号航站楼', '08:00 淞虹路']);
  };

  it('a zip is accepted, also one with everything in a folder', async () => {
    await opened(await writeZip(hongqiaoWith({})), asEver);
    const inFolder = Object.fromEntries(Object.entries(hongqiaoWith({})).map(([name, text]) => [`hongqiao/${name}`, text]));
    await opened(await writeZip({ ...inFolder, '__MACOSX/hongqiao/stops.txt': 'x' }), asEver);
  });

  it('a folder of symbolic links is accepted, although one leads nowhere', async () => {
    const folder = writeFolder({});
    for (const name of readdirSync(hongqiao)) symlinkSync(join(hongqiao, name), join(folder, name));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'shapes.txt'));
    await opened(folder, asEver);
  });

  it('a byte order mark, CRLF line ends, blank lines and quotes are accepted', async () => {
    const windows = Object.fromEntries(
      Object.entries(hongqiaoWith({})).map(([name, text]) => [
        name,
        `\ufeff${String(text)
          .replace(/虹桥人才公寓(?=[,\n])/g, '"虹桥人才公寓"')
          .replaceAll('\n', '\r\n')}\r\n\r\n`,
      ]),
    );
    await opened(windows, asEver);
  });

  it('the line ends of an old Mac are accepted', async () => {
    const old = Object.entries(hongqiaoWith({})).map(([name, text]) => [name, String(text).replaceAll('\n', '\r')]);
    await opened(Object.fromEntries(old) as Files, asEver);
  });

  it('columns in any order, spaces around values and hours without a leading zero are accepted', async () => {
    const changes: Changes = {
      'stop_times.txt': (text) =>
        text
          .split('\n')
          .map((line) =>
            line
              .split(',')
              .reverse()
              .map((cell) => ` ${cell.replace(/^0(\d:)/, '$1')} `)
              .join(','),
          )
          .slice(0, -1)
          .join('\n'),
    };
    await opened(hongqiaoWith(changes), asEver);
  });

  it('stop times are accepted in any order of trips and stops', async () => {
    await opened(
      hongqiaoWith({
        'stop_times.txt': (text) =>
          [
            text.split('\n')[0],
            ...text
              .trim()
              .split('\n')
              .slice(1)
              .reverse()
              .sort((a, b) => a.length - b.length || (a < b ? 1 : -1)),
          ].join('\n'),
      }),
      asEver,
    );
    const interleaved = (text: string): string => {
      const [header = '', ...lines] = text.trim().split('\n');
      return [header, ...lines.filter((_, index) => index % 2 === 1), ...lines.filter((_, index) => index % 2 === 0)].join('\n');
    };
    await opened(hongqiaoWith({ 'stop_times.txt': interleaved }), asEver);
  });

  it('missing times between timepoints are interpolated, by distance or else evenly', async () => {
    const between = (distance: string) =>
      `trip_id,arrival_time,departure_time,stop_id,stop_sequence,timepoint,shape_dist_traveled
songhong-0-weekday,07:00:00,07:00:00,home,1,1,0
songhong-0-weekday,,,hongqiao-t1,5,0,${distance}
songhong-0-weekday,07:08:00,07:08:00,songhong,9,1,4
songhong-1-weekday,07:15:00,07:15:00,songhong,1,1,0
songhong-1-weekday,07:23:00,07:23:00,home,2,1,4
`;
    for (const [distance, expected] of [
      ['', '07:34'],
      ['1', '07:32'],
    ] as const) {
      await opened(hongqiaoWith({ 'stop_times.txt': between(distance) }), async (town) => {
        expect(await town.nextDepartures('hongqiao-t1', { limit: 1, at: '2024-07-15T07:30:00+08:00' })).toEqual([`${expected} 淞虹路`]);
      });
    }
  });

  it('times beyond 24:00:00 belong to the evening before', async () => {
    const changes: Changes = { 'frequencies.txt': null, 'stop_times.txt': (text) => text.replaceAll('07:', '24:') };
    await opened(hongqiaoWith(changes), async (town) => {
      const answer = await town.departures('home', { at: '2024-07-16T00:00:00+08:00', limit: 1 });
      expect(answer.departures[0]).toMatchObject({ serviceDate: '2024-07-15', departureTime: '2024-07-16T00:00:00+08:00' });
      expect(answer.resumesAt).toBeNull();
    });
  });

  it('departures of a frequency without exact times state its headway', async () => {
    const changes: Changes = { 'frequencies.txt': (text) => text.replaceAll(',1\n', ',0\n') };
    await opened(hongqiaoWith(changes), async (town) => {
      const [first] = (await town.departures('home', { limit: 1 })).departures;
      expect(first).toMatchObject({ tripId: 'songhong-0-weekday-0730', headwaySeconds: 1800 });
    });
  });

  it('of several agencies in one feed the first one owns it, and routes retain the names of their operators', async () => {
    const changes: Changes = {
      'agency.txt': added('metro,地铁接驳公司,https://example.org/,Asia/Shanghai,zh-CN'),
      'routes.txt': replaced('hongqiao-t1,hongqiao', 'hongqiao-t1,metro'),
    };
    await opened(hongqiaoWith(changes), async (town) => {
      const { routes } = await town.get<{ routes: { routeId: string; operatedBy: string | null }[] }>('/v1/routes');
      expect(routes.map(({ routeId, operatedBy }) => [routeId, operatedBy])).toEqual([
        ['songhong', null],
        ['hongqiao-t1', '地铁接驳公司'],
      ]);
    });
  });
});
