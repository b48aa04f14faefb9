import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
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

class RequestValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
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
