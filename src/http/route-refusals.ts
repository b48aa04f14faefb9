import { agenciesRefusals } from '../agencies/agencies.refusals.js';
import { databaseRefusals } from '../database/database.refusals.js';
import type { RefusalDefinition } from '../errors.js';
import { withPlurals } from '../language.js';
import { httpRefusals, needsRefusals } from './http.refusals.js';
import { statusOf } from './problem.js';

/** The properties of a route that decide what it can refuse. */
export interface RouteFacts {
  /** It only reads, so pages of other sites may use it, too. */
  readonly reads: boolean;
  /** It needs an account, as does every route without a declared audience. */
  readonly needsAccount: boolean;
  /** It answers for the agency of the address. */
  readonly asksAgency: boolean;
  /** Its address contains ids. */
  readonly hasPlaces: boolean;
  /** Its query, body or ids are checked field by field. */
  readonly isChecked: boolean;
  /** Refusals of the feature, declared with `@Refuses`. */
  readonly own: readonly RefusalDefinition[];
}

const unread = [
  httpRefusals['bad-request'],
  httpRefusals['request-too-slow'],
  httpRefusals['too-large'],
  httpRefusals['unsupported-media-type'],
];
const ofAgency = [
  agenciesRefusals['agency-not-found'],
  agenciesRefusals['no-agency'],
  httpRefusals['database-unavailable'],
  ...Object.values(databaseRefusals),
];

/** Every refusal of a route: those of all routes of its kind, and its own. Faults of the program (500) are not included. */
export function refusalsOf({ reads, needsAccount, asksAgency, hasPlaces, isChecked, own }: RouteFacts): RefusalDefinition[] {
  const all: RefusalDefinition[] = [
    ...(isChecked ? [httpRefusals['request-malformed']] : []),
    ...(hasPlaces ? [httpRefusals['bad-request'], httpRefusals['address-too-long']] : []),
    ...(reads ? [] : [...unread, needsRefusals['foreign-origin']]),
    ...(needsAccount ? [needsRefusals['not-signed-in'], needsRefusals['not-allowed']] : []),
    ...(needsAccount || asksAgency ? ofAgency : []),
    ...own,
  ];
  return [...new Map(all.map((refusal) => [refusal.code, refusal])).values()];
}

/** The description of one status of a route. */
interface RefusalResponse {
  readonly description: string;
  readonly headers?: Record<string, { description: string; schema: { type: 'integer' } }>;
  readonly content: Record<string, { schema: object }>;
}

const retryAfter = { 'Retry-After': { description: 'seconds to wait', schema: { type: 'integer' as const } } };

/**
 * Refusals for OpenAPI. Many routes have the same, so each answer has a name and is described once.
 * @param problem the schema of a problem
 * @returns for each status its name and description
 * @example responsesOf([httpRefusals['bad-request']], '#/components/schemas/ProblemAnswer')[0]?.name // 'bad-request'
 */
export function responsesOf(
  refusals: readonly RefusalDefinition[],
  problem: string,
): { readonly status: number; readonly name: string; readonly response: RefusalResponse }[] {
  const statuses = [...new Set(refusals.map(({ kind }) => statusOf[kind]))].sort((a, b) => a - b);
  return statuses.map((status) => {
    const given = refusals.filter(({ kind }) => statusOf[kind] === status);
    const codes = given.map((refusal) => refusal.code).sort();
    const code = { type: 'string', enum: codes };
    const schema = { allOf: [{ $ref: problem }, { type: 'object', required: ['code'], properties: { code } }] };
    const response: RefusalResponse = {
      description: given.map(({ code, sentence }) => `\`${code}\`: ${withPlurals(sentence.en)}`).join('\n\n'),
      ...(status === statusOf['too-many'] || status === statusOf.unavailable ? { headers: retryAfter } : {}),
      content: { 'application/problem+json': { schema } },
    };
    return { status, name: codes.join('.'), response };
  });
}
