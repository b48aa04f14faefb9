import type { Language } from '../../../language.js';
import { reasonIn } from '../../../trip-log/reasons.js';
import { clockOf } from '../../shared/moments.js';
import type { Saying } from '../injected.js';
import { clockText } from '../today/axis.js';
import { vehicleName } from '../parts/names.js';
import { type DayTrip, planOf } from '../today/day-trip.js';
import type { SheetKey } from './sheet.texts.js';

/** A line of the sheet of a trip. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  /** `off`: something is lost or wrong; `guess`: it is not certain. */
  readonly tone?: 'off' | 'guess';
}

/** The facts of a trip, line by line. A fact that was not recorded has a line that says so. */
export function tripFacts(trip: DayTrip, language: Language, say: Saying<SheetKey>): Fact[] {
  return [...timeFacts(trip, say), ...peopleFacts(trip, say), ...crewFacts(trip, say), ...whyFacts(trip, language, say)];
}

function timeFacts(trip: DayTrip, say: Saying<SheetKey>): Fact[] {
  const { scheduledDepartureTime: promised, scheduledArrivalTime: due } = trip;
  const span = (from: string, to: string | null): string => (to === null || to === from ? from : say('fromTo', { from, to }));
  const facts: Fact[] = [];
  if (promised === null) facts.push({ label: say('planned'), text: say('plannedNone') });
  else
    facts.push({
      label: say(trip.isAdded ? 'plannedAdded' : 'planned'),
      text: span(clockOf(promised), due === null ? null : clockOf(due)),
    });
  const plan = planOf(trip);
  if (trip.shiftSeconds !== 0 && plan !== null)
    facts.push({ label: say('movedTo'), text: span(clockText(plan.from), clockText(plan.to)), tone: 'guess' });
  if (trip.sign === 'cancelled') return facts;
  const isOver = trip.sign === 'completed';
  if (trip.departureTime !== null && (trip.hasLeft || trip.isLate)) {
    facts.push({
      label: say(trip.hasLeft ? 'left' : 'expected'),
      text: clockOf(trip.departureTime),
      ...(trip.isLate ? { tone: 'guess' as const } : {}),
    });
  }
  if (trip.arrivalTime !== null && trip.hasLeft)
    facts.push({ label: say(isOver ? 'arrived' : 'expectedArrival'), text: clockOf(trip.arrivalTime) });
  return facts;
}

function peopleFacts(trip: DayTrip, say: Saying<SheetKey>): Fact[] {
  if (trip.sign === 'to-come' || trip.sign === 'not-started' || (trip.sign === 'cancelled' && trip.boardings === null)) return [];
  const { boardings, leftBehind } = trip;
  const facts: Fact[] = [];
  if (boardings === null) facts.push({ label: say('rides'), text: say('ridesUnknown'), tone: 'guess' });
  else {
    const key = trip.isReconstruction ? 'ridesReconstructed' : 'ridesOpen';
    const isPlain = trip.isCounted && !trip.isReconstruction;
    facts.push({ label: say('rides'), text: isPlain ? say.count('ridesCounted', boardings) : say(key, { count: boardings }) });
  }
  if (trip.onBoard !== null) facts.push({ label: say('onBoard'), text: say.count('ridesCounted', trip.onBoard) });
  if (trip.wasFull) facts.push({ label: say('full'), text: say('wasFull') });
  if (leftBehind !== null && leftBehind > 0)
    facts.push({ label: say('leftBehind'), text: say.count('ridesCounted', leftBehind), tone: 'off' });
  else if (leftBehind === null && trip.wasFull) facts.push({ label: say('leftBehind'), text: say('leftBehindUnknown'), tone: 'guess' });
  return facts;
}

function crewFacts({ driver, vehicle, isWithoutDriver, isWithoutVehicle }: DayTrip, say: Saying<SheetKey>): Fact[] {
  const open = say('comma');
  const drives =
    driver === null
      ? say('nobody')
      : [driver.name, driver.phone ?? say('noPhone'), ...(driver.isDisabled ? [say('disabled')] : [])].join(open);
  const runs =
    vehicle === null
      ? say('noVehicle')
      : [
          vehicleName(vehicle),
          ...(vehicle.seats === null ? [] : [say('seats', { count: vehicle.seats })]),
          ...(vehicle.isRetired ? [say('retired')] : []),
        ].join(open);
  return [
    { label: say('driver'), text: drives, ...(isWithoutDriver ? { tone: 'off' as const } : {}) },
    { label: say('vehicle'), text: runs, ...(isWithoutVehicle ? { tone: 'off' as const } : {}) },
  ];
}

function whyFacts(trip: DayTrip, language: Language, say: Saying<SheetKey>): Fact[] {
  const by = { manager: 'manager', driver: 'driverSelf', import: 'import' } as const;
  const canceller = by[trip.cancelledBy as keyof typeof by] as (typeof by)[keyof typeof by] | undefined;
  return [
    ...(canceller === undefined ? [] : [{ label: say('cancelledBy'), text: say(canceller), tone: 'off' as const }]),
    ...(trip.reason === null || trip.reason === '' ? [] : [{ label: say('reason'), text: reasonIn(trip.reason, language) }]),
  ];
}
