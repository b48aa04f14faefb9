import { describe, expect, it } from '@jest/globals';
import { networkOfVersion, walkKey } from './network-of-version.js';

const stop = (versionId: number, stopId: string, stopName: string, feedOrder = 0, parentStation: string | null = null) => ({
  ...{ versionId, stopId, stopName, feedOrder, parentStation, locationType: 0 },
});
const route = (versionId: number, routeId: string, routeSortOrder: number, color: string) => ({
  versionId,
  routeId,
  routeSortOrder,
  color,
});
const walk = (versionId: number, fromStopId: string, toStopId: string, minTransferTime: number) => ({
  ...{ versionId, fromStopId, toStopId, minTransferTime },
});
const word = (
  versionId: number,
  tableName: string,
  fieldName: string,
  record: { id: string } | { value: string },
  translation: string,
) => ({
  ...{ versionId, tableName, fieldName, translation, language: 'en', recordSubId: '' },
  ...{ recordId: 'id' in record ? record.id : '', fieldValue: 'value' in record ? record.value : '' },
});

describe('the network of a version', () => {
  const rows = {
    routes: [route(1, 'b', 1, 'old'), route(1, 'gone', 0, 'grey'), route(2, 'b', 2, 'new'), route(2, 'a', 1, 'red')],
    stops: [
      stop(1, 'home', '老家', 0),
      stop(1, 'gone', '老站', 1),
      stop(2, 'home', '新家', 5),
      stop(2, 'gate', '门', 4, 'home'),
      stop(3, 'gone', '旧'),
    ],
    transfers: [walk(1, 'home', 'gone', 60), walk(1, 'gone', 'home', 70), walk(2, 'home', 'gate', 80), walk(3, 'gone', 'gate', 90)],
    translations: [
      word(1, 'stops', 'stop_name', { id: 'home' }, 'Old home'),
      word(1, 'stops', 'stop_name', { value: '老站' }, 'Old stop'),
      word(1, 'stops', 'stop_name', { value: '门' }, 'Door'),
      word(1, 'trips', 'trip_headsign', { value: '门' }, 'Door'),
      word(2, 'stops', 'stop_name', { id: 'gone' }, 'never said of it'),
      word(2, 'trips', 'trip_headsign', { value: '家' }, 'Home'),
    ],
  };
  const { routes, stops, platforms, names, walks, listed } = networkOfVersion(rows, { order: [2, 1, 3], listing: new Set([2, 3]) });

  it('a network has what its version says, in its order, and then what the nearest versions say of the rest', () => {
    expect([...stops.values()].map(({ stopName }) => stopName)).toEqual(['门', '新家', '老站']);
    expect([...routes.values()].map(({ color }) => color)).toEqual(['red', 'new', 'grey']);
    expect(platforms).toEqual(new Map([['home', ['gate']]]));
  });

  it('a network lists the routes and stops that its version or a coming one names, whichever version their rows are from', () => {
    expect([...stops.values(), ...routes.values()].filter((each) => listed.has(each))).toEqual([
      ...stops.values(),
      ...[...routes.values()].filter(({ routeId }) => routeId !== 'gone'),
    ]);
  });

  it('a record has the translations of the version that named it, and of no other', () => {
    const nameOf = (stopId: string): string => names.of('stops', 'stop_name', [stopId], stops.get(stopId)?.stopName ?? '', 'en');
    expect(['home', 'gate', 'gone'].map(nameOf)).toEqual(['新家', '门', 'Old stop']);
    expect(['家', '门'].map((sign) => names.of('trips', 'trip_headsign', ['t'], sign, 'en'))).toEqual(['Home', '门']);
  });

  it('walks from a stop are those of the version that named the stop', () => {
    expect(walks).toEqual(
      new Map([
        [walkKey('gone', 'home'), 70],
        [walkKey('home', 'gate'), 80],
      ]),
    );
  });

  it('the network of a version that names nothing is that of the other versions', () => {
    expect([...networkOfVersion(rows, { order: [4, 3, 1, 2], listing: new Set() }).stops.values()].map(({ stopName }) => stopName)).toEqual(
      ['旧', '老家', '门'],
    );
    expect(networkOfVersion({ routes: [], stops: [], transfers: [], translations: [] }, { order: [], listing: new Set() }).stops.size).toBe(
      0,
    );
  });
});
