import { describe, expect, it } from '@jest/globals';
import { dayNumber, serviceDate, serviceTime, type ServiceDate } from '../scheduling/service-time.js';
import { carryOver, type CarriedOver, type PlanOn, type Reference } from './carried-references.js';
import type { ProposedTrip } from './proposed-timetable.js';
import { consequencesOf } from './references.texts.js';

const [thursday, friday, saturday, monday] = ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-23'].map(serviceDate) as [
  ServiceDate,
  ServiceDate,
  ServiceDate,
  ServiceDate,
];
/** @example trips('a 07:30 block') */
const trips = (...lines: string[]): ProposedTrip[] =>
  lines.map((line) => {
    const [tripId = '', start = '', blockId = null] = line.split(' ');
    return {
      tripId,
      serviceId: 's',
      routeId: 'r',
      directionId: 0,
      stopIds: ['home', 'station'],
      startTime: serviceTime(`${start}:00`),
      blockId,
    };
  });
const every = (...lines: string[]): PlanOn => {
  const plan = trips(...lines);
  return () => plan;
};
const of = (
  id: string,
  day: Reference['day'],
  kind: Reference['kind'] = 'cancellation',
  scope: Reference['scope'] = 'trip',
): Reference => ({
  ...{ scope, id, day, kind },
});
const carried = (references: readonly Reference[], before: PlanOn, after: PlanOn, until: ServiceDate | null = null): CarriedOver =>
  carryOver(references, before, after, { from: friday, until });
/** @example 'a → x', 'b stays', 'c lost' */
const summary = ({ stays, carried: moved, lost }: CarriedOver): string[] => [
  ...stays.map(({ id }) => `${id} stays`),
  ...moved.map(({ id, to }) => `${id} → ${to.join(' + ')}`),
  ...lost.map(({ id, why, idIsTaken }) => `${id} lost, ${why}${idIsTaken ? ', id taken' : ''}`),
];

describe('what names a trip', () => {
  const before = every('a 07:30', 'b 08:00', 'c 08:30');

  it('a reference to a trip stays, moves to another trip or is lost under a new timetable', () => {
    const after = every('a 07:30', 'x 08:05');
    expect(summary(carried([of('a', friday), of('b', friday), of('c', friday)], before, after))).toEqual([
      'a stays',
      'b → x',
      'c lost, none-near',
    ]);
  });

  it('references on days of another timetable, or to trips that did not run, are left alone', () => {
    const after = every('x 08:05');
    expect(summary(carried([of('b', thursday), of('unknown', friday), of('b', monday)], before, after, monday))).toEqual([]);
    expect(summary(carried([of('b', saturday)], (date) => (date === saturday ? [] : before(date)), after))).toEqual([]);
  });

  it('a reference is not inherited by another trip that happens to get the same id', () => {
    expect(summary(carried([of('c', friday)], before, every('a 07:30', 'c 08:00')))).toEqual(['c lost, none-near, id taken']);
    expect(summary(carried([of('b', friday)], before, every('b 07:30', 'c 08:00')))).toEqual(['b → c']);
  });

  it('a reference is lost where nothing runs on its day any more', () => {
    expect(summary(carried([of('a', saturday)], before, (date) => (date === saturday ? [] : before(date))))).toEqual(['a lost, none-near']);
  });
});

describe('what holds always', () => {
  const isWeekend = (date: ServiceDate): boolean => (dayNumber(date) + 3) % 7 > 4;
  const old = every('a 07:30', 'b 08:00');
  const onWeekdays = trips('x 07:35', 'y 08:05');
  const onWeekends = trips('v 07:40');

  it('an assignment that always holds goes to every trip that takes its trip’s place on any day', () => {
    const after: PlanOn = (date) => (isWeekend(date) ? onWeekends : onWeekdays);
    expect(summary(carried([of('a', 'always', 'assignment')], old, after))).toEqual(['a → v + x']);
  });

  it('of two standing assignments for one new trip the one that holds on more days wins, and the other is lost', () => {
    const before: PlanOn = (date) => (isWeekend(date) ? trips('e 07:30') : trips('d 07:30'));
    expect(summary(carried([of('e', 'always', 'assignment'), of('d', 'always', 'assignment')], before, every('x 07:30')))).toEqual([
      'd → x',
      'e lost, taken',
    ]);
  });

  it('a reference to a block follows its block', () => {
    const [before, after] = [every('a 07:30 one', 'b 08:00 one', 'c 08:30 two'), every('p 07:35 X', 'q 08:05 X', 'r 08:35')];
    const references = [of('one', 'always', 'assignment', 'block'), of('two', friday, 'assignment', 'block')];
    expect(summary(carried(references, before, after))).toEqual(['one → X', 'two lost, none-near']);
  });
});

describe('what is told of it', () => {
  it('the message about carried references names ten and counts the rest, and asks for a yes only where something is lost', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `t${String(index).padStart(2, '0')} ${String(index + 7).padStart(2, '0')}:00`);
    const all = lines.map((line) => of(line.split(' ')[0] ?? '', friday));
    const [one, ...others] = consequencesOf(carried(all, every(...lines), every(...lines.map((line) => `x${line.replace(':00', ':10')}`))));
    expect([one?.needsYes, others.length]).toEqual([false, 0]);
    expect(one?.sentence.en).toContain('(12 cancelled departures): 2026-11-20 07:00 t00 → 07:10 xt00; ');
    expect(one?.sentence.en).toMatch(/16:10 xt09; and 2 more\.$/);
    const [lost] = consequencesOf(carried(all, every(...lines), every()));
    expect(lost?.needsYes).toBe(true);
    expect(lost?.sentence['zh-CN']).toContain('（取消 12 次）：2026-11-20 07:00 t00；');
    expect(consequencesOf(carried(all, every(...lines), every(...lines)))).toEqual([]);
  });
});
