import { applyDecorators, type ArgumentMetadata, type Type, ValidationPipe } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy, type ValidationError } from 'class-validator';
import { Refusal, type Fault } from '../errors.js';
import { languages, type Language, type Text } from '../language.js';
import { parseInstant, parseServiceDate } from '../scheduling/service-time.js';
import { httpRefusals } from './http.refusals.js';

interface FieldRule {
  readonly schema: {
    type: 'string' | 'integer' | 'boolean';
    format?: string;
    nullable?: boolean;
    enum?: (string | number)[];
    minimum?: number;
    maximum?: number;
    default?: number | boolean;
    minLength?: number;
    maxLength?: number;
  };
  readonly description: string;
  readonly required?: boolean;
  readonly example?: string | number;
  /** What is wrong when `accepts` says no, and what to write instead. */
  readonly fault: Text;
  readonly accepts: (value: unknown) => boolean;
  /** From the text of the query to the value. */
  readonly reads?: (text: string) => unknown;
}

/** Half a character is stored by one database as another one and by the next as two. */
const isWellFormed = (value: unknown): boolean => typeof value !== 'string' || value.isWellFormed();

/** One field of a query or body, optional unless required: read, checked, described in OpenAPI and explained in each language, in one place. */
function field(name: string, { schema, description, required = false, example, fault, accepts, reads }: FieldRule): PropertyDecorator {
  return applyDecorators(
    (required ? ApiProperty : ApiPropertyOptional)({ ...schema, description, ...(example === undefined ? {} : { example }) }),
    ...(reads ? [Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? reads(value) : value))] : []),
    ...(required ? [] : [IsOptional()]),
    ValidateBy({ name, validator: { validate: (value) => isWellFormed(value) && accepts(value) } }, { message: fault.en, context: fault }),
  );
}

/** No id or text holds these, and PostgreSQL does not store all of them. */
const control = /[\u0000-\u001f\u007f]/;
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length > 0 && value.length <= most;

/** Whole numbers only; anything else stays the text it was, and is refused. */
const readWhole = (text: string): number | string => (/^-?\d{1,9}$/.test(text) ? Number(text) : text);

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

export const IsWhole = (minimum: number, maximum: number, standard: number, description: string): PropertyDecorator =>
  field('whole', {
    schema: { type: 'integer', minimum, maximum, default: standard },
    description,
    fault: { 'zh-CN': `应为 ${minimum} 到 ${maximum} 之间的整数`, en: `must be a whole number from ${minimum} to ${maximum}` },
    accepts: (value) => Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum,
    reads: readWhole,
  });

export const IsDirection = (): PropertyDecorator =>
  field('direction', {
    schema: { type: 'integer', enum: [0, 1] },
    description: 'only this direction (GTFS direction_id)',
    fault: { 'zh-CN': '应为 0 或 1', en: 'must be 0 or 1' },
    accepts: (value) => value === 0 || value === 1,
    reads: readWhole,
  });

interface FieldOptions {
  readonly required?: boolean;
  /** In a body: `null` is as good as left out. */
  readonly nullable?: boolean;
  readonly example?: string;
}

export const IsId = (description: string, { nullable, ...options }: FieldOptions = {}): PropertyDecorator =>
  field('id', {
    schema: { type: 'string', ...(nullable === undefined ? {} : { nullable }) },
    description,
    ...options,
    fault: { 'zh-CN': '应为 1 到 255 个字符的编号', en: 'must be an id of 1 to 255 characters' },
    accepts: (value) => isText(value, 255) && !control.test(value),
  });

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export const IsUuid = (description: string): PropertyDecorator =>
  field('uuid', {
    schema: { type: 'string', format: 'uuid' },
    description,
    required: true,
    fault: {
      'zh-CN': '应为 UUID,例如 018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8',
      en: 'must be a UUID, like 018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8',
    },
    accepts: (value) => typeof value === 'string' && uuid.test(value),
    reads: (text) => text.toLowerCase(),
  });

/** A whole number of a body, which may be unknown: `null`, or left out. */
export const IsCount = (minimum: number, maximum: number, description: string): PropertyDecorator =>
  field('count', {
    schema: { type: 'integer', minimum, maximum, nullable: true },
    description,
    fault: { 'zh-CN': `应为 ${minimum} 到 ${maximum} 之间的整数`, en: `must be a whole number from ${minimum} to ${maximum}` },
    accepts: (value) => Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum,
  });

/** What a person writes, on one line or on several. */
export const IsSentence = (
  most: number,
  description: string,
  options: FieldOptions & { readonly lines?: boolean } = {},
): PropertyDecorator => {
  const { lines = false, required = false, example } = options;
  return field('sentence', {
    schema: { type: 'string', minLength: 1, maxLength: most, ...(required ? {} : { nullable: true }) },
    description,
    required,
    ...(example === undefined ? {} : { example }),
    fault: { 'zh-CN': `应为 1 到 ${most} 个字符的文字`, en: `must be a text of 1 to ${most} characters` },
    accepts: (value) => isText(value, most) && !control.test(lines ? value.replace(/[\r\n\t]/g, '') : value),
    // A line left empty in a form is as good as left out.
    reads: (text) => text.trim() || (required ? '' : null),
  });
};

export const IsDayOrAlways = (description: string): PropertyDecorator =>
  field('day', {
    schema: { type: 'string' },
    description,
    required: true,
    example: 'always',
    fault: { 'zh-CN': '应为 always,或日历上的日期,例如 2024-07-15', en: 'must be always, or a date of the calendar, like 2024-07-15' },
    accepts: (value) => typeof value === 'string' && (value === 'always' || parseServiceDate(value) !== null),
  });

/** The blanks around a name, and how its characters are encoded, say nothing. @example readName(' 王师傅 ') // '王师傅' */
const readName = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ');

export const IsName = (description: string, example: string): PropertyDecorator =>
  field('name', {
    schema: { type: 'string', minLength: 1, maxLength: 60 },
    description,
    required: true,
    example,
    fault: { 'zh-CN': '应为 1 到 60 个字符的名字', en: 'must be a name of 1 to 60 characters' },
    accepts: (value) => typeof value === 'string' && value.length > 0 && value.length <= 60 && !/\p{Cc}/u.test(value),
    reads: readName,
  });

/** How long it must be depends on the role. */
export const IsPassword = (description: string): PropertyDecorator =>
  field('password', {
    schema: { type: 'string', format: 'password', minLength: 1, maxLength: 200 },
    description,
    required: true,
    fault: { 'zh-CN': '应为 1 到 200 个字符的密码', en: 'must be a password of 1 to 200 characters' },
    accepts: (value) => typeof value === 'string' && value.length > 0 && value.length <= 200,
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

export const IsOneOf = (values: readonly string[], description: string, required = true): PropertyDecorator =>
  field('oneOf', {
    schema: { type: 'string', enum: [...values] },
    description,
    required,
    fault: { 'zh-CN': `应为 ${values.join(' 或 ')}`, en: `must be ${values.join(' or ')}` },
    accepts: (value) => values.some((known) => known === value),
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

/** PostgreSQL does not store all control characters, and nobody types them. */
const isPlainText = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.length <= most && !/\p{Cc}/u.test(value);

export const IsPlainId = (description: string, required = false): PropertyDecorator =>
  field('plainId', {
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    description,
    required,
    fault: { 'zh-CN': '应为 1 到 255 个字符的编号', en: 'must be an id of 1 to 255 characters' },
    accepts: (value) => isPlainText(value, 255),
  });

export const IsReason = (description: string): PropertyDecorator =>
  field('reason', {
    schema: { type: 'string', minLength: 1, maxLength: 500 },
    description,
    required: true,
    fault: { 'zh-CN': '应写明原因,1 到 500 个字符', en: 'must give the reason in 1 to 500 characters' },
    accepts: (value) => isPlainText(value, 500),
  });

export const IsUuidText = (description: string): PropertyDecorator =>
  field('uuid', {
    schema: { type: 'string', format: 'uuid' },
    description,
    fault: { 'zh-CN': '应为 UUID', en: 'must be a UUID' },
    accepts: (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  });

/** A number that may be left out and has no standard. */
export const IsWholeIfGiven = (minimum: number, maximum: number, description: string): PropertyDecorator =>
  field('wholeIfGiven', {
    schema: { type: 'integer', minimum, maximum },
    description,
    fault: { 'zh-CN': `应为 ${minimum} 到 ${maximum} 之间的整数`, en: `must be a whole number from ${minimum} to ${maximum}` },
    accepts: (value) => Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum,
    reads: readWhole,
  });

const languageDescription = 'language of names and sentences; without it Accept-Language decides, Chinese first';

/** For OpenAPI, of routes that ask for nothing else. */
export const languageParameter = {
  name: 'lang',
  in: 'query' as const,
  required: false,
  description: languageDescription,
  schema: { type: 'string' as const, enum: [...languages] as string[] },
};

/** Every query of `/v1` is one: whatever is asked, a refusal has sentences. */
export class LanguageQuery {
  @field('language', {
    schema: { type: 'string', enum: [...languages] },
    description: languageDescription,
    fault: { 'zh-CN': `应为 ${languages.join(' 或 ')}`, en: `must be ${languages.join(' or ')}` },
    accepts: (value) => languages.some((known) => known === value),
  })
  lang?: Language;
}

const unknownField: Text = { 'zh-CN': '没有这个参数,请去掉或核对拼写', en: 'is not a parameter here; remove it or check its spelling' };
const otherFault: Text = { 'zh-CN': '填写有误', en: 'is not valid' };

function faultOf(error: ValidationError): Fault {
  const [constraint = ''] = Object.keys(error.constraints ?? {});
  const context = (error.contexts as Record<string, Text> | undefined)?.[constraint];
  return { field: error.property, sentence: context ?? (constraint === 'whitelistValidation' ? unknownField : otherFault) };
}

/** Names that every object has, which class-validator therefore takes for fields it knows. */
const inEveryObject = (value: object): string[] => Object.keys(value).filter((name) => name in Object.prototype);

class RequestValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // An array or a bare word would else be taken for an object that leaves everything out.
    if (metadata.type === 'body' && this.toValidate(metadata)) checkBody(value);
    const names = typeof value === 'object' && value !== null ? inEveryObject(value) : [];
    if (names.length > 0) throw malformed(names.map((field) => ({ field, sentence: unknownField })));
    return super.transform(value, metadata);
  }
}

const noObject: Fault = {
  field: 'body',
  sentence: {
    'zh-CN': '应为一个 JSON 对象 {…},不能是列表、文字、数字或空',
    en: 'must be one JSON object {…}, no list, text, number or nothing',
  },
};

/** @throws Refusal `request-malformed` */
export function checkBody(body: unknown): void {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw malformed([noObject]);
}

export const malformed = (faults: readonly Fault[]): Refusal =>
  new Refusal(httpRefusals['request-malformed'], { fields: faults.map((fault) => fault.field).join(', ') }, faults);

/** Every request is checked whole: all faulty fields come back at once, in the language of the asker. */
export const requestValidation = (): ValidationPipe =>
  new RequestValidation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors: ValidationError[]) => malformed(errors.map(faultOf)),
  });

const bodies = requestValidation();

/** Reads a body whose request has more to be judged by. @param others what else is wrong, asked for where the body is */
export async function readBody<T>(type: Type<T>, body: unknown, others: () => Promise<readonly Fault[]>): Promise<T> {
  try {
    return (await bodies.transform(body, { type: 'body', metatype: type })) as T;
  } catch (error) {
    throw error instanceof Refusal ? malformed([...(await others()), ...error.faults]) : error;
  }
}
