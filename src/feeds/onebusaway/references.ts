import type { Alert } from '../../alerts/alerts.service.js';
import { agencyBean, routeBean, stopBean, tripBean, tripIdOf, type Speaker } from './beans.js';
import { alertSituation, changeId, changeSituation } from './situations.js';
import type { TripRun } from './trip-run.js';

/** What the entries of an answer refer to, each once. Every method returns the id to refer by. */
export class References {
  private readonly routes = new Map<string, object>();
  private readonly stops = new Map<string, object>();
  private readonly trips = new Map<string, object>();
  private readonly situations = new Map<string, object>();

  constructor(
    private readonly speaker: Speaker,
    /** Without them only ids are given (`includeReferences=false`). */
    private readonly isWanted: boolean,
  ) {}

  route(routeId: string): string {
    const id = this.speaker.ids.of(routeId);
    this.add(this.routes, id, () => routeBean(this.speaker, routeId));
    return id;
  }

  /** With the routes that call at it, and its station. */
  stop(stopId: string): string {
    const { ids, network, served } = this.speaker;
    const id = ids.of(stopId);
    if (!this.isWanted || this.stops.has(id)) return id;
    this.add(this.stops, id, () => stopBean(this.speaker, stopId));
    for (const routeId of served.routesAt(stopId)) this.route(routeId);
    const station = network.stops.get(stopId)?.parentStation ?? null;
    if (station !== null) this.stop(station);
    return id;
  }

  trip(run: TripRun): string {
    const id = tripIdOf(this.speaker.ids, run);
    this.add(this.trips, id, () => tripBean(this.speaker, run));
    this.route(run.pattern.routeId);
    return id;
  }

  alert(alert: Alert): string {
    const id = this.speaker.ids.of(alert.alertId);
    this.add(this.situations, id, () => alertSituation(alert, this.speaker));
    return id;
  }

  /** That a trip is cancelled, moved or added; none: it runs by the timetable. */
  changes(run: TripRun): string[] {
    const id = changeId(run, this.speaker.ids);
    if (id === null) return [];
    this.add(this.situations, id, () => changeSituation(run, this.speaker));
    return [id];
  }

  /** As in every answer. */
  build(): object {
    const [routes, stops, trips, situations] = [this.routes, this.stops, this.trips, this.situations].map((each) => [...each.values()]);
    return { agencies: this.isWanted ? [agencyBean(this.speaker)] : [], routes, situations, stops, stopTimes: [], trips };
  }

  private add(all: Map<string, object>, id: string, make: () => object | null): void {
    if (!this.isWanted || all.has(id)) return;
    const made = make();
    if (made !== null) all.set(id, made);
  }
}
