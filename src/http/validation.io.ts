import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError, ValidationTypes } from 'class-validator';
import type { Fault } from '../errors.js';
import type { Text } from '../language.js';
import { fittingParts, type PartClass } from './field.decorator.js';
import { checkBody, malformed, unknownField } from './problem.js';

const otherFault: Text = { 'zh-CN': '填写有误', en: 'is not valid' };

/** Nobody reads more faults, and an entirely wrong body would cause an answer larger than itself. */
const maxFaults = 100;

/** @example pathTo('stops[3]', 'lat') // 'stops[3].lat' */
const pathTo = (parent: string, name: string): string =>
  /^\d+$/.test(name) ? `${parent}[${name}]` : parent === '' ? name : `${parent}.${name}`;

/** The fault of a field, else the faults of the fields within it. */
function faultsOf(error: ValidationError, parent = ''): Fault[] {
  const field = pathTo(parent, error.property);
  const found = Object.keys(error.constraints ?? {});
  const sentences = (error.contexts ?? {}) as Record<string, Text>;
  const constraint = found.find((each) => sentences[each] !== undefined) ?? found[0];
  if (constraint !== undefined)
    return [{ field, sentence: sentences[constraint] ?? (constraint === 'whitelistValidation' ? unknownField : otherFault) }];
  return (error.children ?? []).flatMap((each) => faultsOf(each, field));
}

/** The metadata of class-validator for the fields of a class. */
const fieldsOf = (type: ArgumentMetadata['metatype']) =>
  type === undefined ? [] : getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);

/** Names in a body or its parts that every object inherits, such as `toString`, which class-validator takes for declared fields. */
function strangeNames(value: unknown, type: ArgumentMetadata['metatype']): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const parts = new Set(fieldsOf(type).flatMap((each) => (each.type === ValidationTypes.NESTED_VALIDATION ? each.propertyName : [])));
  return Object.entries(value).flatMap(([name, inner]) =>
    name in Object.prototype ? [name] : parts.has(name) ? inEveryObject(inner, name) : [],
  );
}

/** Such names at any depth, as paths. */
function inEveryObject(value: unknown, parent: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (typeof inner !== 'object' && !(name in Object.prototype)) return [];
    const field = pathTo(parent, name);
    return name in Object.prototype ? [field] : inEveryObject(inner, field);
  });
}

/** Queries whose unknown names are ignored, and those of them that have any. */
const lenient = new WeakSet<object>();
const marked = new WeakSet<object>();

/**
 * Ignores unknown names in this query: chats, caches and calendar programs add names of their own to addresses
 * (`from=groupmessage`, `utm_source`, `nocache=1`), which must still be answered.
 */
export const passOverMarks = (query: unknown): void => {
  if (typeof query === 'object' && query !== null) lenient.add(query);
};

/** Whether unknown names in a query were ignored. */
export const isMarked = (query: unknown): boolean => typeof query === 'object' && query !== null && marked.has(query);

/** A name without case, separators and plural, to find misspellings: `stop_id`, as in GTFS, is meant to be `stopId`. */
const roughly = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s_.-]+/g, '')
    .replace(/s$/, '');

/** Removes unknown names from a query, except misspellings of declared ones, which would otherwise be ignored silently. */
function withoutMarks(query: object, type: ArgumentMetadata['metatype']): object {
  const fieldNames = new Set(fieldsOf(type).map(({ propertyName }) => propertyName));
  const meant = new Set([...fieldNames].map(roughly));
  const readable = Object.entries(query).filter(([name]) => fieldNames.has(name) || meant.has(roughly(name)));
  if (readable.length < Object.keys(query).length) marked.add(query);
  return Object.fromEntries(readable);
}

class RequestValidation extends ValidationPipe {
  override async transform(sent: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isLenient =
      metadata.type === 'query' && this.toValidate(metadata) && typeof sent === 'object' && sent !== null && lenient.has(sent);
    const value = isLenient ? withoutMarks(sent, metadata.metatype) : sent;
    const isBody = metadata.type === 'body' && this.toValidate(metadata);
    // An array or a bare value would otherwise count as an object without fields.
    if (isBody) checkBody(value);
    const right = isBody ? fittingParts(metadata.metatype as PartClass, value) : {};
    if (Object.keys(right).length === 0) return this.check(value, metadata);
    const others = Object.entries(value as object).filter(([name]) => !Object.hasOwn(right, name));
    return Object.assign((await this.check(Object.fromEntries(others), metadata)) as object, right);
  }

  private async check(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const names = strangeNames(value, metadata.metatype).slice(0, maxFaults);
    if (names.length > 0) throw malformed(names.map((field) => ({ field, sentence: unknownField })));
    return super.transform(value, metadata);
  }
}

/** Validates every request as a whole: all faulty fields are reported at once, in the requested language. */
export const requestValidation = (): ValidationPipe =>
  new RequestValidation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors: ValidationError[]) => malformed(errors.flatMap((error) => faultsOf(error)).slice(0, maxFaults)),
  });
