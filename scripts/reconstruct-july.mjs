// Writes the first month of Hongqiao's shuttle as TIDES: node scripts/reconstruct-july.mjs [folder]
// The only number published is 12,000 rides in the month; everything else here is an assumption, named below. Every run gives
// the same files, byte for byte. The reasons for the assumptions: data/hongqiao/README.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const boardingsInAll = 12_000;
const seats = 30;
const zone = '+08:00';

/** July 2024 had no public holiday: 23 days from Monday to Friday. */
const days = Array.from({ length: 31 }, (_, index) => new Date(Date.UTC(2024, 6, index + 1))).filter((day) => day.getUTCDay() % 6 !== 0);

/** Line 2 has nearly twice the riders of Line 10. Each route is run by one bus. */
const routes = [
  { routeId: 'songhong', vehicleId: 'bus-1', metro: 'songhong', runSeconds: 480, riders: 1.8 },
  { routeId: 'hongqiao-t1', vehicleId: 'bus-2', metro: 'hongqiao-t1', runSeconds: 720, riders: 1 },
];

/** To the metro in the morning, back in the evening: riders by departure, as relative weights. */
const departures = [
  { directionId: 0, riders: { '07:00': 0.68, '07:30': 0.95, '08:00': 1.15, '08:30': 1.1, '09:00': 0.82 } },
  { directionId: 0, riders: { '17:30': 0.3, '18:00': 0.36, '18:30': 0.4, '19:00': 0.36, '19:30': 0.28 } },
  { directionId: 1, riders: { '07:15': 0.22, '07:45': 0.32, '08:15': 0.4, '08:45': 0.38, '09:15': 0.26 } },
  { directionId: 1, riders: { '17:45': 0.78, '18:15': 1.05, '18:45': 1.1, '19:15': 0.92, '19:45': 0.68 } },
].flatMap(({ directionId, riders }) => Object.entries(riders).map(([start, share]) => ({ directionId, start, share })));

const weekday = [0, 1.07, 1.02, 1, 1, 0.97];
const fridayEvening = 0.85;
/** A new service becomes known: the last week has about a third more riders than the first. */
const growth = (index) => 0.85 + 0.28 * Math.sqrt(index / (days.length - 1));

/** The last trip of a peak on two days, because a bus that broke down does not return within the peak. */
const cancelled = new Set(['2024-07-09 songhong-1-weekday-0915', '2024-07-24 hongqiao-t1-1-weekday-1945']);

/** Pseudo-random numbers, the same in every run (mulberry32). */
function pseudoRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = pseudoRandom(12_000);
const secondsOf = (start) => Number(start.slice(0, 2)) * 3600 + Number(start.slice(3)) * 60;
const two = (count) => String(count).padStart(2, '0');
const instant = (date, seconds) =>
  `${date}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${zone}`;

/** Every trip of the month with its relative weight. */
function plannedTrips() {
  return days.flatMap((day, index) => {
    const date = day.toISOString().slice(0, 10);
    // On three days in ten it rains, and more people take the bus instead of a bicycle.
    const weather = random() < 0.3 ? 1.08 + random() * 0.1 : 0.96 + random() * 0.06;
    return routes.flatMap((route) =>
      departures.map(({ directionId, start, share }) => {
        const tripId = `${route.routeId}-${directionId}-weekday-${start.replace(':', '')}`;
        const friday = day.getUTCDay() === 5 && start > '12:00' ? fridayEvening : 1;
        const noise = 0.82 + random() * 0.36;
        const isCancelled = cancelled.has(`${date} ${tripId}`);
        const weight = isCancelled ? 0 : route.riders * share * weekday[day.getUTCDay()] * friday * growth(index) * weather * noise;
        return { date, tripId, route, directionId, start: secondsOf(start), isCancelled, weight };
      }),
    );
  });
}

/** Boardings in proportion to the weights, at most the number of seats, with an exact sum (largest remainder method). */
function shareOut(trips) {
  const wanted = (scale) => trips.map(({ weight }) => Math.min(seats, weight * scale));
  let [low, high] = [0, 1000];
  for (let left = 100; left > 0; left -= 1) {
    const middle = (low + high) / 2;
    if (wanted(middle).reduce((a, b) => a + b) < boardingsInAll) low = middle;
    else high = middle;
  }
  const exact = wanted(high);
  const counts = exact.map(Math.floor);
  const missing = boardingsInAll - counts.reduce((a, b) => a + b);
  const byRemainder = exact.map((value, index) => [value - Math.floor(value), index]).sort(([a, i], [b, j]) => b - a || i - j);
  for (const [, index] of byRemainder.slice(0, missing)) counts[index] += 1;
  return counts;
}

/** Departures mostly within the first minute, sometimes a few minutes late, never early, and never before the bus has arrived. */
function run(trips) {
  const freeFrom = new Map();
  for (const trip of [...trips].sort((a, b) => a.start - b.start)) {
    if (trip.isCancelled) continue;
    const late = random() < 0.62 ? random() * 55 : random() < 0.85 ? 60 + random() * 150 : 240 + random() * 240;
    trip.departed = Math.round(Math.max(trip.start + late, (freeFrom.get(trip.route) ?? 0) + 40));
    trip.arrived = trip.departed + trip.route.runSeconds + Math.round(random() * 100 - 40);
    freeFrom.set(trip.route, trip.arrived);
  }
}

const table = (rows) => rows.map((row) => `${row.join(',')}\n`).join('');

const trips = plannedTrips();
shareOut(trips).forEach((count, index) => (trips[index].boardings = count));
for (const day of days) run(trips.filter(({ date }) => date === day.toISOString().slice(0, 10)));

const performed = [
  // prettier-ignore
  ['service_date', 'trip_id_performed', 'vehicle_id', 'trip_id_scheduled', 'route_id', 'direction_id', 'actual_trip_start', 'actual_trip_end',
    'trip_type', 'schedule_relationship', 'banche_note'],
  ...trips.map(({ date, tripId, route, directionId, isCancelled, departed, arrived }) => [
    ...[date, tripId, route.vehicleId, tripId, route.routeId, directionId],
    ...(isCancelled ? ['', ''] : [instant(date, departed), instant(date, arrived)]),
    ...['In service', isCancelled ? 'Canceled' : 'Scheduled', 'reconstruction'],
  ]),
];

const visits = [
  // prettier-ignore
  ['service_date', 'trip_id_performed', 'trip_stop_sequence', 'stop_id', 'vehicle_id', 'actual_arrival_time', 'actual_departure_time', 'boarding_1',
    'alighting_1', 'departure_load'],
  ...trips
    .filter(({ isCancelled }) => !isCancelled)
    .flatMap(({ date, tripId, route, directionId, departed, arrived, boardings }) => {
      const [first, last] = directionId === 0 ? ['home', route.metro] : [route.metro, 'home'];
      return [
        [date, tripId, 1, first, route.vehicleId, '', instant(date, departed), boardings, 0, boardings],
        [date, tripId, 2, last, route.vehicleId, instant(date, arrived), '', 0, boardings, 0],
      ];
    }),
];

const folder = process.argv[2] ?? join(root, 'data/hongqiao');
writeFileSync(join(folder, 'trips_performed.csv'), table(performed));
writeFileSync(join(folder, 'stop_visits.csv'), table(visits));
