import type { Files } from './feeds.js';

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
const stopIds = ['north', 'centre', 'south'] as const;

/** Routes 1, 2, 3 … that leave every five minutes from 05:00 on, each day: `r2-07:30` leaves on route 2 at 07:30. */
export function cityFeed(routeCount: number, tripsOfRoute: number): Files {
  const routes = Array.from({ length: routeCount }, (_, index) => String(index + 1));
  const rides = routes.flatMap((route) =>
    Array.from({ length: tripsOfRoute }, (_, ride) => ({
      route,
      starts: 300 + ride * 5,
      tripId: `r${route}-${clock(300 + ride * 5).slice(0, 5)}`,
    })),
  );
  return {
    'agency.txt': 'agency_id,agency_name,agency_url,agency_timezone,agency_lang\ncity,市公交,https://example.org/,Asia/Shanghai,zh-CN\n',
    'stops.txt': `stop_id,stop_name,stop_lat,stop_lon\n${stopIds.map((id, place) => `${id},${['城北', '市中心', '城南'][place] ?? ''},31.2,121.${30 + place}\n`).join('')}`,
    'routes.txt': `route_id,route_short_name,route_type\n${routes.map((route) => `r${route},${route} 路,3\n`).join('')}`,
    'calendar.txt':
      'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\ndaily,1,1,1,1,1,1,1,20240701,20491231\n',
    'trips.txt': `route_id,service_id,trip_id,direction_id\n${rides.map(({ route, tripId }) => `r${route},daily,${tripId},0\n`).join('')}`,
    'stop_times.txt': `trip_id,arrival_time,departure_time,stop_id,stop_sequence\n${rides
      .flatMap(({ tripId, starts }) =>
        stopIds.map((id, place) => `${tripId},${clock(starts + place * 4)},${clock(starts + place * 4)},${id},${place}\n`),
      )
      .join('')}`,
  };
}
