import { Injectable } from '@nestjs/common';
import { dateAt } from '../../agencies/versions-of-date.js';
import { Database } from '../../database/database.service.js';
import type { Network } from '../../network/network.service.js';
import type { Position } from '../../places/coordinates.js';
import type { Pattern } from '../../scheduling/trips.js';
import { inUseOn } from '../../timetables/in-force.js';
import { Blocks } from '../../timetables/blocks.service.js';
import type { AskedTown } from './onebusaway-town.service.js';
import { encodeLine, type EncodedLine } from './polyline.js';
import { placedStop, positionOf } from './served-network.js';

/** The line of a route on the map in one direction. */
export interface RouteLine {
  readonly directionId: 0 | 1 | null;
  readonly line: EncodedLine;
}

/** The most values of one statement. */
const maxIdsInQuery = 500;

/** The lines of routes on the map: those of the feed where it has any, else straight from stop to stop. */
@Injectable()
export class RouteLines {
  private readonly lines = new WeakMap<Network, Map<string, Promise<readonly RouteLine[]>>>();

  constructor(
    private readonly database: Database,
    private readonly blocks: Blocks,
  ) {}

  /** Each line once in each direction. */
  get(town: AskedTown, routeId: string): Promise<readonly RouteLine[]> {
    const ofNetwork = this.lines.get(town.network) ?? new Map<string, Promise<readonly RouteLine[]>>();
    this.lines.set(town.network, ofNetwork);
    const existing = ofNetwork.get(routeId);
    if (existing !== undefined) return existing;
    const making = this.make(town, routeId);
    ofNetwork.set(routeId, making);
    making.catch(() => ofNetwork.delete(routeId));
    return making;
  }

  private async make(town: AskedTown, routeId: string): Promise<readonly RouteLine[]> {
    const patterns = town.served.patternsOf(routeId);
    const shapes = await this.readShapes(town, patterns);
    const found = new Map<string, RouteLine>();
    for (const { patternId, directionId, stops } of patterns) {
      const straight = stops.flatMap(({ stopId }) => placedStop(town.network, stopId) ?? []).map(positionOf);
      const line = encodeLine(shapes.get(patternId) ?? straight);
      if (line.length > 0) found.set(`${directionId ?? ''} ${line.points}`, { directionId, line });
    }
    return [...found.values()];
  }

  /** The line of the first trip of each pattern, by pattern, if the feed has it. */
  private async readShapes({ agencyId, versions, network, at }: AskedTown, patterns: readonly Pattern[]): Promise<Map<number, Position[]>> {
    const shapes = new Map<number, Position[]>();
    for (const inForce of inUseOn(versions, dateAt(network, at))) {
      const trips = await this.blocks.tripsOf(inForce);
      const missing = patterns.filter(({ patternId }) => !shapes.has(patternId) && trips.ofPattern(patternId).length > 0);
      const tripIds = missing.map(({ patternId }) => trips.at(trips.ofPattern(patternId)[0] ?? 0).tripId);
      for (let at = 0; at < tripIds.length; at += maxIdsInQuery)
        for (const [patternId, points] of await this.read(agencyId, inForce.version.versionId, tripIds.slice(at, at + maxIdsInQuery)))
          shapes.set(patternId, points);
      if (patterns.every(({ patternId }) => shapes.has(patternId))) break;
    }
    return shapes;
  }

  private async read(agencyId: string, versionId: number, tripIds: readonly string[]): Promise<[number, Position[]][]> {
    const rows = await this.database.query<{ patternId: number; points: string }>(
      `SELECT t.pattern_id AS "patternId", p.points AS "points"
        FROM trips t
        JOIN shapes s ON s.agency_id = t.agency_id AND s.version_id = t.version_id AND s.shape_id = t.shape_id
        JOIN shape_points p ON p.agency_id = s.agency_id AND p.content = s.content
        WHERE t.agency_id = ? AND t.version_id = ? AND t.trip_id IN (${tripIds.map(() => '?').join(', ')})`,
      [agencyId, versionId, ...tripIds],
    );
    return rows.map(({ patternId, points }) => [patternId, (JSON.parse(points) as [number, number][]).map(([lat, lon]) => ({ lat, lon }))]);
  }
}
