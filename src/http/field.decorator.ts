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
  /** What is wrong with a value that `accepts` refuses, and what to write instead. */
  readonly fault: Text;
  readonly accepts: (value: unknown) => boolean;
  /** Converts the text of a query to the value. */
  readonly reads?: (text: string) => unknown;
}

export interface FieldOptions {
  readonly required?: boolean;
  /** In a body `null` counts as left out. */
  readonly nullable?: boolean;
  readonly example?: string;
}

/**
 * A field of a query or body, optional unless required: how it is read, checked, described in OpenAPI and explained in each
 * language, in one place.
 */
export function field(
  name: string,
  { schema, description, required = false, example, fault, accepts, reads }: FieldRule,
): PropertyDecorator {
  const isRight = (value: unknown): boolean => isWellFormed(value) && accepts(value);
  return applyDecorators(
    (required ? ApiProperty : ApiPropertyOptional)({
      ...{ ...schema, description },
      ...(example === undefined ? {} : { example }),
    } as ApiPropertyOptions),
    ...(reads ? [Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? reads(value) : value))] : []),
    ...(required ? [] : [IsOptional()]),
    quickly(isRight, required, { reads }),
    ValidateBy({ name, validator: { validate: isRight } }, { message: fault.en, context: fault }),
  );
}

/** A list in a body with at least one item; duplicates count once. */
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

/** A list in a body whose items have fields of their own; one invalid item makes the whole list faulty. */
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

/**
 * A field of a body with fields of its own; their faults are named by path (`place.name`).
 * @param nullable whether null is valid
 * @param required whether it must be present
 */
export function partOf(part: PartClass, description: string, { nullable = false, required = true } = {}): PropertyDecorator {
  const fault: Text = nullable
    ? { 'zh-CN': '应为一个 JSON 对象 {…}，或 null', en: 'must be one JSON object {…}, or null' }
    : { 'zh-CN': '应为一个 JSON 对象 {…}', en: 'must be one JSON object {…}' };
  return applyDecorators(
    ApiProperty({ type: () => part as never, description, nullable, required }),
    ...(required ? [] : [IsOptional()]),
    quickly((value) => fits(part, value) || (nullable && value === null), required, { part }),
    // null has no fields to check.
    ...(nullable ? [ValidateIf((_, value) => value !== null)] : []),
    ...nested(part, (value) => isObject(value) || (nullable && value === null), fault),
  );
}

/** A list in a body of up to `most` such parts; their faults are named by path (`stops[3].lat`). */
export function partsOf(part: PartClass, most: number, description: string): PropertyDecorator {
  const accepts = (value: unknown): boolean => Array.isArray(value) && value.length <= most && value.every(isObject);
  return applyDecorators(
    ApiProperty({ type: () => [part as never], maxItems: most, description }),
    quickly((value) => Array.isArray(value) && value.length <= most && value.every((each) => fits(part, each)), true),
    ...nested(part, accepts, listFault(most)),
  );
}

/**
 * A part of one of several kinds, chosen by a field; an unknown kind is a fault of that field.
 * @param base the class with that field, which allows all others
 */
export function kindOfPart(
  base: PartClass,
  field: string,
  kinds: Readonly<Record<string, new () => object>>,
  description: string,
): PropertyDecorator {
  const subTypes = Object.entries(kinds).map(([name, value]) => ({ name, value }));
  const classes = Object.values(kinds);
  const byName = new Map<unknown, PartClass>(Object.entries(kinds));
  const fitsKind = (value: unknown): boolean => {
    const kind = isObject(value) ? byName.get((value as Record<string, unknown>)[field]) : undefined;
    return kind !== undefined && fits(kind, value);
  };
  return applyDecorators(
    // Includes the classes in the OpenAPI document, where `oneOf` refers to them.
    (target: object) => void ApiExtraModels(...classes)(target.constructor),
    ApiProperty({ oneOf: classes.map((each) => ({ $ref: getSchemaPath(each) })), description }),
    quickly(fitsKind, true),
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
  // `ValidateNested` alone would accept a list in place of an object, and null within a list; `isWhole` refuses them.
  ValidateNested(),
  isWhole(accepts, fault),
];

const isWhole = (accepts: (value: unknown) => boolean, fault: Text): PropertyDecorator =>
  ValidateBy({ name: 'part', validator: { validate: accepts } }, { message: fault.en, context: fault });

export type PartClass = abstract new () => object;

interface QuickCheck {
  readonly accepts: (value: unknown) => boolean;
  readonly isRequired: boolean;
  /** The class of a field with fields of its own; otherwise undefined. */
  readonly part?: PartClass | undefined;
  /** Converts the text of a query before it is checked. */
  readonly reads?: FieldRule['reads'] | undefined;
}

/** By prototype and field name. */
const checks = new WeakMap<object, Map<string, QuickCheck>>();

/**
 * Registers a check that `fits` can run without class-validator, which takes seconds for a city's timetable. It returns false
 * when unsure.
 */
const quickly =
  (accepts: QuickCheck['accepts'], isRequired: boolean, more: Pick<QuickCheck, 'part' | 'reads'> = {}): PropertyDecorator =>
  (target, name) => {
    const own = checks.get(target) ?? new Map<string, QuickCheck>();
    checks.set(target, own.set(String(name), { accepts, isRequired, ...more }));
  };

const checksByClass = new WeakMap<PartClass, ReadonlyMap<string, QuickCheck>>();

/** Includes the checks of inherited classes. */
export function checksOf(part: PartClass): ReadonlyMap<string, QuickCheck> {
  const found = checksByClass.get(part);
  if (found !== undefined) return found;
  const all = new Map<string, QuickCheck>();
  for (let target: unknown = part.prototype; isObject(target); target = Object.getPrototypeOf(target))
    for (const [name, check] of checks.get(target) ?? []) if (!all.has(name)) all.set(name, check);
  checksByClass.set(part, all);
  return all;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether all fields of a part are valid, and it has no others. If not, class-validator finds the faults. */
function fits(part: PartClass, value: unknown): boolean {
  if (!isObject(value)) return false;
  const fields = checksOf(part);
  for (const [name, inner] of Object.entries(value)) {
    const check = fields.get(name);
    // A field that class-validator checks only after a conversion.
    if (check === undefined || check.reads !== undefined || !check.accepts(inner)) return false;
  }
  for (const [name, { isRequired }] of fields) if (isRequired && !Object.hasOwn(value, name)) return false;
  return true;
}

/** The optional parts of a body that are present and valid. */
export function fittingParts(body: PartClass, value: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(value)) return {};
  const isFitting = ([name, inner]: [string, unknown]): boolean => {
    const check = checksOf(body).get(name);
    return check?.part !== undefined && !check.isRequired && isObject(inner) && check.accepts(inner);
  };
  return Object.fromEntries(Object.entries(value).filter(isFitting));
}
