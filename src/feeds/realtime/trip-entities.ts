import { zoneOn } from '../../agencies/versions-of-date.js';
import { inEveryLanguage, textSpeaker } from '../../language.js';
import type { Network } from '../../network/network.service.js';
import { headsignAt } from '../../network/spoken.js';
import { formatInstant, plus, seconds, type EpochSeconds } from '../../scheduling/service-time.js';
import { feedId } from '../gtfs-out/feed-ids.js';
import type { FeedEntity } from '../realtime-rules/gtfs-realtime_pb.js';
import type { FeedTrip } from './feed-trip.js';
import type { Present } from './present.js';
import { tripAlert, type TripWords } from './realtime-alerts.js';
import { realtimeTexts } from './realtime.texts.js';
import { tripUpdateOf } from './trip-update.js';
import { vehiclePositionOf, type Place } from './vehicle-position.js';

const say = textSpeaker(realtimeTexts);

/** A trip of the feed. */
export interface ReportedFeedTrip {
  readonly trip: FeedTrip;
  /** When the report was made from which its expected times follow; null: none was. */
  readonly measuredAt: EpochSeconds | null;
}

/** The update, the alert and the vehicle of a trip. @param vehicleId the vehicle that is on the trip now; null: none, or unknown */
export function entitiesOf(
  { trip, measuredAt }: ReportedFeedTrip,
  vehicleId: string | null,
  network: Network,
  present: Present,
): FeedEntity[] {
  const update = tripUpdateOf(trip, { present, measuredAt, vehicleId: vehicleId === null ? null : feedId(vehicleId) });
  const alert = tripAlert(trip, () => wordsFor(trip, network));
  const hasVehicle = update !== null && vehicleId !== null;
  const vehicle = hasVehicle ? vehiclePositionOf(vehicleId, trip, present, (stopId) => placeOf(network, stopId)) : null;
  return [update, alert, vehicle].filter((entity) => entity !== null);
}

function placeOf({ stops }: Network, stopId: string): Place | null {
  const { stopLat: latitude = null, stopLon: longitude = null } = stops.get(stopId) ?? {};
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

function wordsFor({ known: { trip }, pattern }: FeedTrip, network: Network): TripWords {
  const zone = zoneOn(network, trip.serviceDate);
  const leaves = trip.plan[0]?.departure ?? null;
  const clockTime = (at: EpochSeconds | null): string => (at === null ? '' : formatInstant(at, zone).slice(11, 16));
  const isScheduled = trip.isScheduled && leaves !== null;
  const time = clockTime(isScheduled ? plus(leaves, seconds(0 - trip.shift)) : leaves);
  const headsign = inEveryLanguage((language) => headsignAt(network, pattern, trip, 0, language));
  const about = (key: 'cancelled' | 'moved' | 'added'): TripWords['moved'] =>
    inEveryLanguage(
      (language) => say(key, { date: trip.serviceDate, time, newTime: clockTime(leaves), headsign: headsign[language] })[language],
    );
  return {
    cancelled: about('cancelled'),
    moved: about('moved'),
    added: about('added'),
    reason: (reason) => inEveryLanguage((language) => say('reason', { reason: reason[language] })[language]),
  };
}
