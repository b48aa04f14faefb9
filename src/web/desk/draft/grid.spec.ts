import { describe, expect, it } from '@jest/globals';
import { setSentence } from '../../../editing/departure-acts.js';
import { serviceTime } from '../../../scheduling/service-time.js';
import type { DraftContent } from '../../../timetabling/draft-content.js';
import { previewOf } from '../../../timetabling/draft-preview.js';
import { baseOf, everyMinutes, hongqiaoContent } from '../../../../test/support/hongqiao-draft.js';
import { gridOf, minuteText, neighbour, type Grid, type GridMinute } from './grid.js';

const before = hongqiaoContent();
const base = baseOf(before);

function evening(minutes: number): DraftContent {
  const firsts = { 'songhong-0': '17:30', 'songhong-1': '17:45' };
  return Object.entries(firsts).reduce((content, [wayId, first]) => {
    const sentenceId = before.routes[0]?.ways.find((way) => way.wayId === wayId)?.sentences[1]?.sentenceId ?? '';
    return setSentence(content, wayId, sentenceId, { rule: everyMinutes(minutes, '17:30', '20:00', first) });
  }, before);
}
function shown(content: DraftContent, routeIndex = 0): Grid {
  const route = content.routes[routeIndex];
  if (route === undefined) throw new Error('no route');
  return gridOf(route, new Set(['weekday']), previewOf(content, base));
}
const signs = { same: '', new: '+', gone: '-' };
const minutesText = (minutes: readonly GridMinute[]): string => minutes.map(({ is, time }) => signs[is] + minuteText(time)).join(' ');
const rows = ({ hours }: Grid): string[] => hours.map(({ hour, there, back }) => `${minutesText(there)} | ${hour} | ${minutesText(back)}`);

describe('the grid of hours and minutes', () => {
  it('the grid of departures marks new, removed and unchanged ones of an evening every 20 minutes', () => {
    const grid = shown(evening(20));
    expect(rows(grid)).toEqual([
      '00 30 | 7 | 15 45',
      '00 30 | 8 | 15 45',
      '00 | 9 | 15',
      '30 +50 | 17 | 45',
      '-00 +10 30 +50 | 18 | +05 -15 +25 45',
      '-00 +10 30 +50 | 19 | +05 -15 +25 45',
    ]);
    expect([grid.thereCount, grid.backCount]).toEqual([13, 12]);
  });

  it('the grid of departures marks hours without a bus and nothing else', () => {
    expect(shown(before).hours.map(({ hour, afterGap }) => [hour, afterGap])).toEqual([
      [7, false],
      [8, false],
      [9, false],
      [17, true],
      [18, false],
      [19, false],
    ]);
  });

  it('the grid of a route ignores changes of other routes and other kinds of day', () => {
    expect(rows(shown(evening(20), 1)).join(' ')).not.toMatch(/[+-]/);
    const [route] = before.routes;
    expect(route && gridOf(route, new Set(['saturday']), previewOf(before, base)).hours).toEqual([]);
  });

  it('every departure in the grid has a unique key, whatever is moved, added or removed', () => {
    const keys = shown(evening(7)).hours.flatMap(({ there, back }) => [...there, ...back].map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(40);
  });
});

describe('walking in the grid with the arrow keys', () => {
  const keys = [['a', 'b', 'c'], ['d'], ['e', 'f']];
  it.each([
    ['b', 'ArrowRight', 'c'],
    ['c', 'ArrowRight', 'd'],
    ['d', 'ArrowLeft', 'c'],
    ['c', 'ArrowDown', 'd'],
    ['d', 'ArrowDown', 'e'],
    ['f', 'ArrowUp', 'd'],
    ['a', 'ArrowUp', null],
    ['f', 'ArrowRight', null],
    ['gone', 'ArrowUp', null],
  ])('the arrow keys lead from departure %s by %s to %s', (from, arrow, to) => expect(neighbour(keys, from, arrow)).toBe(to));
});

it('minutes in the grid have two digits, and seconds only if there are any', () => {
  expect(['07:05:00', '07:05:30', '24:10:00'].map((text) => minuteText(serviceTime(text)))).toEqual(['05', '05:30', '10']);
});
