import { agenciesRefusals } from '../agencies/agencies.refusals.js';
import { databaseRefusals } from '../database/database.refusals.js';
import type { RefusalDefinition } from '../errors.js';
import { httpRefusals, needsRefusals } from './http.refusals.js';
import { statusOf } from './problem.js';

/** What a route is, as far as that decides what it can refuse. */
export interface RouteFacts {
  /** It only reads, so that pages of other sites may ask it, too. */
  readonly reads: boolean;
  /** Only for those who are signed in; a route that does not say whom it is for is, too. */
  readonly needsAccount: boolean;
  /** It answers for an agency, from its data. */
  readonly asksAgency: boolean;
  /** Its address has ids in it. */
  readonly hasPlaces: boolean;
  /** Its query, its body or the ids of its address are checked field by field. */
  readonly isChecked: boolean;
  /** Of the domain, as `@Refuses` says. */
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

/** Every refusal that a route can give: what any route of its kind can, and its own. Faults of ours (500) are none. */
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

/** How one status of a route is described. */
interface RefusalResponse {
  readonly description: string;
  readonly headers?: Record<string, { description: string; schema: { type: 'integer' } }>;
  readonly content: Record<string, { schema: object }>;
}

const retryAfter = { 'Retry-After': { description: 'seconds to wait', schema: { type: 'integer' as const } } };

/**
 * Refusals as OpenAPI describes them. Many routes refuse the same, so each answer has a name and is described once.
 * @param problem the schema of a problem
 * @returns by status, its name, and what it says
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
      description: given.map((refusal) => `\`${refusal.code}\`: ${refusal.sentence.en}`).join('\n\n'),
      ...(status === statusOf['too-many'] || status === statusOf.unavailable ? { headers: retryAfter } : {}),
      content: { 'application/problem+json': { schema } },
    };
    return { status, name: codes.join('.'), response };
  });
}
