import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { Text } from '../language.js';

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
