import {
  isId,
  isLines,
  isName,
  isPassword,
  isSentence,
  isUuid,
  longestId,
  longestName,
  longestPassword,
  readName,
  readSentence,
  readUuid,
} from '../fields.js';
import { field, type FieldOptions } from './field.decorator.js';

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
    description,
    required,
    fault: {
      'zh-CN': '应为 UUID,例如 018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8',
      en: 'must be a UUID, like 018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8',
    },
    accepts: isUuid,
    reads: readUuid,
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
    accepts: (value) => (lines ? isLines(value, most) : isSentence(value, most)),
    // `null` is as good as left out, and would not be refused where it is needed.
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

/** How long it must be depends on the role. */
export const IsPassword = (description: string): PropertyDecorator =>
  field('password', {
    schema: { type: 'string', format: 'password', minLength: 1, maxLength: longestPassword },
    description,
    required: true,
    fault: { 'zh-CN': `应为 1 到 ${longestPassword} 个字符的密码`, en: `must be a password of 1 to ${longestPassword} characters` },
    accepts: isPassword,
  });

export const IsOneOf = (values: readonly string[], description: string, required = true): PropertyDecorator =>
  field('oneOf', {
    schema: { type: 'string', enum: [...values] },
    description,
    required,
    fault: { 'zh-CN': `应为 ${values.join(' 或 ')}`, en: `must be ${values.join(' or ')}` },
    accepts: (value) => values.some((known) => known === value),
  });
