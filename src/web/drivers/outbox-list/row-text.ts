import { speaker, type Language } from '../../../language.js';
import { formatInstant, instant } from '../../../scheduling/service-time.js';
import { reasonIn } from '../../../trip-log/reasons.js';
import type { Row } from '../rows.js';
import { rowTexts } from './row-text.texts.js';

/**
 * A row in the words of the buttons.
 * @param rows all rows on the phone, to name the event that an undo takes back
 * @example rowText(row, rows, 'zh-CN') // '上车 +5'
 */
export function rowText(row: Row, rows: readonly Row[], language: Language): string {
  const say = speaker(rowTexts)(language);
  if (row.what === 'note') return noteText(row.body, say);
  const { kind, count, reason, delaySeconds, undoes } = row.body;
  if (kind === 'undo') {
    const undone = rows.find(({ rowId }) => rowId === undoes);
    if (undone === undefined) return say('undo');
    const isOne = undone.what === 'event' && undone.body.kind === 'boarded' && undone.body.count === 1;
    return isOne
      ? say('undoOfOne')
      : say('undoOf', {
          what: rowText(
            undone,
            rows.filter((each) => each !== row),
            language,
          ),
        });
  }
  const isOnTime = kind === 'delay-reported' && (delaySeconds ?? 0) === 0;
  const what = isOnTime ? say('onTime') : say(kind, { count: count ?? 1, minutes: Math.round((delaySeconds ?? 0) / 60) });
  return (reason ?? '') === '' ? what : say('withReason', { what, reason: reasonIn(reason ?? '', language) });
}

function noteText(
  { kind, text, items }: Extract<Row, { what: 'note' }>['body'],
  say: ReturnType<ReturnType<typeof speaker<keyof typeof rowTexts>>>,
): string {
  if (kind === 'check') {
    const wrong = (items ?? []).filter(({ isRight }) => !isRight).length;
    return wrong === 0 ? say('check') : say('checkWrong', { count: wrong });
  }
  if (kind === 'acknowledged') return (text ?? '') === '' ? say('acknowledged') : say('acknowledgedWhat', { text: text ?? '' });
  return say(kind, { text: text ?? '' });
}

/** The trip of a row, by time and headsign; null: it is about no trip. @example tripText(row, 'zh-CN') // '07:30 淞虹路' */
export function tripText({ about }: Pick<Row, 'about'>, language: Language): string | null {
  if (about === null) return null;
  return about.time === null ? about.headsign : speaker(rowTexts)(language)('trip', { time: about.time, headsign: about.headsign });
}

/** The local time of a moment. @example clockAt(1721000400, 'Asia/Shanghai') // '07:40' */
export const clockAt = (at: number, zone: string): string => formatInstant(instant(Math.floor(at)), zone).slice(11, 16);
