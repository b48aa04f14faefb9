import { field } from '../http/route.decorator.js';
import type { Text } from '../language.js';

const orNull = (fault: Text, nullable: boolean): Text =>
  nullable ? { 'zh-CN': `${fault['zh-CN']}，或 null`, en: `${fault.en}, or null` } : fault;

interface Given {
  readonly schema: Parameters<typeof field>[1]['schema'];
  readonly description: string;
  readonly fault: Text;
  readonly accepts: (value: unknown) => boolean;
  readonly example?: string | number | readonly (number | null)[];
}

/** A field of a draft that must be present, and may be null only if `nullable`. An unfinished field is an empty text or null. */
export const given = (name: string, { schema, fault, accepts, ...rule }: Given, nullable: boolean): PropertyDecorator =>
  field(name, {
    ...rule,
    schema: { ...schema, ...(nullable ? { nullable } : {}) },
    required: true,
    fault: orNull(fault, nullable),
    accepts: (value) => (value === null ? nullable : accepts(value)),
  });

export interface GivenOptions {
  readonly nullable?: boolean;
  readonly example?: string;
}
