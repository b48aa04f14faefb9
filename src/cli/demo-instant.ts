import type { Environment } from '../config.js';
import { parseServiceDate, parseServiceTime, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';

/** The time at which a demonstration begins, in the town's local time. */
export interface LocalTime {
  readonly date: ServiceDate;
  readonly time: ServiceTime;
}

/**
 * Reads the local time of a demonstration.
 * @example parseLocalTime('2024-07-15T07:10') // { date: '2024-07-15', time: 25800 }
 * @returns null: it is not such a time; one with an offset is not, because the town's time zone applies
 */
export function parseLocalTime(text: string): LocalTime | null {
  const parts = /^(\d{4}-\d\d-\d\d)[T ]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?$/.exec(text.trim());
  const date = parseServiceDate(parts?.[1] ?? '');
  const time = parseServiceTime(`${parts?.[2] ?? ''}${parts?.[3] ?? ':00'}`);
  return date === null || time === null ? null : { date, time };
}

/** The settings that a demonstration reads. All others, such as those of the database and the town, are ignored. */
const demoSettings = ['PORT', 'HOST', 'LOG_LEVEL', 'PUBLIC_FEEDS', 'MAX_STREAMS', 'MAX_STREAMS_PER_ADDRESS'] as const;

/** A demonstration logs warnings and errors only, and whoever tries it may look into all feeds. */
const usual = { LOG_LEVEL: 'warn', PUBLIC_FEEDS: 'on' } as const;

/** @example demoEnvironment({ PORT: '3001', DATABASE_URL: 'postgres://…' }) // { LOG_LEVEL: 'warn', PUBLIC_FEEDS: 'on', PORT: '3001' } */
export function demoEnvironment(env: Environment): Environment {
  const given = demoSettings.filter((name) => env[name]?.trim()).map((name) => [name, env[name]]);
  return { ...usual, ...(Object.fromEntries(given) as Environment) };
}
