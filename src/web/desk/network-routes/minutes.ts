import { parseServiceTime } from '../../../scheduling/service-time.js';

const longest = 24 * 3600;

/** Reads minutes as people type them, `2`, `2.5`, `2,5`, `1:30`, `1 分半`. @returns seconds; null: empty; undefined: not a duration */
export function readMinutes(text: string): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/(分钟|分|min|m|')$/, '')
    .trim();
  if (plain === '') return null;
  const half = /^(\d+)\s*分半(钟)?$/.exec(plain);
  if (half !== null) return Number(half[1]) * 60 + 30;
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(plain);
  const number = /^\d{1,4}([.,]\d{1,2})?$/.exec(plain);
  const seconds =
    clock !== null
      ? Number(clock[1]) * 60 + Number(clock[2])
      : number !== null
        ? Math.round(Number(plain.replace(',', '.')) * 60)
        : undefined;
  return seconds === undefined || seconds > longest ? undefined : seconds;
}

/** @example minutesText(150) // '2.5'; minutesText(100) // '1:40' */
export function minutesText(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds % 6 === 0) return String(seconds / 60);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Reads a time of a service day, `7`, `730`, `7:30`, `24:10`. @returns `07:30:00`; null: empty; undefined: not a time */
export function readTime(text: string): string | null | undefined {
  const plain = text.normalize('NFKC').trim().replace(/点$/, ':00').replace(/[点.]/, ':');
  if (plain === '') return null;
  const parts = /^(\d{1,2}):?(\d{2})?$/.exec(plain);
  if (parts === null) return undefined;
  const time = `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? '00'}:00`;
  const seconds = parseServiceTime(time);
  return seconds === null || seconds > 48 * 3600 ? undefined : time;
}
