import { expect, it } from '@jest/globals';
import { eventIdOf, undoIdOf } from './tides-ids.io.js';

it('the id of an imported event never changes, and no two events share one', () => {
  const event = { table: 'stop_visits.csv', key: ['2024-07-15', 'a', 1], kind: 'boarded' };
  // With another id, everything imported before would be counted twice.
  expect(eventIdOf('hongqiao', event)).toBe('fa8d5992-3433-56da-b5bf-fee25852dd91');
  const others = [
    eventIdOf('harbour', event),
    ...[{ kind: 'alighted' }, { table: 'passenger_events.csv' }, { key: ['2024-07-15', 'a', 2] }, { key: ['2024-07-15', 'a","1'] }].map(
      (other) => eventIdOf('hongqiao', { ...event, ...other }),
    ),
  ];
  expect(new Set([eventIdOf('hongqiao', event), ...others]).size).toBe(6);
});

it('later versions of an event and its undo have ids of their own, while the first id stays', () => {
  const event = { table: 'stop_visits.csv', key: ['2024-07-15', 'a', 1], kind: 'boarded' };
  const ids = [0, 1, 2].map((version) => eventIdOf('hongqiao', event, version));
  expect(ids[0]).toBe(eventIdOf('hongqiao', event));
  const undos = ids.flatMap((id) => [undoIdOf('hongqiao', id), undoIdOf('harbour', id)]);
  expect(new Set([...ids, ...undos]).size).toBe(9);
});
