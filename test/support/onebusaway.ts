import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { root } from './feeds.js';
import type { Town } from './town.js';

/** The published description; the file says where it is from. */
const description = JSON.parse(readFileSync(join(root, 'test/golden/onebusaway-description.json'), 'utf8')) as {
  readonly methods: Readonly<Record<string, string>>;
  readonly $defs: Readonly<Record<string, { readonly properties: Readonly<Record<string, unknown>> }>>;
};

/** An object of an answer. */
type Bean = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly code: number;
  readonly currentTime: number;
  readonly text: string;
  readonly version: number;
  readonly detail?: string;
  readonly data: {
    readonly entry: Bean;
    readonly list: readonly Bean[];
    readonly limitExceeded: boolean;
    readonly outOfRange: boolean;
    readonly fieldErrors: Readonly<Record<string, readonly string[]>>;
    readonly references: Readonly<Record<'agencies' | 'routes' | 'situations' | 'stops' | 'stopTimes' | 'trips', readonly Bean[]>>;
  };
}

export interface Arrival extends Bean {
  readonly tripId: string;
  readonly routeId: string;
  readonly stopId: string;
  readonly tripHeadsign: string;
  readonly serviceDate: number;
  readonly stopSequence: number;
  readonly scheduledArrivalTime: number;
  readonly scheduledDepartureTime: number;
  readonly predictedArrivalTime: number;
  readonly predictedDepartureTime: number;
  readonly predicted: boolean;
  readonly departureEnabled: boolean;
  readonly arrivalEnabled: boolean;
  readonly status: string;
  readonly situationIds: readonly string[];
  readonly tripStatus: Bean;
}

/** The fields of an object by the published description. */
export const fieldsOf = (name: string): string[] => Object.keys(description.$defs[name]?.properties ?? {});

const nameOf = (reference: string): string => reference.split('/').at(-1) ?? '';

/** A rider's app: it checks every answer against the description, and that whatever an answer names is among its references. */
export class RidersApp {
  private static readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private static readonly validators = new Map<string, ValidateFunction>();

  constructor(
    private readonly town: Town,
    private readonly agencyId = 'hongqiao',
    private readonly prefix = '',
  ) {}

  /** @param address of a method, like `stop/home.json`; `{…}` is an id without its prefix */
  async get(address: string): Promise<Answer> {
    const path = address.replace(/\{(.*?)\}/g, (_, id: string) => encodeURIComponent(`${this.agencyId}_${id}`));
    const response = await this.town.fetch(`${this.prefix}/api/where/${path}`);
    const answer = (await response.json()) as Answer;
    expect([path, answer.code]).toEqual([path, response.status]);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    if (response.status === 200) {
      RidersApp.validate(path.split(/[/.]/)[0] ?? '', answer);
      if (!path.includes('includeReferences=false')) checkReferences(answer);
    }
    return answer;
  }

  async arrivals(stopId: string, query = ''): Promise<readonly Arrival[]> {
    const { data } = await this.get(`arrivals-and-departures-for-stop/{${stopId}}.json?${query}`);
    return data.entry['arrivalsAndDepartures'] as readonly Arrival[];
  }

  private static validate(method: string, answer: Answer): void {
    const reference = description.methods[method];
    if (reference === undefined) throw new Error(`the description has no method ${method}`);
    let validator = this.validators.get(method);
    if (validator === undefined)
      this.validators.set(method, (validator = this.ajv.compile({ $ref: `#/$defs/${nameOf(reference)}`, $defs: description.$defs })));
    validator(answer);
    expect([method, validator.errors]).toEqual([method, null]);
  }
}

const namesOne: Readonly<Record<string, 'routes' | 'stops' | 'trips' | 'agencies'>> = {
  ...{ routeId: 'routes', stopId: 'stops', tripId: 'trips', agencyId: 'agencies' },
  ...{ activeTripId: 'trips', closestStop: 'stops', nextStop: 'stops', parent: 'stops', previousTripId: 'trips', nextTripId: 'trips' },
};
const namesMany: Readonly<Record<string, 'routes' | 'stops' | 'situations'>> = {
  ...{ routeIds: 'routes', staticRouteIds: 'routes', stopIds: 'stops', nearbyStopIds: 'stops', situationIds: 'situations' },
};

/** Apps look every id up in the references, and stop working if it is not there. */
function checkReferences({ data }: Answer): void {
  const known = Object.fromEntries(
    Object.entries(data.references).map(([kind, all]) => [kind, new Set(all.map(({ id }) => id as string))]),
  );
  const missing: string[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(look);
    if (typeof value !== 'object' || value === null) return;
    for (const [field, inner] of Object.entries(value)) {
      const [one, many] = [namesOne[field], namesMany[field]];
      const ids = one === undefined ? (many === undefined ? [] : (inner as string[])) : [inner as string];
      const kind = one ?? many ?? '';
      missing.push(...ids.filter((id) => id !== '' && known[kind]?.has(id) !== true).map((id) => `${field} ${id}`));
      look(inner);
    }
  };
  look(data.entry ?? data.list);
  look(Object.values(data.references));
  for (const [kind, all] of Object.entries(data.references)) if (kind !== 'stopTimes') expect(all.length).toBe(known[kind]?.size);
  expect([...new Set(missing)]).toEqual([]);
}

/** `2024-07-15T07:34:00+08:00` → the milliseconds of OneBusAway. */
export const milliseconds = (iso: string): number => Date.parse(iso);
