import { checkCalls } from './call-rules.js';
import type { FeedMessage } from './gtfs-realtime_pb.js';
import { checkPairs } from './pairing-rules.js';
import { severityOf, type RealtimeNotice, type Tell } from './realtime-notice.js';
import type { StaticFeed } from './static-feed.js';
import { checkHeader, checkMadeAt, checkMeasuredAt, checkTimes } from './time-rules.js';
import { checkAlert, checkTrip } from './trip-rules.js';
import { checkStops, checkVehicles } from './vehicle-rules.js';

/** Against what a message is checked. */
export interface RealtimeCheck {
  readonly feed: StaticFeed;
  /** The message that was read before; null: none. */
  readonly previous: FeedMessage | null;
  /** Seconds since 1970, by the reader's clock. */
  readonly now: number;
}

/** Checks a message by the rules of `realtimeRules`. It has all three kinds of entities, so trips and vehicles are compared, too. */
export function checkRealtime(message: FeedMessage, { feed, previous, now }: RealtimeCheck): RealtimeNotice[] {
  const notices: RealtimeNotice[] = [];
  const tell: Tell = (code, about) => void notices.push({ code, severity: severityOf(code), about });
  checkHeader(message, tell);
  checkMadeAt(message, previous, now, tell);
  const madeAt = Number(message.header?.timestamp ?? 0n);
  for (const entity of message.entity) {
    checkMeasuredAt(entity, madeAt, now, tell);
    checkTrip(entity, feed, tell);
    checkStops(entity, feed, tell);
    if (entity.tripUpdate !== undefined) {
      checkTimes(entity.id, entity.tripUpdate, tell);
      checkCalls(entity.id, entity.tripUpdate, feed, tell);
    }
    if (entity.alert !== undefined) checkAlert(entity.id, entity.alert, feed, tell);
  }
  checkVehicles(message.entity, feed, tell);
  checkPairs(message.entity, feed, tell);
  return notices;
}
