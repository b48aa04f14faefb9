import { field } from '../http/route.decorator.js';
import { isId, isWhole, longestId } from '../fields.js';
import type { Text } from '../language.js';
import { parseServiceDate, parseServiceTime } from '../scheduling/service-time.js';

/** What a feed may bring as a name or a note is longer than what people write. */
const longestText = 2000;
/** GTFS allows days to end there. */
const latest = 168 * 3600;
const timePattern = '^(0\\d|[1-9]\\d{1,2}):[0-5]\\d:[0-5]\\d$';

const orNull = (fault: Text, nullable: boolean): Text =>
  nullable ? { 'zh-CN': `${fault['zh-CN']}，或 null`, en: `${fault.en}, or null` } : fault;

interface Given {
  readonly schema: Parameters<typeof field>[1]['schema'];
  readonly description: string;
  readonly fault: Text;
  readonly accepts: (value: unknown) => boolean;
  readonly example?: string | number | readonly (number | null)[];
}

/** A field of a draft: it is there, and null only where that says something. What is unfinished is said by an empty text or null. */
const given = (name: string, { schema, fault, accepts, ...rule }: Given, nullable: boolean): PropertyDecorator =>
  field(name, {
    ...rule,
    schema: { ...schema, ...(nullable ? { nullable } : {}) },
    required: true,
    fault: orNull(fault, nullable),
    accepts: (value) => (value === null ? nullable : accepts(value)),
  });

interface Options {
  readonly nullable?: boolean;
  readonly example?: string;
}

/** PostgreSQL stores no character 0. */
const isStorable = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longestText && !value.includes('\0') && value.isWellFormed();

/** A text that may be empty as long as nobody wrote it. */
export const IsDraftText = (description: string, { nullable = false, example }: Options = {}): PropertyDecorator =>
  given(
    'draftText',
    {
      schema: { type: 'string', maxLength: longestText },
      description,
      ...(example === undefined ? {} : { example }),
      fault: { 'zh-CN': `应为最多 ${longestText} 个字符的文字`, en: `must be a text of at most ${longestText} characters` },
      accepts: isStorable,
    },
    nullable,
  );

export const IsDraftId = (description: string, { nullable = false, example }: Options = {}): PropertyDecorator =>
  given(
    'draftId',
    {
      schema: { type: 'string', minLength: 1, maxLength: longestId },
      description,
      ...(example === undefined ? {} : { example }),
      fault: { 'zh-CN': `应为 1 到 ${longestId} 个字符的编号`, en: `must be an id of 1 to ${longestId} characters` },
      accepts: isId,
    },
    nullable,
  );

const isTime = (value: unknown): boolean =>
  typeof value === 'string' && new RegExp(timePattern).test(value) && (parseServiceTime(value) ?? Infinity) <= latest;

const timeFault: Text = {
  'zh-CN': '应为运营日的时刻，如 07:30:00；次日凌晨写作 24:10:00，最晚 168:00:00',
  en: 'must be a time of a service day, like 07:30:00; past midnight write 24:10:00, at most 168:00:00',
};

export const IsDraftTime = (description: string, { nullable = false, example = '07:30:00' }: Options = {}): PropertyDecorator =>
  given(
    'draftTime',
    { schema: { type: 'string', pattern: timePattern }, description, example, fault: timeFault, accepts: isTime },
    nullable,
  );

export const IsDraftTimes = (most: number, description: string): PropertyDecorator =>
  given(
    'draftTimes',
    {
      schema: { type: 'array', items: { type: 'string', pattern: timePattern }, maxItems: most },
      description,
      fault: { 'zh-CN': `应为最多 ${most} 个时刻的列表，如 07:30:00`, en: `must be a list of at most ${most} times like 07:30:00` },
      accepts: (value) => Array.isArray(value) && value.length <= most && value.every(isTime),
    },
    false,
  );

export const IsDraftDate = (description: string, { nullable = false }: Options = {}): PropertyDecorator =>
  given(
    'draftDate',
    {
      schema: { type: 'string', format: 'date' },
      description,
      fault: { 'zh-CN': '应为日历上的日期，例如 2024-07-15', en: 'must be a date of the calendar, like 2024-07-15' },
      accepts: (value) => typeof value === 'string' && parseServiceDate(value) !== null,
    },
    nullable,
  );

export const IsDraftNumber = (
  least: number,
  most: number,
  description: string,
  { nullable = false, example }: { nullable?: boolean; example?: number } = {},
): PropertyDecorator =>
  given(
    'draftNumber',
    {
      schema: { type: 'number', minimum: least, maximum: most },
      description,
      ...(example === undefined ? {} : { example }),
      fault: { 'zh-CN': `应为 ${least} 到 ${most} 之间的数`, en: `must be a number from ${least} to ${most}` },
      accepts: (value) => typeof value === 'number' && value >= least && value <= most,
    },
    nullable,
  );

export const IsDraftCount = (
  least: number,
  most: number,
  description: string,
  { nullable = false, example }: { nullable?: boolean; example?: number } = {},
): PropertyDecorator =>
  given(
    'draftCount',
    {
      schema: { type: 'integer', minimum: least, maximum: most },
      description,
      ...(example === undefined ? {} : { example }),
      fault: { 'zh-CN': `应为 ${least} 到 ${most} 之间的整数`, en: `must be a whole number from ${least} to ${most}` },
      accepts: (value) => isWhole(value, least, most),
    },
    nullable,
  );

/** @param withGaps null where nobody has said it yet */
export const IsDraftCounts = (
  least: number,
  most: number,
  mostItems: number,
  description: string,
  { withGaps = false, example }: { withGaps?: boolean; example?: readonly (number | null)[] } = {},
): PropertyDecorator =>
  given(
    'draftCounts',
    {
      schema: {
        type: 'array',
        items: { type: 'integer', minimum: least, maximum: most, ...(withGaps ? { nullable: true } : {}) },
        maxItems: mostItems,
      },
      description,
      ...(example === undefined ? {} : { example }),
      fault: {
        'zh-CN': `应为最多 ${mostItems} 个整数的列表，每个 ${least} 到 ${most}${withGaps ? '，或 null' : ''}`,
        en: `must be a list of at most ${mostItems} whole numbers from ${least} to ${most}${withGaps ? ', or null' : ''}`,
      },
      accepts: (value) =>
        Array.isArray(value) &&
        value.length <= mostItems &&
        value.every((each) => isWhole(each, least, most) || (withGaps && each === null)),
    },
    false,
  );

export const IsDraftIds = (most: number, description: string, { nullable = false }: Options = {}): PropertyDecorator =>
  given(
    'draftIds',
    {
      schema: { type: 'array', items: { type: 'string', minLength: 1, maxLength: longestId }, maxItems: most },
      description,
      fault: { 'zh-CN': `应为最多 ${most} 个编号的列表`, en: `must be a list of at most ${most} ids` },
      accepts: (value) => Array.isArray(value) && value.length <= most && value.every(isId),
    },
    nullable,
  );

export const IsDraftWord = (words: readonly string[], description: string, { nullable = false }: Options = {}): PropertyDecorator =>
  given(
    'draftWord',
    {
      schema: { type: 'string', enum: [...words] },
      description,
      fault: { 'zh-CN': `应为 ${words.join('、')} 之一`, en: `must be one of ${words.join(', ')}` },
      accepts: (value) => words.includes(value as string),
    },
    nullable,
  );

/** A number that stands for a word of GTFS. */
export const IsDraftCode = (codes: readonly number[], description: string, { nullable = false }: Options = {}): PropertyDecorator =>
  given(
    'draftCode',
    {
      schema: { type: 'integer', enum: [...codes] },
      description,
      fault: { 'zh-CN': `应为 ${codes.join('、')} 之一`, en: `must be one of ${codes.join(', ')}` },
      accepts: (value) => codes.includes(value as number),
    },
    nullable,
  );

export const IsDraftFlag = (description: string): PropertyDecorator =>
  given(
    'draftFlag',
    {
      schema: { type: 'boolean' },
      description,
      fault: { 'zh-CN': '应为 true 或 false', en: 'must be true or false' },
      accepts: (value) => typeof value === 'boolean',
    },
    false,
  );

const mostRecordFields = 30;

/** Texts, or null, by their names. */
export const IsDraftRecord = (description: string): PropertyDecorator =>
  given(
    'draftRecord',
    {
      schema: { type: 'object', additionalProperties: { type: 'string', maxLength: longestText, nullable: true } },
      description,
      fault: { 'zh-CN': '应为 {名称: 文字或 null}', en: 'must be {name: text or null}' },
      accepts: (value) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.entries(value).length <= mostRecordFields &&
        Object.entries(value).every(([name, text]) => isId(name) && (text === null || isStorable(text))),
    },
    true,
  );
