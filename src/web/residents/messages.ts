import { speaker, type Say as SayOf } from '../../language.js';
import { messages } from './messages.texts.js';

export type MessageKey = keyof typeof messages;
export type Say = SayOf<MessageKey>;

/** @example sayIn('en')('late', { minutes: 3 }) // '3 min late' */
export const sayIn = speaker(messages);

/** A line named by its destination, as the server sends it. */
export interface NamedLine {
  readonly towards: string;
  /** The first stops of a loop, which name it because its last stop is not a destination; left out: not a loop. */
  readonly nextStops?: readonly string[];
}

/** The destination of a line, in a sentence or on a button. @example placeIn(loop, sayIn('zh-CN')) // '菜场、地铁站方向' */
export const placeIn = ({ towards, nextStops = [] }: NamedLine, say: SayOf<'via' | 'listComma'>): string =>
  nextStops.length === 0 ? towards : say('via', { places: nextStops.join(say('listComma')) });

/**
 * The destination of a line as a heading.
 * @param note the note of the last stop; null: none
 * @example towardsIn(line, sayIn('zh-CN')) // '开往淞虹路'
 */
export const towardsIn = (
  { towards, nextStops = [] }: NamedLine,
  say: SayOf<'towards' | 'towardsVia' | 'listComma' | 'placeWithNote'>,
  note: string | null = null,
): string =>
  nextStops.length > 0
    ? say('towardsVia', { places: nextStops.join(say('listComma')) })
    : say('towards', { place: note === null ? towards : say('placeWithNote', { place: towards, note }) });

/** A service time as local time; from 24:00 on marked as the next day's. @example serviceClock('24:04', sayIn('zh-CN')) // '次日 00:04' */
export function serviceClock(time: string, say: SayOf<'nextDay'>): string {
  const hour = Number(time.slice(0, 2));
  return hour < 24 ? time : say('nextDay', { time: String(hour % 24).padStart(2, '0') + time.slice(2) });
}
