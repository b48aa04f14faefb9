import type { PhoneClock } from '../phone/phone-clock.browser.js';
import type { Row, Said } from '../rows.js';
import { newRow, type Making } from './outbox.js';
import { idOf, nextIdTime } from './row-id.js';

/** Ten bytes that nobody can guess. */
export const tenChances = (): Uint8Array => crypto.getRandomValues(new Uint8Array(10));

/** Gives what somebody says an id, the time and its author. */
export class RowMaker {
  private lastIdAt = 0;

  constructor(private readonly clock: PhoneClock) {}

  make(said: Said, author: Making['author']): Row {
    const { madeAt, at, deviceTime } = this.clock.read();
    this.lastIdAt = nextIdTime(this.lastIdAt, at * 1000);
    const named = said.what === 'event' ? said.body.eventId : undefined;
    const happenedAt = said.what === 'event' ? said.at : undefined;
    return newRow(said, {
      ...{ rowId: named ?? idOf(this.lastIdAt, tenChances()), author, madeAt },
      ...(happenedAt === undefined ? { at, deviceTime } : { at: happenedAt, deviceTime: this.clock.deviceTime(happenedAt) }),
    });
  }
}
