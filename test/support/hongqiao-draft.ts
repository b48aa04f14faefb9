import { addDays } from '../../src/editing/day-acts.js';
import { addSentence } from '../../src/editing/departure-acts.js';
import { contentFromNothing } from '../../src/editing/new-content.js';
import { addRouteThereAndBack } from '../../src/editing/route-acts.js';
import { setWholeTime } from '../../src/editing/running-time-acts.js';
import { addStop, setPlace } from '../../src/editing/stop-acts.js';
import { formatServiceTime } from '../../src/scheduling/service-time.js';
import type { EveryRule } from '../../src/sentences/sentence.js';
import type { DraftBase } from '../../src/timetabling/draft-base.js';
import type { DraftContent } from '../../src/timetabling/draft-content.js';
import { tripsOf } from '../../src/timetabling/draft-trips.js';

export const everyMinutes = (minutes: number, from: string, until: string, first = from): EveryRule => ({
  ...{
    kind: 'every',
    from: `${from}:00`,
    until: `${until}:00`,
    headwaySeconds: minutes * 60,
    first: `${first}:00`,
    pauses: [],
    last: null,
  },
});

const sentences = (content: DraftContent, routeId: string): DraftContent => {
  const outbound = addSentence(content, `${routeId}-0`, 'weekday', everyMinutes(30, '07:00', '09:30'));
  const both = addSentence(outbound, `${routeId}-0`, 'weekday', everyMinutes(30, '17:30', '20:00'));
  const inbound = addSentence(both, `${routeId}-1`, 'weekday', everyMinutes(30, '07:00', '09:30', '07:15'));
  return addSentence(inbound, `${routeId}-1`, 'weekday', everyMinutes(30, '17:30', '20:00', '17:45'));
};

/** `data/hongqiao` as a draft: two routes, described in sentences. */
export function hongqiaoContent(): DraftContent {
  let content = setPlace(contentFromNothing({ language: 'zh-CN', timezone: 'Asia/Shanghai' }), {
    ...{ name: '虹桥人才公寓', otherName: 'Hongqiao Talent Apartments', phone: '021-12345678' },
  });
  const stops = [
    ['home', '虹桥人才公寓', 'Hongqiao Talent Apartments', 31.21892, 121.33928],
    ['songhong', '淞虹路', 'Songhong Road', 31.2201, 121.35499],
    ['hongqiao-t1', '虹桥1号航站楼', 'Hongqiao Terminal 1', 31.19328, 121.34269],
  ] as const;
  for (const [stopId, name, otherName, lat, lon] of stops) content = addStop(content, { stopId, name, otherName, lat, lon });
  content = addDays(content, { serviceId: 'weekday', preset: 'weekday', followsHolidays: true });
  const routes = [
    ['songhong', '淞虹路线', 'Songhong line', 480],
    ['hongqiao-t1', '航站楼线', 'Terminal line', 720],
  ] as const;
  for (const [routeId, name, otherName, seconds] of routes) {
    content = addRouteThereAndBack(content, { routeId, name, otherName }, ['home', routeId]);
    for (const wayId of [`${routeId}-0`, `${routeId}-1`]) content = setWholeTime(content, wayId, 0, seconds);
    content = sentences(content, routeId);
  }
  return content;
}

/** A published timetable as the base of a draft. */
export const baseOf = (content: DraftContent): DraftBase => ({
  versionId: 1,
  takenIds: [],
  trips: tripsOf(content, null).trips.map(({ tripId, wayId, serviceId, startTime, blockId }) => ({
    ...{ tripId, wayId, serviceId, time: formatServiceTime(startTime), blockId },
  })),
});
