import { speaker, type Say as SayOf } from '../../language.js';
import { messages } from './messages.texts.js';

export type MessageKey = keyof typeof messages;
export type Say = SayOf<MessageKey>;

/** @example sayIn('en')('late', { minutes: 3 }) // '3 min late' */
export const sayIn = speaker(messages);

/** As people read a clock; after midnight it says that it is the next day's. @example serviceClock('24:04', sayIn('zh-CN')) // '次日 00:04' */
export function serviceClock(time: string, say: SayOf<'nextDay'>): string {
  const hour = Number(time.slice(0, 2));
  return hour < 24 ? time : say('nextDay', { time: String(hour % 24).padStart(2, '0') + time.slice(2) });
}
