import { isId, isWhole, longestId } from '../fields.js';
import { given, type GivenOptions } from './given.decorator.js';

/** Names and notes from a feed may be longer than what people type. */
const longestText = 2000;

/** PostgreSQL cannot store the character U+0000. */
const isStorable = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longestText && !value.includes('\0') && value.isWellFormed();

/** A text that may be empty while it is unfinished. */
export const IsDraftText = (description: string, { nullable = false, example }: GivenOptions = {}): PropertyDecorator =>
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

export const IsDraftColor = (description: string, example?: string): PropertyDecorator =>
  given(
    'draftColor',
    {
      schema: { type: 'string', pattern: '^[0-9A-Fa-f]{6}$' },
      description,
      ...(example === undefined ? {} : { example }),
      fault: { 'zh-CN': '应为六位十六进制数字，例如 2E6B34', en: 'must be six hexadecimal digits, like 2E6B34' },
      accepts: (value) => typeof value === 'string' && /^[\dA-F]{6}$/i.test(value),
    },
    true,
  );

export const IsDraftId = (description: string, { nullable = false, example }: GivenOptions = {}): PropertyDecorator =>
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

/** @param withGaps allows null for values that are still unknown */
export const IsDraftCounts = (
  least: number,
  most: number,
  maxItems: number,
  description: string,
  { withGaps = false, example }: { withGaps?: boolean; example?: readonly (number | null)[] } = {},
): PropertyDecorator =>
  given(
    'draftCounts',
    {
      schema: {
        type: 'array',
        items: { type: 'integer', minimum: least, maximum: most, ...(withGaps ? { nullable: true } : {}) },
        maxItems,
      },
      description,
      ...(example === undefined ? {} : { example }),
      fault: {
        'zh-CN': `应为最多 ${maxItems} 个整数的列表，每个 ${least} 到 ${most}${withGaps ? '，或 null' : ''}`,
        en: `must be a list of at most ${maxItems} whole numbers from ${least} to ${most}${withGaps ? ', or null' : ''}`,
      },
      accepts: (value) =>
        Array.isArray(value) &&
        value.length <= maxItems &&
        value.every((each) => isWhole(each, least, most) || (withGaps && each === null)),
    },
    false,
  );

export const IsDraftIds = (most: number, description: string, { nullable = false }: GivenOptions = {}): PropertyDecorator =>
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

export const IsDraftWord = (words: readonly string[], description: string, { nullable = false }: GivenOptions = {}): PropertyDecorator =>
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

/** A number that stands for a GTFS enumeration value. */
export const IsDraftCode = (codes: readonly number[], description: string, { nullable = false }: GivenOptions = {}): PropertyDecorator =>
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

const maxRecordFields = 30;

/** Texts, or null, by name. */
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
        Object.entries(value).length <= maxRecordFields &&
        Object.entries(value).every(([name, text]) => isId(name) && !(name in Object.prototype) && (text === null || isStorable(text))),
    },
    true,
  );
