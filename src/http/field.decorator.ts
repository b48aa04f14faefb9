import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath, type ApiPropertyOptions } from '@nestjs/swagger';
import { plainToInstance, Transform, Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateIf, ValidateNested, validateSync } from 'class-validator';
import { isWellFormed } from '../fields.js';
import type { Text } from '../language.js';

export interface FieldRule {
  readonly schema: {
    type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
    items?: {
      type: 'string' | 'integer';
      format?: string;
      minLength?: number;
      maxLength?: number;
      minimum?: number;
      maximum?: number;
      pattern?: string;
      nullable?: boolean;
      enum?: string[];
    };
    additionalProperties?: { type: 'string'; maxLength?: number; nullable?: boolean };
    minItems?: number;
    maxItems?: number;
    format?: string;
    nullable?: boolean;
    enum?: (string | number)[];
    minimum?: number;
    maximum?: number;
    default?: number | boolean;
    minLength?: number;
    maxLength?: number;
    pattern?: string;
    anyOf?: { type?: 'string'; format?: string; enum?: string[] }[];
  };
  readonly description: string;
  readonly required?: boolean;
  readonly example?: string | number | readonly (number | null)[];
  /** What is wrong when `accepts` says no, and what to write instead. */
  readonly fault: Text;
  readonly accepts: (value: unknown) => boolean;
  /** From the text of the query to the value. */
  readonly reads?: (text: string) => unknown;
}

export interface FieldOptions {
  readonly required?: boolean;
  /** In a body: `null` is as good as left out. */
  readonly nullable?: boolean;
  readonly example?: string;
}

/** One field of a query or body, optional unless required: read, checked, described in OpenAPI and explained in each language, in one place. */
export function field(
  name: string,
  { schema, description, required = false, example, fault, accepts, reads }: FieldRule,
): PropertyDecorator {
  return applyDecorators(
    (required ? ApiProperty : ApiPropertyOptional)({
      ...{ ...schema, description },
      ...(example === undefined ? {} : { example }),
    } as ApiPropertyOptions),
    ...(reads ? [Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? reads(value) : value))] : []),
    ...(required ? [] : [IsOptional()]),
    ValidateBy({ name, validator: { validate: (value) => isWellFormed(value) && accepts(value) } }, { message: fault.en, context: fault }),
  );
}

/** A list of a body: one at least, and what is written twice counts once. */
export const listOf = (
  items: NonNullable<FieldRule['schema']['items']>,
  most: number,
  description: string,
  rule: Pick<FieldRule, 'fault' | 'accepts' | 'required'>,
): PropertyDecorator =>
  field('list', {
    schema: { type: 'array', items, minItems: 1, maxItems: most },
    description,
    ...rule,
    accepts: (value) => Array.isArray(value) && value.length > 0 && value.length <= most && value.every(rule.accepts),
  });

type RowClass = new () => object;

const isRow = (row: RowClass, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  validateSync(plainToInstance(row, value), { whitelist: true, forbidNonWhitelisted: true }).length === 0;

/** A list of a body whose items are fields of their own, each as its class says; one that is not makes the list faulty. */
export function rowsOf(row: RowClass, most: number, description: string): PropertyDecorator {
  const fault: Text = {
    'zh-CN': `应为 1 到 ${most} 项的列表，每项的字段都要填对`,
    en: `must be a list of 1 to ${most} items, each with fields that are right`,
  };
  const validate = (value: unknown): boolean =>
    Array.isArray(value) && value.length > 0 && value.length <= most && isWellFormed(value) && value.every((each) => isRow(row, each));
  return applyDecorators(
    ApiProperty({ type: [row], minItems: 1, maxItems: most, description }),
    ValidateBy({ name: 'rows', validator: { validate } }, { message: fault.en, context: fault }),
  );
}

type PartClass = abstract new () => object;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A field of a body that has fields of its own, each as its class says; what is wrong with them is named by path
 * (`place.name`).
 * @param nullable it may be null
 * @param required it must be there
 */
export function partOf(part: PartClass, description: string, { nullable = false, required = true } = {}): PropertyDecorator {
  const fault: Text = nullable
    ? { 'zh-CN': '应为一个 JSON 对象 {…}，或 null', en: 'must be one JSON object {…}, or null' }
    : { 'zh-CN': '应为一个 JSON 对象 {…}', en: 'must be one JSON object {…}' };
  return applyDecorators(
    ApiProperty({ type: () => part as never, description, nullable, required }),
    ...(required ? [] : [IsOptional()]),
    // What is null has no fields to look at.
    ...(nullable ? [ValidateIf((_, value) => value !== null)] : []),
    ...nested(part, (value) => isObject(value) || (nullable && value === null), fault),
  );
}

/** A list of a body whose items are such parts, none to `most`; what is wrong with them is named by path (`stops[3].lat`). */
export function partsOf(part: PartClass, most: number, description: string): PropertyDecorator {
  const accepts = (value: unknown): boolean => Array.isArray(value) && value.length <= most && value.every(isObject);
  return applyDecorators(
    ApiProperty({ type: () => [part as never], maxItems: most, description }),
    ...nested(part, accepts, listFault(most)),
  );
}

/**
 * A part that is one of several kinds, told by a field; of another kind its `field` is named.
 * @param base has the field and lets all others pass
 */
export function kindOfPart(
  base: PartClass,
  field: string,
  kinds: Readonly<Record<string, new () => object>>,
  description: string,
): PropertyDecorator {
  const subTypes = Object.entries(kinds).map(([name, value]) => ({ name, value }));
  const classes = Object.values(kinds);
  return applyDecorators(
    // The document finds them by the class that has the field.
    (target: object) => void ApiExtraModels(...classes)(target.constructor),
    ApiProperty({ oneOf: classes.map((each) => ({ $ref: getSchemaPath(each) })), description }),
    Type(() => base, { discriminator: { property: field, subTypes }, keepDiscriminatorProperty: true }),
    ValidateNested(),
    isWhole(isObject, { 'zh-CN': '应为一个 JSON 对象 {…}', en: 'must be one JSON object {…}' }),
  );
}

const listFault = (most: number): Text => ({
  'zh-CN': `应为最多 ${most} 项的列表，每项是一个 JSON 对象 {…}`,
  en: `must be a list of at most ${most} items, each a JSON object {…}`,
});

const nested = (part: PartClass, accepts: (value: unknown) => boolean, fault: Text): PropertyDecorator[] => [
  Type(() => part),
  // By itself it takes a list for an object, and what is null in a list for nothing.
  ValidateNested(),
  isWhole(accepts, fault),
];

const isWhole = (accepts: (value: unknown) => boolean, fault: Text): PropertyDecorator =>
  ValidateBy({ name: 'part', validator: { validate: accepts } }, { message: fault.en, context: fault });
