import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { plainToInstance, Transform } from 'class-transformer';
import { IsOptional, ValidateBy, validateSync } from 'class-validator';
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
