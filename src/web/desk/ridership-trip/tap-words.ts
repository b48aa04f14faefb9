import type { Say } from '../../../language.js';
import type { EventKind } from '../../../trip-log/trip-event.js';
import type { ridershipTripTexts } from './ridership-trip.texts.js';
import type { LoggedTap } from './tap-lines.js';

type SayTrip = Say<keyof typeof ridershipTripTexts>;
/** How the events of a log are put in words. */
export interface TapSaying {
  readonly say: SayTrip;
  readonly sayKind: Say<EventKind>;
  readonly people: (count: number) => string;
  readonly vehicle: (vehicleId: string | null) => string;
}

/** An event in words, without its number of people. @param about the event that an undo takes back. @example '撤销：上车 2 人' */
export function tapWords(event: LoggedTap, about: LoggedTap | null, saying: TapSaying): string {
  const { say, sayKind, vehicle } = saying;
  const minutes = (seconds: number | null): number => Math.round(Math.abs(seconds ?? 0) / 60);
  switch (event.kind) {
    case 'undo':
      return about === null ? say('takesBackNothing') : say('takesBack', { what: withPeople(about, saying) });
    case 'delay-reported':
      return event.delaySeconds === 0 ? say('onTimeAgain') : say('lateBy', { minutes: minutes(event.delaySeconds) });
    case 'trip-shifted':
      return say((event.shiftSeconds ?? 0) < 0 ? 'movedEarlier' : 'movedLater', { minutes: minutes(event.shiftSeconds) });
    case 'vehicle-corrected':
      return say('vehicleIs', { vehicle: vehicle(event.vehicleId) });
    default:
      return sayKind(event.kind);
  }
}

/** An event in words, with its number of people. @example '上车 2 人' */
export const withPeople = (event: LoggedTap, saying: TapSaying): string =>
  event.count === null ? tapWords(event, null, saying) : `${saying.sayKind(event.kind)} ${saying.people(event.count)}`;
