import { speaker, type Language } from '../../language.js';
import { changesOf, todayOf, type Change } from './changes.js';
import { dayTexts } from './day/day.texts.js';
import { tripLine, type TripProgress, type TripLine } from './day/trip-line.js';
import { daysWithAdded } from './extra/added-trips.js';
import type { Row } from './rows.js';
import type { Bundle, BundleDay, BundleTrip } from './wire.js';

/** What the screen of the day is made from. */
export interface DayFacts {
  readonly bundle: Bundle;
  readonly rows: readonly Row[];
  readonly accountId: string;
  readonly now: number;
  readonly language: Language;
  readonly seen: Readonly<Record<string, string>>;
  readonly chosenVehicles: Readonly<Record<string, string>>;
  /** The progress of a trip as far as this phone knows (`trip/phone-trip.ts`). */
  readonly progressOf: (trip: BundleTrip) => TripProgress;
}

/** What the screen of the day shows. */
export interface DayView {
  /** Today's date in the agency's time zone. */
  readonly date: string;
  /** False: the plan on this phone ends before today. */
  readonly isPlanned: boolean;
  /** Why nothing runs today; null: something does. */
  readonly whyNothing: string | null;
  /** The trip at the top: the one on the road, else the next one; null: there is none. */
  readonly next: TripLine | null;
  /** Today's own trips and those without a driver, by time. */
  readonly lines: readonly TripLine[];
  /** Today's trips of other drivers. */
  readonly others: readonly TripLine[];
  /** Yesterday's own trips that have started and have not ended; null: there are none. */
  readonly yesterday: { readonly date: string; readonly lines: readonly TripLine[] } | null;
  readonly tomorrow: { readonly date: string; readonly whyNothing: string | null; readonly lines: readonly TripLine[] } | null;
  /** The vehicle of the day: the chosen one, else the assigned one; null: none is chosen or assigned. */
  readonly vehicleId: string | null;
  readonly changes: readonly Change[];
  /** The signed-in driver has logged nothing yet, as far as this phone knows. */
  readonly isFirstDay: boolean;
}

/** Makes everything that the screen of the day shows. */
export function dayView(facts: DayFacts): DayView {
  const { bundle, rows, now, seen } = facts;
  const date = todayOf(now, bundle.timezone);
  const days = daysWithAdded(bundle, rows);
  const [today, tomorrow] = [days.find((day) => day.date === date), days.find((day) => day.date > date)];
  const yesterday = days.filter((day) => day.date < date).at(-1);
  const changes = changesOf(bundle, seen, rows).filter((change) => change.date >= date);
  const own = ownTrips(facts);
  const linesOf = (day: BundleDay | undefined): Line[] =>
    (day?.trips ?? []).map((trip) => {
      const isMine = trip.isMine === true || own.has(`${trip.serviceDate}/${trip.tripId}`);
      const isNew = changes.some((change) => change.date === trip.serviceDate && change.tripId === trip.tripId);
      const line = tripLine(trip, { progress: facts.progressOf(trip), now, isNew, isMine }, bundle, speaker(dayTexts)(facts.language));
      return { ...line, isMine };
    });
  const all = linesOf(today);
  const mineOrFree = all.filter(({ isMine, isFree }) => isMine || isFree);
  const unfinished = linesOf(yesterday).filter(({ isMine, look }) => isMine && look === 'open');
  const next = nextOf(mineOrFree, unfinished, now);
  const tomorrowLines = linesOf(tomorrow).filter(({ isMine, isFree }) => isMine || isFree);
  return {
    ...{ date, isPlanned: today !== undefined, whyNothing: today === undefined || today.runs ? null : today.reason },
    ...{ next, lines: mineOrFree, others: all.filter((line) => !mineOrFree.includes(line)), changes },
    yesterday: unfinished.length === 0 || yesterday === undefined ? null : { date: yesterday.date, lines: unfinished },
    tomorrow:
      tomorrow === undefined ? null : { date: tomorrow.date, whyNothing: tomorrow.runs ? null : tomorrow.reason, lines: tomorrowLines },
    vehicleId: facts.chosenVehicles[date] ?? plannedVehicle(mineOrFree),
    isFirstDay: own.size === 0,
  };
}

type Line = TripLine & { readonly isMine: boolean };

/** The trip at the top: a trip on the road comes first; a trip without a driver is offered only to a driver who has no trips. */
function nextOf(lines: readonly Line[], ofYesterday: readonly Line[], now: number): TripLine | null {
  const mine = lines.filter(({ isMine }) => isMine);
  const open = [...ofYesterday, ...mine].filter(({ look }) => look === 'open');
  // A trip that was started, rather than one on which people were later counted by mistake.
  const onTheRoad = open.filter(({ hasStarted }) => hasStarted).at(-1) ?? open.at(-1);
  const coming = (some: readonly Line[]): Line | undefined => some.find(({ look }) => look === 'coming');
  return (
    onTheRoad ??
    coming(mine) ??
    (mine.length === 0 ? coming(lines.filter(({ departure }) => departure !== null && departure >= now)) : undefined) ??
    null
  );
}

function plannedVehicle(lines: readonly Line[]): string | null {
  const mine = lines.filter(({ isMine, vehicleId }) => isMine && vehicleId !== null);
  const ahead = mine.find(({ look }) => look === 'coming' || look === 'open');
  return (ahead ?? mine.at(-1))?.vehicleId ?? null;
}

/** The trips on which the signed-in driver logged something, on the server or only on this phone. */
function ownTrips({ bundle, rows, accountId }: DayFacts): ReadonlySet<string> {
  const onServer = bundle.days.flatMap(({ trips }) =>
    trips.filter(({ events }) => events.some(({ isMine, isEffective, kind }) => isMine && isEffective && kind !== 'undo')),
  );
  const onPhone = rows.filter(
    (row) => row.what === 'event' && row.accountId === accountId && row.state !== 'voided' && row.body.kind !== 'undo',
  );
  return new Set([
    ...onServer.map(({ serviceDate, tripId }) => `${serviceDate}/${tripId}`),
    ...onPhone.map(({ body }) => `${body.serviceDate}/${(body as { tripId: string }).tripId}`),
  ]);
}
