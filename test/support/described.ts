import type { Town } from './town.js';

interface Described {
  readonly allOf?: readonly Described[];
  readonly properties?: { readonly code?: { readonly enum?: readonly string[] } };
}
interface Document {
  readonly paths: Paths;
  readonly components: { readonly schemas: Record<string, Described>; readonly responses: Record<string, Answer> };
}
interface Answer {
  readonly content?: Record<string, { schema: Described }>;
}
interface Operation {
  readonly responses: Record<string, Answer & { readonly $ref?: string }>;
}
type Paths = Record<string, Record<string, Operation>>;

/** The OpenAPI documents, by the name of the module that a story adds: a document contains that module's routes, too. */
const documents = new Map<string, Promise<Document>>();

function documentOf(town: Town): Promise<Document> {
  let document = documents.get(town.feature);
  if (document === undefined) {
    document = fetch(`${town.url}/v1/openapi.json`).then((response) => response.json() as Promise<Document>);
    documents.set(town.feature, document);
  }
  return document;
}

/** The operation whose path matches: `/a/hongqiao/v1/stops/home?lang=en` matches `/v1/stops/{stopId}`. */
function operationAt(paths: Paths, method: string, address: string): Operation | undefined {
  const path = (address.split('?')[0] ?? '').replace(/^\/a\/[^/]*/, '').replace(/(?<=.)\/$/, '');
  const fitting = Object.keys(paths).filter((template) => {
    const pattern = template.replace(/[.+*?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+');
    return new RegExp(`^${pattern}$`).test(path);
  });
  // Of several matches the router takes the one with the fewest parameters.
  const [template] = fitting.sort((a, b) => a.split('{').length - b.split('{').length);
  return paths[template ?? '']?.[method.toLowerCase()];
}

const codesIn = (schema: Described | undefined): readonly string[] =>
  schema === undefined ? [] : [...(schema.properties?.code?.enum ?? []), ...(schema.allOf ?? []).flatMap(codesIn)];

/**
 * Checks that a refusal is in the description of its route, with its status.
 * @throws Error if it is not
 */
export async function checkDescribed(town: Town, method: string, address: string, response: Response): Promise<void> {
  if (method === 'POST' && /^(\/a\/[^/]*)?\/v1\/driver\/events\b/.test(address) && response.ok) return checkEvents(town, response.clone());
  // No route describes a server error, and an answer to HEAD has no code.
  if (response.status < 400 || response.status === 500 || method === 'HEAD') return;
  if (!(response.headers.get('content-type') ?? '').includes('application/problem+json')) return;
  const copy = response.clone();
  const { paths, components } = await documentOf(town);
  const operation = operationAt(paths, method, address);
  // Unknown addresses and methods, and those of pages, are not in the document.
  if (operation === undefined) return;
  const { code } = (await copy.json()) as { code: string };
  const named = operation.responses[String(response.status)]?.$ref?.split('/').at(-1) ?? '';
  const described = components.responses[named]?.content?.['application/problem+json']?.schema;
  if (!codesIn(described).includes(code))
    throw new Error(`${method} ${address} refused with ${response.status} ${code}, which its description does not name`);
}

/** The events of a batch are refused one by one. */
async function checkEvents(town: Town, response: Response): Promise<void> {
  const { results } = (await response.json()) as { results: readonly { code?: string }[] };
  const { schemas } = (await documentOf(town)).components;
  const described = codesIn(schemas['EventResultAnswer']);
  const others = results.flatMap(({ code }) => (code === undefined || described.includes(code) ? [] : [code]));
  if (others.length > 0) throw new Error(`events were refused with ${others.join(', ')}, which EventResultAnswer does not name`);
}
