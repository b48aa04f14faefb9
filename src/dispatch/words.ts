import type { Language } from '../language.js';
import type { EpochSeconds } from '../scheduling/service-time.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { reasonIn } from '../trip-log/reasons.js';

/** Kinds of drivers' remarks: `fault` and `check` are notes; the others are events logged with a reason. */
export const wordKinds = ['fault', 'check', 'late', 'cancelled', 'added'] as const;
export type WordKind = (typeof wordKinds)[number];

export interface DriverWord {
  readonly kind: WordKind;
  readonly at: EpochSeconds;
  readonly accountId: string | null;
  readonly tripId: string | null;
  readonly vehicleId: string | null;
  readonly text: string | null;
  readonly delaySeconds: number | null;
}

interface Note extends Pick<DriverWord, 'at' | 'accountId' | 'tripId' | 'vehicleId' | 'text'> {
  readonly kind: string;
  /** The checked items as a JSON list. */
  readonly items: string | null;
}

const kindOfEvent: Readonly<Record<string, WordKind>> = { 'delay-reported': 'late', 'trip-cancelled': 'cancelled', 'trip-added': 'added' };
const between: Readonly<Record<Language, string>> = { 'zh-CN': '；', en: '; ' };

/** Remarks that a manager should read, the newest first: faults, failed checks, announced delays, and reasons given with events. */
export function driverWords(notes: readonly Note[], logged: Iterable<readonly LoggedEvent[]>, language: Language): DriverWord[] {
  const words = notes.flatMap((note): DriverWord[] => {
    const { kind, at, accountId, tripId, vehicleId } = note;
    const about = { at, accountId, tripId, vehicleId, delaySeconds: null };
    if (kind === 'fault') return [{ ...about, kind: 'fault', text: note.text }];
    const wrong = kind === 'check' ? wrongItems(note.items) : [];
    return wrong.length === 0 ? [] : [{ ...about, kind: 'check', text: wrong.join(between[language]) }];
  });
  for (const events of logged)
    for (const event of effectiveEvents(events)) {
      const kind = event.source === 'driver' ? kindOfEvent[event.kind] : undefined;
      if (kind === undefined || (event.reason === null && kind !== 'late')) continue;
      const { at, accountId, tripId, vehicleId, reason } = event;
      const delaySeconds = kind === 'late' ? event.shift : null;
      words.push({ kind, at, accountId, tripId, vehicleId, text: reason === null ? null : reasonIn(reason, language), delaySeconds });
    }
  return words.sort((a, b) => b.at - a.at);
}

/**
 * Items that failed a check, with their remarks.
 * @example wrongItems('[{"item":"轮胎","isRight":false,"remark":"气不足"}]') // ['轮胎：气不足']
 */
function wrongItems(items: string | null): string[] {
  const checked = JSON.parse(items ?? '[]') as { readonly item: string; readonly isRight: boolean; readonly remark?: string | null }[];
  return checked
    .filter(({ isRight }) => !isRight)
    .map(({ item, remark }) => (remark == null || remark === '' ? item : `${item}：${remark}`));
}
