import type { Files } from './feeds.js';

const places = [
  'Rose Garden Residential Community',
  'Number Two Experimental Primary School',
  'Riverside Park',
  'Central Hospital East Gate',
];
const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:00`;

/** A line of the given number of stops with long names, two minutes apart, both ways every 20 minutes from 06:00 on. */
export function longLine(stops: number, trips: number): Files {
  const stopIds = [...Array(stops).keys()];
  const names = stopIds.map((id) => `${places[id % places.length] ?? ''}${id < places.length ? '' : ` ${Math.floor(id / places.length)}`}`);
  const rides = [0, 1].flatMap((direction) =>
    [...Array(trips).keys()].map((ride) => ({ direction, ride, tripId: `long-${direction}-${ride}` })),
  );
  return {
    'agency.txt': 'agency_id,agency_name,agency_url,agency_timezone,agency_lang\nlong,Valley Bus,https://example.org/,Asia/Shanghai,en\n',
    'stops.txt': `stop_id,stop_name,stop_lat,stop_lon\n${stopIds.map((id) => `s${id},${names[id] ?? ''},31.2,121.${300 + id}\n`).join('')}`,
    'routes.txt': 'route_id,route_short_name,route_long_name,route_type\nlong,R7,Valley line,3\n',
    'calendar.txt':
      'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\ndaily,1,1,1,1,1,1,1,20240701,20291231\n',
    'trips.txt': `route_id,service_id,trip_id,direction_id\n${rides.map(({ direction, tripId }) => `long,daily,${tripId},${direction}\n`).join('')}`,
    'stop_times.txt': `trip_id,arrival_time,departure_time,stop_id,stop_sequence\n${rides
      .flatMap(({ direction, ride, tripId }) =>
        (direction === 0 ? stopIds : [...stopIds].reverse()).map((id, place) => {
          const time = clock(360 + ride * 20 + place * 2);
          return `${tripId},${time},${time},s${id},${place}\n`;
        }),
      )
      .join('')}`,
  };
}
