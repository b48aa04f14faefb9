import type { PhoneClock } from '../phone/phone-clock.browser.js';
import type { Entry, Row } from '../rows.js';
import { newRow, type RowOrigin } from './outbox.js';
import { idOf, nextIdTime } from './row-id.js';

/** Sixteen random bytes, for an id. */
export const randomBytes = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));

/** Makes rows from entries: adds an id, the time and the author. */
export class RowMaker {
  private lastIdAt = 0;

  constructor(private readonly clock: PhoneClock) {}

  make(entry: Entry, author: RowOrigin['author']): Row {
    const { madeAt, at, deviceTime } = this.clock.read();
    this.lastIdAt = nextIdTime(this.lastIdAt, at * 1000);
    const named = entry.what === 'event' ? entry.body.eventId : undefined;
    const happenedAt = entry.what === 'event' ? entry.at : undefined;
    return newRow(entry, {
      ...{ rowId: named ?? idOf(this.lastIdAt, randomBytes()), author, madeAt },
      ...(happenedAt === undefined ? { at, deviceTime } : { at: happenedAt, deviceTime: this.clock.deviceTime(happenedAt) }),
    });
  }
}
