import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** A schema of OpenAPI 3.1, in JSON Schema. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, Response>>;
}

export interface ApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}

/** Forbids fields that an object's schema does not describe. */
function closed(node: unknown, isPart = false): unknown {
  if (Array.isArray(node)) return node.map((each) => closed(each, isPart));
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value, key === 'allOf')]));
  const says = 'properties' in copy || 'allOf' in copy;
  return says && !isPart && !('additionalProperties' in copy) ? { ...copy, unevaluatedProperties: false } : copy;
}

/** Validates answers against the OpenAPI document. */
export class AnswerSchemas {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(readonly document: ApiDocument) {
    (formats as unknown as (ajv: Ajv2020) => void)(this.ajv);
    this.ajv.addSchema({ $id: 'document', components: closed(document.components), paths: closed(document.paths) });
  }

  /** @returns what is wrong with an answer; null if it is as described */
  fault(path: string, method: string, status: number, contentType: string | null, body: string): string | null {
    const operation = this.document.paths[path]?.[method];
    const described = operation?.responses[String(status)];
    if (described === undefined) return `${status} is not described: ${body.slice(0, 300)}`;
    const at = described.$ref ?? `#/paths/${escaped(path)}/${method}/responses/${status}`;
    const { content } =
      described.$ref === undefined ? described : (this.document.components.responses[described.$ref.split('/').at(-1) ?? ''] ?? {});
    if (content === undefined) return body === '' ? null : `${status} is described without a body, and has one: ${body.slice(0, 300)}`;
    const type = (contentType ?? '').split(';')[0]?.trim() ?? '';
    if (content[type] === undefined) return `${status} has the type ${type}, described is ${Object.keys(content).join(', ')}`;
    if (!type.endsWith('json')) return null;
    const validate = this.validatorAt(`document${at}/content/${escaped(type)}/schema`);
    return validate(JSON.parse(body))
      ? null
      : `${status} is not as described: ${this.ajv.errorsText(validate.errors)} in ${body.slice(0, 400)}`;
  }

  private validatorAt($ref: string): ValidateFunction {
    let validate = this.validators.get($ref);
    if (validate === undefined) this.validators.set($ref, (validate = this.ajv.compile({ $ref })));
    return validate;
  }
}

const escaped = (part: string): string => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'));
