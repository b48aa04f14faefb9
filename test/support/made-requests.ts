import fc from 'fast-check';
import type { ApiDocument, Operation, Schema } from './answer-schemas.js';

/** Values that exist in the town, by the name of the field or parameter. */
export type Pools = Map<string, Set<string>>;

export interface MadeRequest {
  readonly path: string;
  readonly method: string;
  readonly address: string;
  readonly body: unknown;
  /** Every parameter and the body are valid by the document. */
  readonly isDescribed: boolean;
  /** The required field that was left out on purpose from an otherwise valid request; null in other requests. */
  readonly lacks: string | null;
}

interface MadeBody {
  readonly value: unknown;
  readonly isRight: boolean;
  readonly lacks?: string;
}

/** Invalid values: wrong types, wrong shapes, and texts that break careless parsers. */
const odd = [
  '',
  ' ',
  '0',
  '-1',
  '1e9',
  'null',
  'true',
  '../..',
  '%',
  '\u0000',
  '😀',
  "' OR 1=1 --",
  '2024-02-30',
  '2024-13',
  'x'.repeat(300),
];
const oddValues: readonly unknown[] = [...odd, null, 0, -1, 1.5, 1e300, true, [], {}, ['a'], { a: 1 }];

const dates = ['2024-06-30', '2024-07-01', '2024-07-15', '2024-07-31', '2024-08-05', '2024-08-06', '2024-10-01'];
const instants = ['2024-07-15T07:10:00+08:00', '2024-08-05T23:59:59Z', '2024-08-05T07:30:00.500+08:00'];

export class RequestMaker {
  constructor(
    private readonly document: ApiDocument,
    private readonly pools: Pools,
  ) {}

  /** Random requests to a route, valid and invalid, made from its description and existing values, without earlier answers. */
  requestTo(path: string, method: string): fc.Arbitrary<MadeRequest> {
    const operation = this.document.paths[path]?.[method] as Operation;
    const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path' || parameter.in === 'query');
    const schema = operation.requestBody?.content['application/json']?.schema;
    return fc
      .record({
        values: fc.tuple(
          ...parameters.map(({ name, schema: own, required, in: where }) => {
            const right = this.valueOf(own, name).map((value) => ({ value: value, isRight: true }));
            const wrong = fc.constantFrom(...odd).map((value) => ({ value: value, isRight: false }));
            const left = fc.constant({ value: undefined, isRight: required !== true });
            return where === 'path'
              ? fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: wrong.filter(({ value }) => value !== '') })
              : fc.oneof({ weight: 3, arbitrary: right }, { weight: 1, arbitrary: wrong }, { weight: 8, arbitrary: left });
          }),
        ),
        body: schema === undefined ? fc.constant<MadeBody>({ value: undefined, isRight: true }) : this.bodyOf(schema),
      })
      .map(({ values, body }) => {
        const query = new URLSearchParams();
        let address = path;
        parameters.forEach(({ name, in: where }, index) => {
          const value = values[index]?.value as string | number | boolean | undefined;
          if (where === 'path') address = address.replace(`{${name}}`, encodeURIComponent(String(value)));
          else if (value !== undefined) query.append(name, String(value));
        });
        const search = query.size === 0 ? '' : `?${query.toString()}`;
        const isRight = values.every((value) => value.isRight);
        return {
          path,
          method,
          address: address + search,
          body: body.value,
          isDescribed: isRight && body.isRight,
          lacks: isRight ? (body.lacks ?? null) : null,
        };
      });
  }

  private bodyOf(schema: Schema): fc.Arbitrary<MadeBody> {
    const right = this.valueOf(schema, 'body');
    const { required = [] } = this.resolved(schema);
    const lacking = fc.record({ body: right, name: fc.constantFrom('', ...required) }).map(({ body, name }) => {
      const { [name]: _, ...value } = body as Record<string, unknown>;
      return name === '' ? { value, isRight: true } : { value, isRight: false, lacks: name };
    });
    const spoilt = fc
      .record({ body: right, wrong: fc.constantFrom(...oddValues), at: fc.nat(), how: fc.constantFrom('replace', 'leave out', 'add') })
      .map(({ body, wrong, at, how }): unknown => {
        if (typeof body !== 'object' || body === null) return wrong;
        const names = Object.keys(body);
        const name = how === 'add' || names.length === 0 ? 'surplus' : (names[at % names.length] ?? '');
        const { [name]: _, ...others } = body as Record<string, unknown>;
        return how === 'leave out' ? others : { ...others, [name]: wrong };
      });
    return fc.oneof(
      { weight: 6, arbitrary: right.map((value) => ({ value, isRight: true })) },
      { weight: 2, arbitrary: lacking },
      { weight: 3, arbitrary: spoilt.map((value) => ({ value, isRight: false })) },
      { weight: 1, arbitrary: fc.constantFrom(...oddValues).map((value) => ({ value, isRight: false })) },
    );
  }

  private resolved(schema: Schema): Schema {
    return schema.$ref === undefined ? schema : (this.document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  }

  /** Random values that a schema allows, preferably existing ones. */
  private valueOf(given: Schema, name: string): fc.Arbitrary<unknown> {
    const schema = this.resolved(given);
    const { type } = schema;
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    const either = schema.anyOf ?? schema.oneOf ?? schema.allOf?.slice(0, 1);
    if (either !== undefined) return fc.oneof(...either.map((each) => this.valueOf(each, name)));
    const types = typeof type === 'string' ? [type] : (type ?? ['string']);
    return fc.oneof(...types.map((each) => this.valueOfType(each, schema, name)));
  }

  private valueOfType(type: string, schema: Schema, name: string): fc.Arbitrary<unknown> {
    const { minimum = 0, maximum = minimum + 100 } = schema;
    switch (type) {
      case 'null':
        return fc.constant(null);
      case 'boolean':
        return fc.boolean();
      case 'integer':
      case 'number': {
        const pool = [...(this.pools.get(name) ?? [])].map(Number).filter(Number.isInteger);
        const any = fc.integer({ min: minimum, max: maximum });
        return pool.length === 0 ? any : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pool) }, { weight: 1, arbitrary: any });
      }
      case 'array':
        return fc.array(this.valueOf(schema.items ?? {}, name), {
          minLength: schema.minItems ?? 0,
          maxLength: Math.min(3, schema.maxItems ?? 3),
        });
      case 'object': {
        if (typeof schema.additionalProperties === 'object')
          return fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), this.valueOf(schema.additionalProperties as Schema, name), {
            maxKeys: 3,
          });
        const properties = Object.entries(schema.properties ?? {}).map(([key, each]) => [key, this.valueOf(each, key)] as const);
        const required = (schema.required ?? []).filter((key) => schema.properties?.[key] !== undefined);
        return fc.record(Object.fromEntries(properties), { requiredKeys: required });
      }
      default:
        return this.textOf(schema, name);
    }
  }

  private textOf({ format, minLength = 1, maxLength = 40, pattern }: Schema, name: string): fc.Arbitrary<string> {
    const any =
      pattern !== undefined
        ? fc.stringMatching(new RegExp(pattern))
        : format === 'date'
          ? fc.constantFrom(...dates)
          : format === 'date-time'
            ? fc.constantFrom(...instants)
            : format === 'uuid'
              ? fc.uuid()
              : fc
                  .array(fc.constantFrom('a', 'b', '1', '-', '班', '车', 'é'), {
                    minLength: Math.max(minLength, 1),
                    maxLength: Math.min(maxLength, 30),
                  })
                  .map((letters) => letters.join(''));
    const right = format === 'date' ? /^\d{4}-\d\d-\d\d$/ : new RegExp(pattern ?? '');
    const pool = new Set([...(this.pools.get(name) ?? [])].filter((value) => right.test(value)));
    if (pool.size === 0) return any;
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pool) }, { weight: 1, arbitrary: any });
  }
}
