import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { accountsRefusals } from '../accounts/accounts.refusals.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { driverLogRefusals } from '../driver-log/driver-log.refusals.js';
import { fleetRefusals } from '../fleet/fleet.refusals.js';
import { checkBody } from '../http/problem.js';
import { AskedLanguage, Conditional, IfMatch, Needs, Refuses, type Precondition } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { ridershipRefusals, TripDetails } from '../ridership/trip-details.service.js';
import { serviceDate } from '../scheduling/service-time.js';
import {
  ActAnswer,
  MoveLogRequest,
  PeopleCorrectionRequest,
  SheetRequest,
  VehicleCorrectionRequest,
  VoidedAnswer,
  VoidManyRequest,
} from './acts.requests.js';
import type { MadeAct } from './acts.service.js';
import { CorrectedPeople } from './corrected-people.service.js';
import { CorrectedVehicles } from './corrected-vehicles.service.js';
import { correctionsRefusals } from './corrections.refusals.js';
import { MovedLogs } from './moved-logs.service.js';
import { readSheet } from './read-sheet.js';
import { Sheets } from './sheets.service.js';
import { VoidedLogs } from './voided-logs.service.js';
import { chosenEvents } from './voiding.js';

const howToUndo =
  'To undo it, void the eventIds of the answer. Only for service dates that have begun. If-Match holds the `revision` of each trip that it changes.';

/** For managers: corrections of the log that consist of several events. */
@ApiTags('ridership')
@Needs('manager')
@Controller('v1/ridership/corrections')
export class ActsController {
  constructor(
    private readonly people: CorrectedPeople,
    private readonly vehicles: CorrectedVehicles,
    private readonly voided: VoidedLogs,
    private readonly moved: MovedLogs,
    private readonly sheets: Sheets,
    private readonly details: TripDetails,
  ) {}

  @Post('vehicle')
  @Conditional()
  @ApiOperation({
    summary: 'Correct which vehicle ran a trip',
    description: `It replaces the vehicle in the log of the trip; nothing else of the log changes. ${howToUndo}`,
  })
  @ApiCreatedResponse({ type: ActAnswer })
  @Refuses(
    ridershipRefusals['trip-not-recorded'],
    correctionsRefusals['service-date-ahead'],
    correctionsRefusals['vehicle-not-entered'],
    fleetRefusals['vehicle-id-taken'],
  )
  async correctVehicle(
    @SignedIn() manager: SignedInAccount,
    @Body() { serviceDate: date, tripId, vehicleId, isBorrowed, reason, actId }: VehicleCorrectionRequest,
    @IfMatch() expected: Precondition,
    @AskedLanguage() language: Language,
  ): Promise<ActAnswer> {
    const trip = { serviceDate: serviceDate(date), tripId };
    const made = await this.vehicles.correct(actorOf(manager), {
      actId: actId ?? null,
      expected,
      reason,
      trip,
      vehicle: { vehicleId, isBorrowed: isBorrowed === true },
    });
    return this.answer(manager, made, language);
  }

  @Post('people')
  @Conditional()
  @ApiOperation({
    summary: 'Correct how many people boarded, got off or could not board at a stop',
    description:
      'If the log has too few people, the missing ones are added. If it has too many, the fewest events are undone; only if no events add up to ' +
      `the difference, one is replaced by a smaller one. Numbers that are right already add no events. ${howToUndo}`,
  })
  @ApiCreatedResponse({ type: ActAnswer })
  @Refuses(ridershipRefusals['trip-not-recorded'], correctionsRefusals['service-date-ahead'], driverLogRefusals['stop-not-on-trip'])
  async correctPeople(
    @SignedIn() manager: SignedInAccount,
    @Body() { serviceDate: date, tripId, reason, actId, closesCount, ...of }: PeopleCorrectionRequest,
    @IfMatch() expected: Precondition,
    @AskedLanguage() language: Language,
  ): Promise<ActAnswer> {
    const { position = null, boardings = null, alightings = null, leftBehind = null } = of;
    const people = { position, boardings, alightings, leftBehind, closesCount: closesCount === true };
    const trip = { serviceDate: serviceDate(date), tripId };
    const made = await this.people.correct(actorOf(manager), { actId: actId ?? null, expected, reason, trip, people });
    return this.answer(manager, made, language);
  }

  @Post('void-many')
  @Conditional()
  @ApiOperation({
    summary: 'Undo many events at once: the log of a trip, of one of its authors, or the events of another act',
    description:
      'All of them are undone, or none, if one cannot be undone. Afterwards none of these events counts; those that do not count ' +
      `already stay as they are. ${howToUndo}`,
  })
  @ApiCreatedResponse({ type: VoidedAnswer })
  @Refuses(
    correctionsRefusals['event-not-found'],
    correctionsRefusals['event-of-plan'],
    ridershipRefusals['trip-not-recorded'],
    correctionsRefusals['service-date-ahead'],
  )
  async voidMany(
    @SignedIn() manager: SignedInAccount,
    @Body() { reason, actId, ...selection }: VoidManyRequest,
    @IfMatch() expected: Precondition,
    @AskedLanguage() language: Language,
  ): Promise<VoidedAnswer> {
    const made = await this.voided.void(actorOf(manager), { actId: actId ?? null, expected, reason, chosen: chosenEvents(selection) });
    const { voided, unchanged } = made;
    return { ...(await this.answer(manager, made, language)), voided, unchanged };
  }

  @Post('move')
  @Conditional()
  @ApiOperation({
    summary: 'Move events to the trip or date to which they belong',
    description:
      'Each event is undone on the one trip and added to the other, with its author and the flag `moved`. Times stay as logged, unless they ' +
      'fit the other date better when moved by the days between the dates. Events stay at the stops that were logged, unless the other ' +
      `trip cannot have been driven so, because it runs the other way: then they keep the position in the order of stops. ${howToUndo}`,
  })
  @ApiCreatedResponse({ type: ActAnswer })
  @Refuses(
    correctionsRefusals['nothing-to-move'],
    correctionsRefusals['event-not-to-move'],
    correctionsRefusals['move-to-itself'],
    ridershipRefusals['trip-not-recorded'],
    correctionsRefusals['service-date-ahead'],
  )
  async move(
    @SignedIn() manager: SignedInAccount,
    @Body() request: MoveLogRequest,
    @IfMatch() expected: Precondition,
    @AskedLanguage() language: Language,
  ): Promise<ActAnswer> {
    const { serviceDate: date, tripId, toServiceDate, toTripId, eventIds, reason, actId, ...of } = request;
    const from = { serviceDate: serviceDate(date), tripId };
    const to = { serviceDate: serviceDate(toServiceDate ?? date), tripId: toTripId ?? tripId };
    const move = { actId: actId ?? null, expected, reason, from, to, of, eventIds: eventIds ?? null };
    return this.answer(manager, await this.moved.move(actorOf(manager), move), language);
  }

  @Post('sheet')
  @Conditional()
  @ApiOperation({
    summary: 'Enter a paper sheet: the trips of one bus on a day, including extra trips that were not logged',
    description:
      'Only what the log lacks is added, so a sheet entered twice changes nothing the second time. If the log differs from a row, nothing ' +
      'is entered until that row decides which is right (`replaces`). If a time is not on the sheet, the event gets the planned time with ' +
      `the flag \`time-unknown\`, and does not count in punctuality. ${howToUndo}`,
  })
  @ApiBody({ type: SheetRequest })
  @ApiCreatedResponse({ type: ActAnswer })
  @Refuses(
    correctionsRefusals['sheet-faulty'],
    correctionsRefusals['sheet-differs'],
    correctionsRefusals['vehicle-not-entered'],
    fleetRefusals['vehicle-id-taken'],
    accountsRefusals['account-not-found'],
    correctionsRefusals['service-date-ahead'],
  )
  async enterSheet(
    @SignedIn() manager: SignedInAccount,
    @Body() body: unknown,
    @IfMatch() expected: Precondition,
    @AskedLanguage() language: Language,
  ): Promise<ActAnswer> {
    checkBody(body);
    return this.answer(manager, await this.sheets.enter(actorOf(manager), readSheet(body as object), expected), language);
  }

  private async answer({ agencyId }: SignedInAccount, { actId, events, trips }: MadeAct, language: Language): Promise<ActAnswer> {
    const details: ActAnswer['trips'] = [];
    for (const { serviceDate: date, tripId } of trips) details.push(await this.details.get(agencyId, date, tripId, language));
    return { actId, eventIds: events.map(({ eventId }) => eventId), trips: details };
  }
}

const actorOf = ({ agencyId, accountId }: SignedInAccount): { agencyId: string; accountId: string } => ({ agencyId, accountId });
