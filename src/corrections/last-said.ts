import type { Text } from '../language.js';
import type { EpochSeconds } from '../scheduling/service-time.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { movedFlag } from '../trip-log/trip-event.js';

interface LastSaid {
  /** The account whose session brought it; null: an import. */
  readonly by: string | null;
  /** When it was heard of; null: not known, because what is moved keeps the time at which it was heard of first. */
  readonly at: EpochSeconds | null;
}

/** Who last said anything of a trip, and when. */
export function lastSaid(events: readonly LoggedEvent[]): LastSaid | null {
  const isMoved = ({ flags }: LoggedEvent): boolean => flags.split(' ').includes(movedFlag);
  const said = events.filter((event) => !isMoved(event));
  const last = (said.length > 0 ? said : events).reduce<LoggedEvent | null>(
    (a, b) => (a === null || b.receivedAt >= a.receivedAt ? b : a),
    null,
  );
  if (last === null) return null;
  return { by: last.sentBy ?? last.accountId, at: isMoved(last) ? null : last.receivedAt };
}

/** @example toldSaid('王芳', '2024-07-15T07:10:00+08:00').en // '王芳 (2024-07-15 07:10)' */
export function toldSaid(name: string | null, at: string | null): Text {
  const [zh, en] = [name ?? '有人', name ?? 'somebody'];
  if (at === null) return { 'zh-CN': zh, en };
  const minute = at.slice(0, '2024-07-15T07:10'.length).replace('T', ' ');
  return { 'zh-CN': `${zh}（${minute}）`, en: `${en} (${minute})` };
}
