import { expect, it } from '@jest/globals';
import { contentFromNothing } from '../editing/new-content.js';
import type { DepartureRule } from '../sentences/sentence.js';
import type { DraftContent, DraftWay } from '../timetabling/draft-content.js';
import { contentFaults, departuresAtMost, maxDepartures } from './content-faults.js';
import { differingParts } from './differing-parts.js';

const nothing = contentFromNothing({ language: 'zh-CN', timezone: 'Asia/Shanghai' });
const way = (wayId: string, ...rules: DepartureRule[]): DraftWay => ({
  ...{ wayId, directionId: 0, headsign: null, otherHeadsign: null, stops: [], runningTimes: [], changes: [], shapeId: null },
  sentences: rules.map((rule, index) => ({ sentenceId: `s${index}`, serviceId: 'daily', rule })),
});
const withWays = (...ways: DraftWay[]): DraftContent => ({
  ...nothing,
  routes: [
    {
      ...{ routeId: 'red', name: '红线', otherName: null, longName: null, otherLongName: null, color: null, textColor: null },
      ...{ routeType: 3, desc: null, url: null, operatedBy: null, ways },
    },
  ],
});
const every: DepartureRule = {
  ...{ kind: 'every', from: '06:00:00', until: '22:00:00', headwaySeconds: 900, first: null, last: null, pauses: [] },
};
const after = (wayId: string): DepartureRule => ({
  ...{ kind: 'after', wayId, offsetSeconds: 60, from: '00:00:00', until: '36:00:00', last: null, pauses: [] },
});

it('an unfinished draft has no faults, and two things with one id are a fault', () => {
  expect(contentFaults(nothing)).toEqual([]);
  expect(contentFaults({ ...nothing, place: { ...nothing.place, timezone: '' } })).toEqual([]);
  const twice = withWays(way('a', every, every), { ...way('a'), sentences: [] });
  expect(contentFaults(twice).map(({ field }) => field)).toEqual(['content.routes[0].ways[1].wayId']);
});

it('departures are counted without being generated, also where ways follow each other in a circle', () => {
  expect(departuresAtMost(withWays(way('a', every)))).toBeGreaterThanOrEqual(64);
  expect(departuresAtMost(withWays(way('a', every), way('b', after('a'))))).toBeGreaterThanOrEqual(128);
  const chain = Array.from({ length: 30 }, (_, index) =>
    way(`w${index}`, ...(index === 0 ? [every] : Array.from({ length: 9 }, () => after(`w${index - 1}`)))),
  );
  expect(departuresAtMost(withWays(...chain))).toBeGreaterThan(maxDepartures);
  expect(departuresAtMost(withWays(way('a', after('b')), way('b', after('a'))))).toBe(0);
});

it('differences between two drafts are named by ids, wherever the items stand', () => {
  const [one, other] = [withWays(way('a', every), way('b')), withWays(way('b'), way('a', { ...every, headwaySeconds: 1200 }))];
  expect(differingParts(one, other, 9)).toEqual([
    { field: 'routes[red].ways[a].sentences[s0].rule.headwaySeconds', theirs: 900, yours: 1200 },
    { field: 'routes[red].ways', theirs: ['a', 'b'], yours: ['b', 'a'] },
  ]);
  expect(differingParts(one, withWays(way('a', every)), 9)).toEqual([{ field: 'routes[red].ways[b]', theirs: way('b'), yours: null }]);
  expect(differingParts(one, one, 9)).toEqual([]);
  expect(differingParts({ a: 1, b: 2 }, {}, 1)).toEqual([{ field: 'a', theirs: 1, yours: null }]);
});
