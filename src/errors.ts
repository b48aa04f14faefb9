import { fill, type Language, type Params, type Text } from './language.js';

/** What a refusal means to the caller; `http/` maps each kind to a status code. */
export type RefusalKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'method-not-allowed'
  | 'too-slow'
  | 'conflict'
  | 'unprocessable'
  | 'too-large'
  | 'too-long'
  | 'too-long-headers'
  /** The request is in a format that no route reads. */
  | 'unreadable'
  | 'too-many'
  /** The program is at fault, not the request. */
  | 'failed'
  | 'unavailable'
  /** The request is correct, but no place is free. */
  | 'full';

/** A refusal as its feature defines it: its sentence states what happened, what it means and what to do next. */
interface RefusalText {
  readonly kind: RefusalKind;
  readonly sentence: Text;
}

/** A refusal that a feature can give. Its code never changes, because programs rely on it; its sentence may be improved. */
export interface RefusalDefinition extends RefusalText {
  readonly code: string;
}

/**
 * The refusals of a feature, by code.
 * @example
 * export const fleetRefusals = refusals({ 'vehicle-not-found': { kind: 'not-found', sentence: { 'zh-CN': '…{vehicleId}…', en: '…{vehicleId}…' } } });
 * throw new Refusal(fleetRefusals['vehicle-not-found'], { vehicleId });
 */
export function refusals<const C extends Readonly<Record<string, RefusalText>>>(
  catalogue: C,
): { readonly [K in keyof C & string]: C[K] & { readonly code: K } } {
  const definitions = Object.entries(catalogue).map(([code, refusal]) => [code, { ...refusal, code }]);
  return Object.fromEntries(definitions) as { readonly [K in keyof C & string]: C[K] & { readonly code: K } };
}

/** The names in the placeholders of a sentence: `{name}` and `{name|one|many}`. */
type Places<S extends string> = S extends `${string}{${infer Place}}${infer Rest}`
  ? (Place extends `${infer Name}|${string}` ? Name : Place) | Places<Rest>
  : never;

/** The parameters that the sentences of a refusal need; `prefix`, the agency's part of the address, is filled in by `http/`. */
type RequiredParams<R extends RefusalDefinition> = Exclude<Places<R['sentence'][Language]>, 'prefix'>;

type RefusalArguments<R extends RefusalDefinition> = string extends R['sentence'][Language]
  ? [params?: Params, faults?: readonly Fault[], more?: More]
  : [RequiredParams<R>] extends [never]
    ? [params?: Params, faults?: readonly Fault[], more?: More]
    : [params: Readonly<Record<RequiredParams<R>, string | number>> & Params, faults?: readonly Fault[], more?: More];

/** Further fields of the problem document, for programs. */
type More = (language: Language) => Readonly<Record<string, unknown>>;

/** One faulty field of a request. */
export interface Fault {
  readonly field: string;
  readonly sentence: Text;
}

class RefusalError extends Error {
  override readonly name = 'Refusal';

  constructor(
    private readonly definition: RefusalDefinition,
    readonly params: Params = {},
    readonly faults: readonly Fault[] = [],
    readonly more: More = () => ({}),
  ) {
    super(definition.code);
  }

  get code(): string {
    return this.definition.code;
  }

  get kind(): RefusalKind {
    return this.definition.kind;
  }

  /** The filled sentence. @param more parameters that replace or complete those given to the constructor */
  sentence(language: Language, more: Params = {}): string {
    return fill(this.definition.sentence[language], { prefix: '', ...this.params, ...more });
  }
}

/** The error with which a request is refused, independent of HTTP; only `http/` turns it into an HTTP answer. */
export type Refusal = RefusalError;

/** The constructor requires exactly the parameters that the sentences of the refusal need. */
export const Refusal: {
  new <R extends RefusalDefinition>(definition: R, ...details: RefusalArguments<R>): Refusal;
  readonly prototype: Refusal;
} = RefusalError;
