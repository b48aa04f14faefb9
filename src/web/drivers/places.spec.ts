import { describe, expect, it } from '@jest/globals';
import { hrefOf, pathOf, placeOf, type Place } from './places.js';

const places: Place[] = [
  { name: 'day' },
  { name: 'trip', date: '2024-07-15', tripId: 'songhong-0-weekday-0730' },
  { name: 'trip', date: '2024-07-15', tripId: '加开/7 %?#' },
  ...(
    ['practice', 'outbox', 'extra', 'afterwards', 'others', 'vehicle', 'mine', 'history', 'check', 'fault', 'messages', 'paste'] as const
  ).map((name) => ({ name })),
];

describe('places in the app', () => {
  it('every place in the app has an address that leads back to it, whatever a trip’s id contains', () => {
    expect(places.map((place) => placeOf(pathOf(place)))).toEqual(places);
    expect(new Set(places.map(pathOf)).size).toBe(places.length);
  });

  it('the address of a place is below that of the agency', () => {
    expect(hrefOf('', { name: 'day' })).toBe('/driver');
    expect(hrefOf('/a/other', { name: 'outbox' })).toBe('/a/other/driver/outbox');
  });

  it('an unknown or broken address leads to the day', () => {
    expect(
      ['', '/', '/nowhere', '/trips', '/trips/2024-07-15', '/trips//x', '/trips/2024-07-15/'].map((path) => placeOf(path).name),
    ).toEqual(Array(7).fill('day'));
    expect(placeOf('/trips/2024-07-15/%E0%A4%A')).toEqual({ name: 'trip', date: '2024-07-15', tripId: '%E0%A4%A' });
  });
});
