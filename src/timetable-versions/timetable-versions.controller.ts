import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { AskedLanguage, Needs, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { networkRefusals } from '../network/network.refusals.js';
import { timetableVersionsRefusals } from './timetable-versions.refusals.js';
import {
  TimetableVersionParams,
  TimetableVersionRouteParams,
  TimetableVersionsAnswer,
  TimetableVersionsQuery,
  VersionChangesAnswer,
  VersionRouteTripsAnswer,
} from './timetable-versions.requests.js';
import { TimetableVersions } from './timetable-versions.service.js';

/** For managers: the timetables of the agency, and what each changes. */
@ApiTags('timetables')
@Needs('manager')
@Controller('v1/timetable-versions')
export class TimetableVersionsController {
  constructor(private readonly versions: TimetableVersions) {}

  @Get()
  @ApiOperation({
    summary: 'The past, current and coming timetables',
    description:
      'Those that were withdrawn, or replaced before they came into force, are left out unless requested with `state`. `revision` is needed to withdraw a timetable or to bring it back.',
  })
  @ApiOkResponse({ type: TimetableVersionsAnswer })
  async list(
    @SignedIn() { agencyId }: SignedInAccount,
    @Query() { state }: TimetableVersionsQuery,
    @AskedLanguage() language: Language,
  ): Promise<TimetableVersionsAnswer> {
    return { versions: await this.versions.list(agencyId, language, state) };
  }

  @Get(':versionId/routes/:routeId')
  @ApiOperation({
    summary: 'All trips of a route by a timetable, by kind of day and direction',
    description: 'As in the timetable, without managers’ decisions on single dates and without drivers’ reports.',
  })
  @ApiOkResponse({ type: VersionRouteTripsAnswer })
  @Refuses(timetableVersionsRefusals['timetable-version-not-found'], networkRefusals['route-not-found'])
  route(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { versionId, routeId }: TimetableVersionRouteParams,
    @AskedLanguage() language: Language,
  ): Promise<VersionRouteTripsAnswer> {
    return this.versions.getRoute(agencyId, versionId, routeId, language);
  }

  @Get(':versionId/changes')
  @ApiOperation({
    summary: 'What a timetable changes compared with the one before it',
    description:
      'By route and direction. Compares the first day on which the route runs by the timetable with the last day of the same weekday, if there is one, on which it ran by the one before.',
  })
  @ApiOkResponse({ type: VersionChangesAnswer })
  @Refuses(timetableVersionsRefusals['timetable-version-not-found'])
  changes(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { versionId }: TimetableVersionParams,
    @AskedLanguage() language: Language,
  ): Promise<VersionChangesAnswer> {
    return this.versions.getChanges(agencyId, versionId, language);
  }
}
