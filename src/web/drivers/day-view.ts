import { speaker, type Language } from '../../language.js';
import { changesOf, todayOf, type Change } from './changes.js';
import { dayTexts } from './day/day.texts.js';
import { tripLine, type TripProgress, type TripLine } from './day/trip-line.js';
import { daysWithAdded } from './extra/added-trips.js';
import type { Row } from './rows.js';
import type { Bundle, BundleDay, BundleTrip } from './wire.js';

export interface DayFacts {
  readonly bundle: Bundle;
  readonly rows: readonly Row[];
  readonly accountId: string;
  readonly now: number;
  readonly language: Language;
  readonly seen: Readonly<Record<string, string>>;
  readonly chosenVehicles: Readonly<Record<string, string>>;
  /** What became of a trip as far as this phone knows (`trip-view.ts`). */
  readonly progressOf: (trip: BundleTrip) => TripProgress;
}

export interface DayView {
  /** Today on the clocks of the place. */
  readonly date: string;
  /** False: the plan on this phone ends before today. */
  readonly isPlanned: boolean;
  /** Why nothing runs today; null: something does. */
  readonly whyNothing: string | null;
  /** What stands on top: the trip on the road, else the next one; null: there is none. */
  readonly next: TripLine | null;
  /** Today's of mine, and those that nobody drives, in order. */
  readonly lines: readonly TripLine[];
  readonly others: readonly TripLine[];
  /** Of yesterday, past midnight and not ended. */
  readonly yesterday: { readonly date: string; readonly lines: readonly TripLine[] } | null;
  readonly tomorrow: { readonly date: string; readonly whyNothing: string | null; readonly lines: readonly TripLine[] } | null;
  /** The vehicle of the day, as chosen, else as assigned; null: nobody said. */
  readonly vehicleId: string | null;
  readonly changes: readonly Change[];
  /** Nothing was ever logged here by whoever is signed in. */
  readonly isFirstDay: boolean;
}

/** The screen of the day, all of it, from what the phone knows. */
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
  const left = linesOf(yesterday).filter(({ isMine, look }) => isMine && look === 'open');
  const next = nextOf(mineOrFree, left, now);
  const later = linesOf(tomorrow).filter(({ isMine, isFree }) => isMine || isFree);
  return {
    ...{ date, isPlanned: today !== undefined, whyNothing: today === undefined || today.runs ? null : today.reason },
    ...{ next, lines: mineOrFree, others: all.filter((line) => !mineOrFree.includes(line)), changes },
    yesterday: left.length === 0 || yesterday === undefined ? null : { date: yesterday.date, lines: left },
    tomorrow: tomorrow === undefined ? null : { date: tomorrow.date, whyNothing: tomorrow.runs ? null : tomorrow.reason, lines: later },
    vehicleId: facts.chosenVehicles[date] ?? plannedVehicle(mineOrFree),
    isFirstDay: own.size === 0,
  };
}

type Line = TripLine & { readonly isMine: boolean };

/** A trip on the road comes before any other; a trip that nobody drives is next only to a driver who has none. */
function nextOf(lines: readonly Line[], ofYesterday: readonly Line[], now: number): TripLine | null {
  const mine = lines.filter(({ isMine }) => isMine);
  const open = [...ofYesterday, ...mine].filter(({ look }) => look === 'open');
  // The one that left, not one that was opened by mistake since.
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

/** Trips of which whoever is signed in said something, to the server or only to this phone. */
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
