import { isWhole, readWhole } from '../fields.js';
import { field } from './field.decorator.js';

const wholeFault = (minimum: number, maximum: number): { 'zh-CN': string; en: string } => ({
  'zh-CN': `应为 ${minimum} 到 ${maximum} 之间的整数`,
  en: `must be a whole number from ${minimum} to ${maximum}`,
});

/** Of a query. @param standard where it is left out; null: then it says nothing */
export const IsWhole = (minimum: number, maximum: number, standard: number | null, description: string): PropertyDecorator =>
  field('whole', {
    schema: { type: 'integer', minimum, maximum, ...(standard === null ? {} : { default: standard }) },
    description,
    fault: wholeFault(minimum, maximum),
    accepts: (value) => isWhole(value, minimum, maximum),
    reads: readWhole,
  });

/** Of a body, where a number in quotes is none; it may be unknown: `null`, or left out. */
export const IsCount = (minimum: number, maximum: number, description: string): PropertyDecorator =>
  field('count', {
    schema: { type: 'integer', minimum, maximum, nullable: true },
    description,
    fault: wholeFault(minimum, maximum),
    accepts: (value) => isWhole(value, minimum, maximum),
  });

export const IsDirection = (): PropertyDecorator =>
  field('direction', {
    schema: { type: 'integer', enum: [0, 1] },
    description: 'only this direction (GTFS direction_id)',
    fault: { 'zh-CN': '应为 0 或 1', en: 'must be 0 or 1' },
    accepts: (value) => value === 0 || value === 1,
    reads: readWhole,
  });

/** `?all=true` */
export const IsFlag = (description: string): PropertyDecorator =>
  field('flag', {
    schema: { type: 'boolean', default: false },
    description,
    fault: { 'zh-CN': '应为 true 或 false', en: 'must be true or false' },
    accepts: (value) => typeof value === 'boolean',
    reads: (text) => (text === 'true' ? true : text === 'false' ? false : text),
  });
