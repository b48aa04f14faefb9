import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { hongqiaoWith } from '../support/feeds.js';
import { Town } from '../support/town.js';

let town: Town;
beforeAll(async () => (town = await Town.open()));
afterAll(() => town.close());

// The dates of the calendar, and the warnings on Monday 15 July 2024 about a timetable that takes effect today or on the given date.
it.each<[string, string, string | undefined, string[]]>([
  ['runs for thirty more days', '20240701,20240814', undefined, []],
  ['ends sooner', '20240701,20240813', undefined, ['feed-ends-soon 2024-08-13']],
  ['ends sooner, on a Sunday', '20240701,20240811', undefined, ['feed-ends-soon 2024-08-09']],
  ['lies wholly in the future', '20250701,20251231', undefined, []],
  ['takes effect shortly before its end', '20240701,20241231', '2024-12-20', ['feed-ends-soon 2024-12-31']],
  ['is over, but took effect in the past', '20240401,20240628', '2024-04-01', ['feed-is-over 2024-06-28']],
])('a timetable that %s is accepted, with a warning if it ends soon', async (_, dates, effectiveFrom, findings) => {
  const [first = ''] = dates.split(',');
  const feed = hongqiaoWith({
    'calendar.txt': (text) => text.replace('20240701,20291231', dates),
    'feed_info.txt': (text) => text.replace('20240701', first),
  });
  const report = await town.load(feed, { effectiveFrom: effectiveFrom === undefined ? undefined : serviceDate(effectiveFrom) });
  expect(report.published).not.toBeNull();
  const last = (sentence: string): string => /of service(?: is|,) (\S+),/.exec(sentence)?.[1] ?? '';
  expect(report.findings.list.map(({ code, sentence }) => `${code} ${last(sentence.en)}`)).toEqual(findings);
});
