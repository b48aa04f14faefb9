import { expect, it } from '@jest/globals';
import { eventIdOf, undoIdOf } from './tides-ids.io.js';

it('an event keeps its id for ever, and no two share one', () => {
  const event = { table: 'stop_visits.csv', key: ['2024-07-15', 'a', 1], kind: 'boarded' };
  // Another id here would count everything twice that was imported before.
  expect(eventIdOf('hongqiao', event)).toBe('fa8d5992-3433-56da-b5bf-fee25852dd91');
  const others = [
    eventIdOf('harbour', event),
    ...[{ kind: 'alighted' }, { table: 'passenger_events.csv' }, { key: ['2024-07-15', 'a', 2] }, { key: ['2024-07-15', 'a","1'] }].map(
      (other) => eventIdOf('hongqiao', { ...event, ...other }),
    ),
  ];
  expect(new Set([eventIdOf('hongqiao', event), ...others]).size).toBe(6);
});

it('a later version of an event, and what takes it back, have ids of their own, and the first is what it always was', () => {
  const event = { table: 'stop_visits.csv', key: ['2024-07-15', 'a', 1], kind: 'boarded' };
  const ids = [0, 1, 2].map((version) => eventIdOf('hongqiao', event, version));
  expect(ids[0]).toBe(eventIdOf('hongqiao', event));
  const undos = ids.flatMap((id) => [undoIdOf('hongqiao', id), undoIdOf('harbour', id)]);
  expect(new Set([...ids, ...undos]).size).toBe(9);
});
