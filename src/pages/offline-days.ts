import type { DepartureAnswer } from '../departures/departures.requests.js';
import { secondsOf } from '../web/shared/moments.js';
import type { BoardDayAnswer, OfflineDaysAnswer, OfflineDepartureAnswer, OfflineLineAnswer } from './pages.requests.js';

type Leaving = Pick<
  DepartureAnswer,
  | 'tripId'
  | 'headsign'
  | 'routeId'
  | 'directionId'
  | 'scheduledDepartureTime'
  | 'status'
  | 'reason'
  | 'added'
  | 'shiftSeconds'
  | 'reasonOfDelay'
  | 'pickupType'
> &
  Pick<OfflineDepartureAnswer, 'timing'>;
type LineHead = Omit<OfflineLineAnswer, 'departures'>;

/** Writes each departure once, with the days on which it is the same. */
export function packed(
  days: readonly BoardDayAnswer[],
  lines: readonly LineHead[],
  leaving: readonly Leaving[],
): Pick<OfflineDaysAnswer, 'services' | 'lines' | 'cancelled' | 'changed'> {
  const placeOf = new Map(days.map(({ date }, place) => [date, place]));
  const services = new Map<string, number>();
  const serviceOf = (places: readonly number[]): number => {
    const key = JSON.stringify(places);
    const service = services.get(key) ?? services.size;
    services.set(key, service);
    return service;
  };
  const onTheseDays = leaving.filter(({ scheduledDepartureTime }) => placeOf.has(scheduledDepartureTime.slice(0, 10)));
  const packedLines = lines.map((line) => ({
    ...line,
    departures: rowsOf(
      onTheseDays.filter(({ routeId, directionId }) => routeId === line.routeId && directionId === line.directionId),
      days,
      placeOf,
    ).map(({ row, places }) => ({ ...row, service: serviceOf(places) })),
  }));
  return {
    services: [...services.keys()].map((key) => JSON.parse(key) as number[]),
    lines: packedLines,
    cancelled: onTheseDays
      .filter(({ status }) => status === 'cancelled')
      .map(({ tripId, scheduledDepartureTime, reason }) => ({
        ...{ tripId, scheduledDepartureTime },
        ...(reason === undefined ? {} : { reason }),
      })),
    changed: onTheseDays
      .filter(({ added, shiftSeconds }) => added !== undefined || shiftSeconds !== undefined)
      .map(({ tripId, scheduledDepartureTime, reason, added, shiftSeconds, reasonOfDelay }) => ({
        ...{ tripId, scheduledDepartureTime },
        ...(added === undefined ? {} : { added }),
        ...(shiftSeconds === undefined ? {} : { shiftSeconds }),
        // The reason of a delay is left out: when the page is read offline the delay may be over.
        ...(reason === undefined || reasonOfDelay === true ? {} : { reason }),
      })),
  };
}

interface Row {
  readonly row: Omit<OfflineDepartureAnswer, 'service'>;
  readonly places: number[];
}

function rowsOf(leaving: readonly Leaving[], days: readonly BoardDayAnswer[], placeOf: ReadonlyMap<string, number>): Row[] {
  const rows = new Map<string, Row>();
  for (const { tripId, headsign, scheduledDepartureTime, pickupType, timing } of leaving) {
    const place = placeOf.get(scheduledDepartureTime.slice(0, 10)) ?? 0;
    const time = scheduledDepartureTime.slice(11, 19);
    const seconds = secondsOf(scheduledDepartureTime) - secondsOf(days[place]?.startsAt ?? '');
    const key = JSON.stringify([tripId, headsign, time, seconds, pickupType, timing]);
    const row = rows.get(key);
    if (row === undefined)
      rows.set(key, {
        row: {
          ...{ tripId, headsign, time, seconds },
          ...(pickupType === undefined ? {} : { pickupType }),
          ...(timing === undefined ? {} : { timing }),
        },
        places: [place],
      });
    else if (row.places.at(-1) !== place) row.places.push(place);
  }
  return [...rows.values()].sort((a, b) => a.row.seconds - b.row.seconds);
}
