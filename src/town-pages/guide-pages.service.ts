import { Injectable } from '@nestjs/common';
import { prefixOf } from '../agencies/requested-agency.js';
import { guideSubjects, guideText } from '../agency-settings/rider-guide.js';
import { RiderGuides } from '../agency-settings/rider-guide.service.js';
import { Clock } from '../clock.js';
import { calendarPath } from '../feeds/icalendar/calendar-address.js';
import type { Language } from '../language.js';
import { linesAt, type LineAtStop } from '../network/lines.js';
import { NetworkService, todayOf, withPlatforms, type Network } from '../network/network.service.js';
import { agencyNameIn, nameOfRoute, stopName } from '../network/spoken.js';
import { BoardsService } from '../pages/boards.service.js';
import { boardingPositions, type Pattern } from '../scheduling/trips.js';
import { instant } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { GuideCalendar, GuidePage } from '../web/residents/page.js';
import type { Site } from './request-site.js';

interface GuideRequest {
  readonly agencyId: string | null;
  readonly language: Language;
  /** The stop whose page linked here; null: none. */
  readonly stopId: string | null;
  /** null: the address of this site is unknown. */
  readonly site: Site | null;
}

/** The most stops whose calendars are listed; with more, the page shows only the calendars of one stop. */
const maxStops = 12;
/** The most lines of a stop, as on the page of a stop. */
const maxLines = 12;

/** Gathers what riders should know. */
@Injectable()
export class GuidePages {
  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly boards: BoardsService,
    private readonly guides: RiderGuides,
    private readonly clock: Clock,
  ) {}

  async getPage({ agencyId, language, stopId: requestedStop, site }: GuideRequest): Promise<GuidePage> {
    const network = await this.networks.getNetwork(agencyId);
    const { agency } = network;
    const guide = await this.guides.get(agency.agencyId);
    const stopId = requestedStop !== null && network.stops.has(requestedStop) ? requestedStop : null;
    const prefix = prefixOf(agencyId);
    return {
      ...{ language, prefix, agencyName: agencyNameIn(network, language), email: agency.agencyEmail, url: agency.agencyUrl },
      phone: await this.guides.findPhone(agency, language),
      texts: guideSubjects.flatMap((subject) => {
        const text = guideText(guide, subject, language);
        return text === null ? [] : [{ subject, ...text }];
      }),
      stop: stopId === null ? null : stopName(network, stopId, language),
      ...(await this.calendarsOf(network, { stopId, language, prefix })),
      ...{ origin: site?.origin ?? null, isHereOnly: site?.source === 'here-only' },
    };
  }

  private async calendarsOf(
    network: Network,
    { stopId, language, prefix }: { stopId: string | null; language: Language; prefix: string },
  ): Promise<Pick<GuidePage, 'calendars' | 'hasMoreStops'>> {
    const { agencyId } = network.agency;
    const patterns = await this.timetables.listPatternsInUse(network, todayOf(network, this.clock));
    const boarding = boardingStops(patterns);
    const isFew = boarding.length <= maxStops;
    const only = stopId ?? (isFew ? null : await this.boards.findHome(agencyId, instant(this.clock.now())));
    // The stop from which the reader came is listed first.
    const shown = isFew ? [...boarding].sort((a, b) => Number(b === stopId) - Number(a === stopId)) : only === null ? [] : [only];
    const calendars = shown.flatMap((one) => {
      const lines = linesAt(patterns, new Set(withPlatforms(network, one)), network.routeOrder).slice(0, maxLines);
      if (lines.length === 0) return [];
      return [{ stop: stopName(network, one, language), lines: lines.map((line) => calendarOf(network, line, one, { language, prefix })) }];
    });
    return { calendars, hasMoreStops: !isFew };
  }
}

/** Stops where riders board, in the order of the lines. */
const boardingStops = (patterns: readonly Pattern[]): string[] => [
  ...new Set(patterns.flatMap((pattern) => boardingPositions(pattern).map((position) => pattern.stops[position]?.stopId ?? ''))),
];

function calendarOf(
  network: Network,
  { routeId, directionId, lastStopId, nextStopIds }: LineAtStop,
  stopId: string,
  { language, prefix }: { language: Language; prefix: string },
): GuideCalendar {
  return {
    name: nameOfRoute(network, routeId, language),
    towards: stopName(network, lastStopId, language).name,
    nextStops: nextStopIds.map((next) => stopName(network, next, language).name),
    color: network.routes.get(routeId)?.routeColor ?? null,
    path: prefix + calendarPath({ routeId, directionId }, stopId, language),
  };
}
