import type { Language } from '../../../language.js';
import { reasonIn } from '../../../trip-log/reasons.js';
import type { Schema } from '../../shared/schema.js';
import type { Saying } from '../injected.js';
import { type DayTrip, directionName, timeOf } from '../today/day-trip.js';
import type { PageKey } from '../today/page.texts.js';

type DriverWord = Schema<'DriverWordAnswer'>;

/** A driver's note: its kind, and the text if there is one. */
export function wordText({ kind, text, delaySeconds }: DriverWord, language: Language, say: Saying<PageKey>): string {
  const own = text === null ? '' : reasonIn(text, language);
  const minutes = Math.round((delaySeconds ?? 0) / 60);
  const what = {
    fault: say('fault'),
    check: say('check'),
    late: minutes === 0 ? say('onTimeAgain') : say('lateWord', { minutes }),
    cancelled: say('cancelledWord'),
    added: say('addedWord'),
  }[kind];
  const colon = language === 'en' ? ': ' : '：';
  return own === '' ? `${what}${say('stop')}` : `${what}${colon}${own}`;
}

/** The trip or vehicle that a note is about. @returns `''`: neither */
export function aboutOf({ tripId, vehicleId }: DriverWord, trips: readonly DayTrip[], language: Language, say: Saying<PageKey>): string {
  const trip = trips.find((each) => each.tripId === tripId);
  if (trip !== undefined) {
    const direction = directionName(trip.directionId, language);
    const name = `${timeOf(trip) ?? ''} ${trip.routeName}${language === 'en' ? ' ' : ''}${direction}`.trim();
    return say('aboutTrip', { trip: name });
  }
  return vehicleId === null ? '' : say('aboutVehicle', { vehicle: vehicleId });
}
