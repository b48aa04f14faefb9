import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { Fault } from '../errors.js';
import type { Text } from '../language.js';
import { checkBody, malformed, unknownField } from './problem.js';

const otherFault: Text = { 'zh-CN': '填写有误', en: 'is not valid' };

function faultOf(error: ValidationError): Fault {
  const [constraint = ''] = Object.keys(error.constraints ?? {});
  const context = (error.contexts as Record<string, Text> | undefined)?.[constraint];
  return { field: error.property, sentence: context ?? (constraint === 'whitelistValidation' ? unknownField : otherFault) };
}

/** Names that every object has, which class-validator therefore takes for fields it knows. */
const inEveryObject = (value: object): string[] => Object.keys(value).filter((name) => name in Object.prototype);

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
  const known = new Set(
    type === undefined
      ? []
      : getMetadataStorage()
          .getTargetValidationMetadatas(type, '', false, false)
          .map(({ propertyName }) => propertyName),
  );
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
    // An array or a bare word would else be taken for an object that leaves everything out.
    if (metadata.type === 'body' && this.toValidate(metadata)) checkBody(value);
    const names = typeof value === 'object' && value !== null ? inEveryObject(value) : [];
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
    exceptionFactory: (errors: ValidationError[]) => malformed(errors.map(faultOf)),
  });
