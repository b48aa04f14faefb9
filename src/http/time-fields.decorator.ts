import { parseInstant, parseServiceDate } from '../scheduling/service-time.js';
import { field, type FieldOptions } from './field.decorator.js';

export const IsInstantText = (description: string, { nullable }: Pick<FieldOptions, 'nullable'> = {}): PropertyDecorator =>
  field('instant', {
    schema: { type: 'string', format: 'date-time', ...(nullable === undefined ? {} : { nullable }) },
    description,
    example: '2024-07-15T07:10:00+08:00',
    fault: {
      'zh-CN': '应为带时区的 ISO 8601 时刻,例如 2024-07-15T07:10:00+08:00(网址里的 + 写作 %2B)',
      en: 'must be an ISO 8601 instant with an offset, like 2024-07-15T07:10:00+08:00 (in an address, write + as %2B)',
    },
    accepts: (value) => typeof value === 'string' && parseInstant(value) !== null,
  });

export const IsDateText = (description: string, required = false): PropertyDecorator =>
  field('date', {
    schema: { type: 'string', format: 'date' },
    description,
    required,
    example: '2024-07-15',
    fault: { 'zh-CN': '应为日历上的日期,例如 2024-07-15', en: 'must be a date of the calendar, like 2024-07-15' },
    accepts: (value) => typeof value === 'string' && parseServiceDate(value) !== null,
  });

export const IsDayOrAlways = (description: string): PropertyDecorator =>
  field('day', {
    schema: { type: 'string' },
    description,
    required: true,
    example: 'always',
    fault: { 'zh-CN': '应为 always,或日历上的日期,例如 2024-07-15', en: 'must be always, or a date of the calendar, like 2024-07-15' },
    accepts: (value) => typeof value === 'string' && (value === 'always' || parseServiceDate(value) !== null),
  });

/** What `accepts` says of a month is the caller's: months of figures are its own. */
export const IsMonthText = (description: string, accepts: (text: string) => boolean, required = false): PropertyDecorator =>
  field('month', {
    schema: { type: 'string' },
    description,
    required,
    example: '2024-07',
    fault: { 'zh-CN': '应为月份,例如 2024-07', en: 'must be a month, like 2024-07' },
    accepts: (value) => typeof value === 'string' && accepts(value),
  });
