import {
  fieldFaults,
  isId,
  isLines,
  isName,
  isPassword,
  isSentence,
  isUuid,
  isWhole,
  longestId,
  longestName,
  longestPassword,
  readName,
  readSentence,
  readUuid,
  readWhole,
} from '../fields.js';
import { languages, type Language } from '../language.js';
import { parseMonth } from '../scheduling/month.js';
import { parseInstant, parseServiceDate } from '../scheduling/service-time.js';
import { field, listOf, type FieldOptions } from './field.decorator.js';
import { languageDescription } from './negotiated-language.js';

/** Hours and minutes from midnight until before noon of the next day, 35:59. */
const serviceTimePattern = /^([0-2]\d|3[0-5]):[0-5]\d$/;

export const IsId = (description: string, { nullable, ...options }: FieldOptions = {}): PropertyDecorator =>
  field('id', {
    schema: { type: 'string', minLength: 1, maxLength: longestId, ...(nullable === undefined ? {} : { nullable }) },
    description,
    ...options,
    fault: { 'zh-CN': `应为 1 到 ${longestId} 个字符的编号`, en: `must be an id of 1 to ${longestId} characters` },
    accepts: isId,
  });

export const IsUuid = (description: string, { required = false }: Pick<FieldOptions, 'required'> = {}): PropertyDecorator =>
  field('uuid', {
    schema: { type: 'string', format: 'uuid' },
    ...{ description, required },
    fault: fieldFaults.uuid,
    accepts: isUuid,
    reads: readUuid,
  });

export const IsIds = (most: number, description: string): PropertyDecorator =>
  listOf({ type: 'string', minLength: 1, maxLength: longestId }, most, description, {
    accepts: isId,
    fault: { 'zh-CN': `应为 1 到 ${most} 个编号的列表`, en: `must be a list of 1 to ${most} ids` },
  });

export const IsUuids = (most: number, description: string, required = true): PropertyDecorator =>
  listOf({ type: 'string', format: 'uuid' }, most, description, {
    required,
    accepts: isUuid,
    fault: { 'zh-CN': `应为 1 到 ${most} 个 UUID 的列表`, en: `must be a list of 1 to ${most} UUIDs` },
  });

/** A text by a person, on one line or on several. */
export const IsSentence = (
  most: number,
  description: string,
  options: FieldOptions & { readonly lines?: boolean } = {},
): PropertyDecorator => {
  const { lines = false, required = false, example } = options;
  return field('sentence', {
    schema: { type: 'string', minLength: 1, maxLength: most, ...(required ? {} : { nullable: true }) },
    ...{ description, required },
    ...(example === undefined ? {} : { example }),
    fault: { 'zh-CN': `应为 1 到 ${most} 个字符的文字`, en: `must be a text of 1 to ${most} characters` },
    accepts: (value) => (lines ? isLines(value, most) : isSentence(value, most)),
    // `null` counts as left out and would pass even if the field is required; an empty text is refused.
    reads: (text) => readSentence(text) ?? (required ? '' : null),
  });
};

export const IsName = (description: string, example: string): PropertyDecorator =>
  field('name', {
    schema: { type: 'string', minLength: 1, maxLength: longestName },
    description,
    required: true,
    example,
    fault: { 'zh-CN': `应为 1 到 ${longestName} 个字符的名字`, en: `must be a name of 1 to ${longestName} characters` },
    accepts: isName,
    reads: readName,
  });

/** The role decides the minimum length. */
export const IsPassword = (description: string, required = true): PropertyDecorator =>
  field('password', {
    schema: { type: 'string', format: 'password', minLength: 1, maxLength: longestPassword, ...(required ? {} : { nullable: true }) },
    ...{ description, required },
    fault: { 'zh-CN': `应为 1 到 ${longestPassword} 个字符的密码`, en: `must be a password of 1 to ${longestPassword} characters` },
    accepts: isPassword,
  });

export const IsOneOf = (values: readonly string[], description: string, required = true): PropertyDecorator =>
  field('oneOf', {
    schema: { type: 'string', enum: [...values] },
    ...{ description, required },
    fault: { 'zh-CN': `应为 ${values.join(' 或 ')}`, en: `must be ${values.join(' or ')}` },
    accepts: (value) => values.some((allowed) => allowed === value),
  });

/** A list of some of these words; it may be empty. */
export const IsSomeOf = (values: readonly string[], description: string): PropertyDecorator =>
  field('list', {
    schema: { type: 'array', items: { type: 'string', enum: [...values] }, maxItems: values.length },
    description,
    fault: { 'zh-CN': `应为列表，可含 ${values.join('、')}`, en: `must be a list of some of ${values.join(', ')}` },
    accepts: (value) => Array.isArray(value) && value.length <= values.length && value.every((each) => values.includes(each as string)),
  });

const wholeFault = (minimum: number, maximum: number): { 'zh-CN': string; en: string } => ({
  'zh-CN': `应为 ${minimum} 到 ${maximum} 之间的整数`,
  en: `must be a whole number from ${minimum} to ${maximum}`,
});

/** A whole number in a query. @param standard the default that OpenAPI shows; null: none */
export const IsWhole = (minimum: number, maximum: number, standard: number | null, description: string): PropertyDecorator =>
  field('whole', {
    schema: { type: 'integer', minimum, maximum, ...(standard === null ? {} : { default: standard }) },
    description,
    fault: wholeFault(minimum, maximum),
    accepts: (value) => isWhole(value, minimum, maximum),
    reads: readWhole,
  });

/** A whole number in a body; a number in quotes is invalid. Unless required, `null` or a missing field means unknown. */
export const IsCount = (minimum: number, maximum: number, description: string, required = false): PropertyDecorator =>
  field('count', {
    schema: { type: 'integer', minimum, maximum, ...(required ? {} : { nullable: true }) },
    ...{ description, required },
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

/** A direction in a body; a number in quotes is invalid. `null` counts as left out, because a route may have no directions. */
export const IsDirectionOrNone = (description: string): PropertyDecorator =>
  field('direction', {
    schema: { type: 'integer', enum: [0, 1], nullable: true },
    description,
    fault: { 'zh-CN': '应为 0 或 1', en: 'must be 0 or 1' },
    accepts: (value) => value === 0 || value === 1,
  });

/** Minutes in a body by which something is moved, earlier if negative; 0 is invalid. */
export const IsMinutesMoved = (earlier: number, later: number, description: string): PropertyDecorator =>
  field('minutesMoved', {
    schema: { type: 'integer', minimum: -earlier, maximum: later },
    description,
    required: true,
    example: 10,
    fault: {
      'zh-CN': `应为 -${earlier} 到 ${later} 之间的整数，不能是 0`,
      en: `must be a whole number from -${earlier} to ${later}, and not 0`,
    },
    accepts: (value) => isWhole(value, -earlier, later) && value !== 0,
  });

/** A yes or no, such as `?all=true`. */
export const IsFlag = (description: string, required = false): PropertyDecorator =>
  field('flag', {
    schema: { type: 'boolean', ...(required ? {} : { default: false }) },
    ...{ description, required },
    fault: { 'zh-CN': '应为 true 或 false', en: 'must be true or false' },
    accepts: (value) => typeof value === 'boolean',
    reads: (text) => (text === 'true' ? true : text === 'false' ? false : text),
  });

export const IsInstantText = (description: string, { nullable }: Pick<FieldOptions, 'nullable'> = {}): PropertyDecorator =>
  field('instant', {
    schema: { type: 'string', format: 'date-time', ...(nullable === undefined ? {} : { nullable }) },
    ...{ description, example: '2024-07-15T07:10:00+08:00' },
    fault: {
      'zh-CN': '应为带时区的 ISO 8601 时刻，例如 2024-07-15T07:10:00+08:00（网址里的 + 写作 %2B）',
      en: 'must be an ISO 8601 instant with an offset, like 2024-07-15T07:10:00+08:00 (in an address, write + as %2B)',
    },
    accepts: (value) => typeof value === 'string' && parseInstant(value) !== null,
  });

export const IsDateText = (description: string, required = false): PropertyDecorator =>
  field('date', {
    schema: { type: 'string', format: 'date' },
    ...{ description, required },
    example: '2024-07-15',
    fault: fieldFaults.date,
    accepts: (value) => typeof value === 'string' && parseServiceDate(value) !== null,
  });

/** A service time to the minute; hours may exceed 24. */
export const IsServiceTimeText = (description: string, { required = false }: Pick<FieldOptions, 'required'> = {}): PropertyDecorator =>
  field('serviceTime', {
    schema: { type: 'string', pattern: serviceTimePattern.source },
    ...{ description, required },
    example: '07:45',
    fault: {
      'zh-CN': '应为时刻，如 07:45；属于前一个运营日的次日凌晨写作 24:10，最晚 35:59',
      en: 'must be a time, like 07:45; past midnight but still of that service day, write 24:10, at most 35:59',
    },
    accepts: (value) => typeof value === 'string' && serviceTimePattern.test(value),
  });

export const IsDayOrAlways = (description: string): PropertyDecorator =>
  field('day', {
    schema: { type: 'string', anyOf: [{ enum: ['always'] }, { type: 'string', format: 'date' }] },
    description,
    required: true,
    example: 'always',
    fault: { 'zh-CN': '应为 always，或日历上的日期，例如 2024-07-15', en: 'must be always, or a date of the calendar, like 2024-07-15' },
    accepts: (value) => typeof value === 'string' && (value === 'always' || parseServiceDate(value) !== null),
  });

export const IsMonthText = (description: string, required = false): PropertyDecorator =>
  field('month', {
    schema: { type: 'string', pattern: '^(19[1-9]|20\\d|21[0-8])\\d-(0[1-9]|1[0-2])$' },
    ...{ description, required },
    example: '2024-07',
    fault: { 'zh-CN': '应为月份，例如 2024-07', en: 'must be a month, like 2024-07' },
    accepts: (value) => typeof value === 'string' && parseMonth(value) !== null,
  });

export const IsYearText = (description: string): PropertyDecorator =>
  field('year', {
    schema: { type: 'string', pattern: '^(19[1-9]|20\\d|21[0-8])\\d$' },
    description,
    required: true,
    example: '2027',
    fault: { 'zh-CN': '应为年份，例如 2027', en: 'must be a year, like 2027' },
    accepts: (value) => typeof value === 'string' && parseMonth(`${value}-01`) !== null,
  });

/** The base of every query of `/v1`, because every answer may contain a refusal in words. */
export class LanguageQuery {
  @field('language', {
    schema: { type: 'string', enum: [...languages] },
    description: languageDescription,
    fault: { 'zh-CN': `应为 ${languages.join(' 或 ')}`, en: `must be ${languages.join(' or ')}` },
    accepts: (value) => languages.some((language) => language === value),
  })
  lang?: Language;
}
