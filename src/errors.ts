import { fill, type Language, type Params, type Text } from './language.js';

/** What a refusal means to the caller; `http/` turns each kind into a status, once. */
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
  /** Written in a format that nobody here reads. */
  | 'unreadable'
  | 'too-many'
  /** A fault of ours. */
  | 'failed'
  | 'unavailable'
  /** Nothing is wrong: all places are taken. */
  | 'full';

/** A refusal as its feature writes it down: what happened, what it means and what to do next, in each language. */
interface RefusalText {
  readonly kind: RefusalKind;
  readonly sentence: Text;
}

/** A refusal that a feature can give; its code is the same for ever, its sentence may get better. */
export interface KnownRefusal extends RefusalText {
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
  const known = Object.entries(catalogue).map(([code, refusal]) => [code, { ...refusal, code }]);
  return Object.fromEntries(known) as { readonly [K in keyof C & string]: C[K] & { readonly code: K } };
}

/** The `{name}` places of a sentence. */
type Places<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never;

/** What has to be told to fill the sentences of a refusal; `prefix`, the agency's part of the address, is filled in at the door. */
type Told<R extends KnownRefusal> = Exclude<Places<R['sentence'][Language]>, 'prefix'>;

type ToldOf<R extends KnownRefusal> = string extends R['sentence'][Language]
  ? [params?: Params, faults?: readonly Fault[], more?: More]
  : [Told<R>] extends [never]
    ? [params?: Params, faults?: readonly Fault[], more?: More]
    : [params: Readonly<Record<Told<R>, string | number>> & Params, faults?: readonly Fault[], more?: More];

/** What a program is told besides the sentence, by the fields of the problem. */
type More = (language: Language) => Readonly<Record<string, unknown>>;

/** One faulty field of a request. */
export interface Fault {
  readonly field: string;
  readonly sentence: Text;
}

class KnownError extends Error {
  override readonly name = 'Refusal';

  constructor(
    private readonly known: KnownRefusal,
    readonly params: Params = {},
    readonly faults: readonly Fault[] = [],
    readonly more: More = () => ({}),
  ) {
    super(known.code);
  }

  get code(): string {
    return this.known.code;
  }

  get kind(): RefusalKind {
    return this.known.kind;
  }

  /** @param more in place of what the refusal itself says, or beside it */
  sentence(language: Language, more: Params = {}): string {
    return fill(this.known.sentence[language], { prefix: '', ...this.params, ...more });
  }
}

/** A refusal in the language of transit; `http/` translates it once, at the door. */
export type Refusal = KnownError;

/** A class whose constructor asks for just what the sentences of the refusal tell. */
export const Refusal: { new <R extends KnownRefusal>(known: R, ...told: ToldOf<R>): Refusal; readonly prototype: Refusal } = KnownError;
