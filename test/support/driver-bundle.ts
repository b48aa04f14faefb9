import type { Bundle, BundleTrip } from '../../src/web/drivers/wire.js';

/** A bundle of the example town as the server answers it, for tests of screens and decisions without a server. */

const two = (count: number): string => String(count).padStart(2, '0');
const moment = (date: string, minutes: number): string => `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00+08:00`;

const ends = {
  home: { stopId: 'home', name: '虹桥人才公寓' },
  songhong: { stopId: 'songhong', name: '淞虹路' },
  'hongqiao-t1': { stopId: 'hongqiao-t1', name: '虹桥1号航站楼' },
} as const;

/** A trip without events. @param minutes its start, in minutes after midnight */
export function sampleTrip(
  date: string,
  routeId: 'songhong' | 'hongqiao-t1',
  directionId: 0 | 1,
  minutes: number,
  more: Partial<BundleTrip> = {},
): BundleTrip {
  const running = routeId === 'songhong' ? 8 : 12;
  const [from, to] = directionId === 0 ? [ends.home, ends[routeId]] : [ends[routeId], ends.home];
  const withoutCounts = { boardings: null, alightings: null, leftBehind: null, departureLoad: null } as const;
  const untold = { actualArrivalTime: null, actualDepartureTime: null } as const;
  const call = (position: number, stop: { stopId: string; name: string }, at: number) => ({
    ...{ position, ...stop, ...untold, ...withoutCounts },
    ...{ scheduledArrivalTime: moment(date, at), scheduledDepartureTime: moment(date, at) },
  });
  return {
    ...{ serviceDate: date, tripId: `${routeId}-${directionId}-weekday-${two(Math.floor(minutes / 60))}${two(minutes % 60)}` },
    ...{ routeId, directionId, isScheduled: true, isAdded: false, shiftSeconds: 0, reason: null },
    ...{ state: 'planned' as const, isCounted: false, isReconstruction: false, wasFull: false },
    ...{ boardings: null, alightings: null, leftBehind: null, delaySeconds: null, findings: [], events: [] },
    ...{ headsign: directionId === 0 ? to.name : '公寓', isMine: true, driverName: '王师傅', vehicleId: 'bus-1' },
    stops: [call(0, from, minutes), call(1, to, minutes + running)],
    ...more,
  };
}

function sampleDay(date: string): Bundle['days'][number] {
  const peaks = [7 * 60, 17 * 60 + 30];
  const trips = peaks.flatMap((first) =>
    [0, 30, 60, 90, 120].flatMap((after) =>
      (['songhong', 'hongqiao-t1'] as const).flatMap((routeId) => {
        const others = routeId === 'songhong' ? {} : { isMine: false, driverName: '李师傅', vehicleId: 'bus-2' };
        return [sampleTrip(date, routeId, 0, first + after, others), sampleTrip(date, routeId, 1, first + after + 15, others)];
      }),
    ),
  );
  const start = ({ stops }: BundleTrip): string => stops[0]?.scheduledDepartureTime ?? '';
  return {
    ...{ date, startsAt: moment(date, 0), runs: true, reason: '工作日' },
    trips: trips.sort((a, b) => (start(a) < start(b) ? -1 : 1)),
  };
}

/** @param serverTime default Monday, 15 July 2024, 07:10 */
export function sampleBundle({ serverTime = '2024-07-15T07:10:00+08:00', ...more }: Partial<Bundle> = {}): Bundle {
  const presets = (...texts: string[]) => texts.map((text) => ({ text, label: text }));
  const direction = (directionId: 0 | 1, routeId: 'songhong' | 'hongqiao-t1') => {
    const stops = directionId === 0 ? [ends.home, ends[routeId]] : [ends[routeId], ends.home];
    return {
      directionId,
      headsign: directionId === 0 ? ends[routeId].name : '公寓',
      stops,
      departureSeconds: [0, routeId === 'songhong' ? 480 : 720],
    };
  };
  return {
    ...{ agencyId: 'hongqiao', agencyName: '虹桥人才公寓班车', timezone: 'Asia/Shanghai', serverTime },
    account: { accountId: '6f1c0000-0000-4000-8000-000000000001', name: '王师傅', role: 'driver' },
    days: [sampleDay('2024-07-15'), sampleDay('2024-07-16')],
    routes: (['songhong', 'hongqiao-t1'] as const).map((routeId) => ({
      ...{ routeId, name: routeId === 'songhong' ? '淞虹路线' : '虹桥1号航站楼线', color: null },
      directions: [direction(0, routeId), direction(1, routeId)],
    })),
    vehicles: [
      { vehicleId: 'bus-1', licensePlate: '沪A·D2718', capacitySeated: 30, capacityStanding: 0 },
      { vehicleId: 'bus-2', licensePlate: '沪A·D3141', capacitySeated: 30, capacityStanding: 0 },
    ],
    alerts: [],
    reasons: {
      early: presets('坐满了，等不了', '调度让提前', '路上有事，得早走'),
      cancelled: presets('车辆故障', '道路不通', '没有司机', '调度取消'),
      delayed: presets('堵车', '车辆故障', '上客多'),
    },
    messages: [],
    settings: { countAlighting: false, capacityRule: 'seats', earlyLimitSeconds: 59, checkList: ['轮胎', '灯光', '刹车'], contact: null },
    ...more,
  };
}
