import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError, ValidationTypes } from 'class-validator';
import type { Fault } from '../errors.js';
import type { Text } from '../language.js';
import { fittingParts, type PartClass } from './field.decorator.js';
import { checkBody, malformed, unknownField } from './problem.js';

const otherFault: Text = { 'zh-CN': '填写有误', en: 'is not valid' };

/** Nobody reads more of them, and a body that is wrong throughout would be answered with more than was sent. */
const mostFaults = 100;

/** @example pathTo('stops[3]', 'lat') // 'stops[3].lat' */
const pathTo = (parent: string, name: string): string =>
  /^\d+$/.test(name) ? `${parent}[${name}]` : parent === '' ? name : `${parent}.${name}`;

/** What is wrong with a field, else with the fields in it. */
function faultsOf(error: ValidationError, parent = ''): Fault[] {
  const field = pathTo(parent, error.property);
  const found = Object.keys(error.constraints ?? {});
  const told = (error.contexts ?? {}) as Record<string, Text>;
  const constraint = found.find((each) => told[each] !== undefined) ?? found[0];
  if (constraint !== undefined)
    return [{ field, sentence: told[constraint] ?? (constraint === 'whitelistValidation' ? unknownField : otherFault) }];
  return (error.children ?? []).flatMap((each) => faultsOf(each, field));
}

/** What class-validator knows of the fields of a class. */
const fieldsOf = (type: ArgumentMetadata['metatype']) =>
  type === undefined ? [] : getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);

/** Names that every object has, which class-validator therefore takes for fields it knows; in the parts of a body, too. */
function strangeNames(value: unknown, type: ArgumentMetadata['metatype']): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const parts = new Set(fieldsOf(type).flatMap((each) => (each.type === ValidationTypes.NESTED_VALIDATION ? each.propertyName : [])));
  return Object.entries(value).flatMap(([name, inner]) =>
    name in Object.prototype ? [name] : parts.has(name) ? inEveryObject(inner, name) : [],
  );
}

/** The same wherever they stand. */
function inEveryObject(value: unknown, parent: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (typeof inner !== 'object' && !(name in Object.prototype)) return [];
    const field = pathTo(parent, name);
    return name in Object.prototype ? [field] : inEveryObject(inner, field);
  });
}

/** Queries in which strange names are passed over, and those of them in which there were some. */
const lenient = new WeakSet<object>();
const marked = new WeakSet<object>();

/**
 * From now on what a query of this request names and nobody knows is passed over: chats, caches and calendar programs hang marks of their
 * own on addresses (`from=groupmessage`, `utm_source`, `nocache=1`), and who follows such an address must get the answer.
 */
export const passOverMarks = (query: unknown): void => {
  if (typeof query === 'object' && query !== null) lenient.add(query);
};

/** Whether anything in a query was passed over. */
export const isMarked = (query: unknown): boolean => typeof query === 'object' && query !== null && marked.has(query);

/** Without case, underscores and plural: `stop_id` is how GTFS writes `stopId`, and who asks so means it. */
const roughly = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s_.-]+/g, '')
    .replace(/s$/, '');

/** A query without strange names, but with those that are a known one written otherwise: they would else change nothing, unsaid. */
function withoutMarks(query: object, type: ArgumentMetadata['metatype']): object {
  const known = new Set(fieldsOf(type).map(({ propertyName }) => propertyName));
  const meant = new Set([...known].map(roughly));
  const kept = Object.entries(query).filter(([name]) => known.has(name) || meant.has(roughly(name)));
  if (kept.length < Object.keys(query).length) marked.add(query);
  return Object.fromEntries(kept);
}

class RequestValidation extends ValidationPipe {
  override async transform(asked: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isLenient =
      metadata.type === 'query' && this.toValidate(metadata) && typeof asked === 'object' && asked !== null && lenient.has(asked);
    const value = isLenient ? withoutMarks(asked, metadata.metatype) : asked;
    const isBody = metadata.type === 'body' && this.toValidate(metadata);
    // An array or a bare word would else be taken for an object that leaves everything out.
    if (isBody) checkBody(value);
    const right = isBody ? fittingParts(metadata.metatype as PartClass, value) : {};
    if (Object.keys(right).length === 0) return this.check(value, metadata);
    const others = Object.entries(value as object).filter(([name]) => !Object.hasOwn(right, name));
    return Object.assign((await this.check(Object.fromEntries(others), metadata)) as object, right);
  }

  private async check(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const names = strangeNames(value, metadata.metatype).slice(0, mostFaults);
    if (names.length > 0) throw malformed(names.map((field) => ({ field, sentence: unknownField })));
    return super.transform(value, metadata);
  }
}

/** Every request is checked whole: all faulty fields come back at once, in the language of the asker. */
export const requestValidation = (): ValidationPipe =>
  new RequestValidation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors: ValidationError[]) => malformed(errors.flatMap((error) => faultsOf(error)).slice(0, mostFaults)),
  });
