import type { Files } from './feeds.js';

const quarters = Array.from({ length: 9 }, (_, index) => [20 + Math.floor(index / 4), (index % 4) * 15] as const);
const stopsOfLoop = ['社区中心', '天山西路菜场', '淞虹路地铁站', '北新泾医院', '泉口路小学', '新泾公园'];
const two = (count: number): string => String(count).padStart(2, '0');
/** A loop: one bus goes round in twelve minutes, every quarter of an hour from 20:00 to 22:00. */
export const loop: Files = {
  'agency.txt': 'agency_id,agency_name,agency_url,agency_timezone,agency_lang\nloop,社区环线,https://example.org/,Asia/Shanghai,zh-CN\n',
  'stops.txt': `stop_id,stop_name,stop_lat,stop_lon\n${stopsOfLoop.map((name, id) => `${id},${name},31.2,121.${30 + id}\n`).join('')}`,
  'routes.txt': 'route_id,route_short_name,route_type\nloop,社区环线,3\n',
  'calendar.txt':
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\ndaily,1,1,1,1,1,1,1,20240701,20291231\n',
  'trips.txt': `route_id,service_id,trip_id,trip_headsign,direction_id,block_id\n${quarters
    .map(([hour, minute]) => `loop,daily,loop-${hour}${two(minute)},社区环线,0,bus\n`)
    .join('')}`,
  'stop_times.txt': `trip_id,arrival_time,departure_time,stop_id,stop_sequence\n${quarters
    .flatMap(([hour, minute]) =>
      [...stopsOfLoop.keys(), 0].map((stopId, place) => {
        const time = `${hour + Math.floor((minute + place * 2) / 60)}:${two((minute + place * 2) % 60)}:00`;
        return `loop-${hour}${two(minute)},${time},${time},${stopId},${place}\n`;
      }),
    )
    .join('')}`,
};
