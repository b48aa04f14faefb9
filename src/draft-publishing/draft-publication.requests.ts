import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, IsFlag, IsOneOf, IsSentence, IsSomeOf, LanguageQuery } from '../http/fields.decorator.js';
import { partOf } from '../http/route.decorator.js';
import { consequenceKinds, type ConsequenceKind } from '../publishing/consequence.js';
import { VersionConsequenceAnswer } from '../publishing/version-acts.service.js';
import { statedAbout, type StatedAbout } from './publication-statement.entity.js';
import { DraftProblemAnswer, DraftSummaryAnswer } from '../timetable-drafts/drafts.requests.js';

const longestStatement = 500;

/** Whether riders know: an alert informs them now, they have been informed already, or not yet. */
const waysOfTelling = ['now', 'already', 'not-yet'] as const;
export type Telling = (typeof waysOfTelling)[number];

export class DraftPublicationQuery extends LanguageQuery {
  @IsDateText('the date from which it is to be in force; left out: the earliest possible')
  effectiveFrom?: string;

  @IsFlag('whether to withdraw published timetables that would replace it later; default false')
  replaceComing?: boolean;
}

export class RidersToldRequest {
  @IsOneOf(
    waysOfTelling,
    'now: publish an alert, in both languages; already: riders were informed, `how` says how; not-yet: `reason` says why',
  )
  told!: Telling;

  @IsSentence(longestStatement, 'already: how riders were informed (required)', { example: '居民群和大堂告示' })
  how?: string | null;

  @IsSentence(longestStatement, 'not-yet: why riders are not informed (required)', { example: '业委会还要确认' })
  reason?: string | null;
}

export class VehiclesStatedRequest {
  @IsSentence(longestStatement, 'where the missing vehicles come from; it is stored', {
    required: true,
    example: '5 日以前会有第 3 辆车',
  })
  statement!: string;
}

export class PublishDraftRequest {
  @IsDateText('the date from which it is in force; left out: the earliest possible')
  effectiveFrom?: string;

  @IsSomeOf(consequenceKinds, 'what is accepted of that which it does, by `kind`')
  accepts?: ConsequenceKind[];

  @IsFlag('whether to withdraw published timetables that would replace it later; default false')
  replaceComing?: boolean;

  @partOf(RidersToldRequest, 'required if riders have to be informed (`mustTell` of its publication)', { required: false })
  riders?: RidersToldRequest;

  @partOf(VehiclesStatedRequest, 'required if vehicles are missing', { required: false })
  vehicles?: VehiclesStatedRequest;
}

export class UnpublishDraftRequest {
  @IsSomeOf(consequenceKinds, 'what is accepted of that which it does, by `kind`')
  accepts?: ConsequenceKind[];
}

class PublicationTextAnswer {
  @ApiProperty() 'zh-CN'!: string;
  @ApiProperty() en!: string;
}

export class RidersTextAnswer {
  @ApiProperty({ type: PublicationTextAnswer, description: 'header of the alert that `told: now` publishes' })
  header!: PublicationTextAnswer;
  @ApiProperty({ type: PublicationTextAnswer, description: 'description of that alert' }) description!: PublicationTextAnswer;
  @ApiProperty({ type: PublicationTextAnswer, description: 'a message to paste into the residents’ group' }) group!: PublicationTextAnswer;
  @ApiProperty({ type: String, nullable: true, description: 'the route that the alert is about; null: several' }) routeId!: string | null;
  @ApiProperty({ format: 'date-time', description: 'when the alert ends, some days after the change' }) activeUntil!: string;
}

export class RidersLatelyAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ type: 'integer', description: 'the number of days on which it was counted' }) days!: number;
  @ApiProperty({ type: 'integer', description: 'the number of people who boarded on these days' }) boardings!: number;
}

export class PublicationDepartureAnswer {
  @ApiProperty({ enum: ['added', 'gone', 'moved'] }) is!: 'added' | 'gone' | 'moved';
  @ApiProperty({ type: String, nullable: true, example: '18:00', description: 'its time in the old timetable; null: it is added' })
  before!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '18:10', description: 'its time in the new timetable; null: it is removed' })
  after!: string | null;
  @ApiProperty({
    type: RidersLatelyAnswer,
    nullable: true,
    description: 'its boardings in the last whole month; null: unknown, as it was never counted',
  })
  riders!: RidersLatelyAnswer | null;
}

export class PublicationWayAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) route!: string;
  @ApiProperty({ type: String, nullable: true, example: '2E6B34' }) color!: string | null;
  @ApiProperty({ type: Number, nullable: true }) directionId!: number | null;
  @ApiProperty({ example: '淞虹路' }) towards!: string;
  @ApiProperty({ example: '工作日', description: 'the kind of day' }) days!: string;
  @ApiProperty({ type: [PublicationDepartureAnswer], description: 'in order of time' }) departures!: PublicationDepartureAnswer[];
}

export class PublicationDayVehiclesAnswer {
  @ApiProperty({ example: '工作日' }) days!: string;
  @ApiProperty({ type: 'integer' }) tripCount!: number;
  @ApiProperty({ type: 'integer', example: 3 }) needed!: number;
  @ApiProperty({ type: 'integer', example: 1, description: 'how many more are needed than are in use' }) missing!: number;
}

export class PublicationVehiclesAnswer {
  @ApiProperty({ type: 'integer', example: 2, description: 'vehicles in use now' }) atHand!: number;
  @ApiProperty({ type: 'integer', example: 3, description: 'vehicles needed on the kind of day that needs most' }) needed!: number;
  @ApiProperty({
    type: 'integer',
    example: 1,
    description: 'how many more are needed than are in use; if not 0, publishing requires a statement',
  })
  missing!: number;
  @ApiProperty({ type: [PublicationDayVehiclesAnswer], description: 'by kind of day' }) days!: PublicationDayVehiclesAnswer[];
}

export class PublicationCrewsAnswer {
  @ApiProperty({ type: 'integer', example: 45, description: 'trips of one date of each kind of day' }) tripCount!: number;
  @ApiProperty({ type: 'integer', example: 9, description: 'how many of them have no driver who may drive' }) withoutDriverCount!: number;
  @ApiProperty({ type: 'integer', example: 9, description: 'how many of them have no vehicle in use' }) withoutVehicleCount!: number;
}

export class PublicationPosterAnswer {
  @ApiProperty({ example: 'home' }) stopId!: string;
  @ApiProperty({ example: '虹桥人才公寓' }) stop!: string;
  @ApiProperty({ type: [String], description: 'the routes that change at this stop' }) routes!: string[];
}

export class PublicationAlertAnswer {
  @ApiProperty({ format: 'uuid' }) alertId!: string;
  @ApiProperty() header!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null: until further notice' }) activeUntil!:
    string | null;
}

export class PublicationRouteAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) route!: string;
  @ApiProperty({ type: String, nullable: true, example: '2E6B34' }) color!: string | null;
}

export class PublicationStatementAnswer {
  @ApiProperty({ enum: [...statedAbout], description: 'what it is about' }) about!: StatedAbout;
  @ApiProperty({ description: 'as it was stated; riders-now: the header of the alert' }) statement!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'vehicles: how many the timetable needed; null: another statement' })
  vehiclesNeeded!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'vehicles: how many were in use; null: another statement' }) vehiclesAtHand!:
    number | null;
  @ApiProperty({ format: 'date-time' }) statedAt!: string;
}

/** What publishing a draft would do; for a published draft: its timetable and what was stated. */
export class DraftPublicationAnswer extends DraftSummaryAnswer {
  @ApiProperty({ format: 'date', description: 'today’s date in the agency’s time zone' }) today!: string;
  @ApiProperty({ type: Boolean, description: 'whether no timetable was published before' }) isFirst!: boolean;
  @ApiProperty({ format: 'date', description: 'the earliest date from which it can be in force' }) earliest!: string;
  @ApiProperty({ format: 'date', description: 'the date from which it would be in force' }) wouldBeFrom!: string;
  @ApiProperty({ type: 'integer', example: 4, description: 'days from today to that date' }) daysAhead!: number;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'the last date on which it is in force; null: no end is planned',
  })
  wouldBeUntil!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'until when it can be withdrawn; null: it cannot, as its first date is not in the future',
  })
  takeBackUntil!: string | null;
  @ApiProperty({ type: [VersionConsequenceAnswer], description: 'effects that people may not expect' })
  consequences!: VersionConsequenceAnswer[];
  @ApiProperty({ type: [DraftProblemAnswer], description: 'errors that prevent publishing; empty: none' })
  problems!: DraftProblemAnswer[];
  @ApiProperty({ type: 'integer', example: 5 }) addedCount!: number;
  @ApiProperty({ type: 'integer', example: 0 }) goneCount!: number;
  @ApiProperty({ type: 'integer', example: 4 }) movedCount!: number;
  @ApiProperty({ type: 'integer', example: 36, description: 'departures that do not change' }) keptCount!: number;
  @ApiProperty({
    type: [PublicationWayAnswer],
    description: 'changes to the timetable that would be in force without it; empty if there was none',
  })
  changes!: PublicationWayAnswer[];
  @ApiProperty({ type: Boolean, description: 'whether anything differs from the timetable that would be in force without it' })
  differs!: boolean;
  @ApiProperty({ type: [PublicationRouteAnswer], description: 'all routes of the draft' }) routes!: PublicationRouteAnswer[];
  @ApiProperty({ type: [PublicationStatementAnswer], description: 'what was stated when it was published; empty: it is not published' })
  statements!: PublicationStatementAnswer[];
  @ApiProperty({ type: PublicationVehiclesAnswer }) vehicles!: PublicationVehiclesAnswer;
  @ApiProperty({ type: PublicationCrewsAnswer, nullable: true, description: 'null: the agency assigns neither vehicles nor drivers' })
  crews!: PublicationCrewsAnswer | null;
  @ApiProperty({
    type: [PublicationPosterAnswer],
    description: 'stops whose posters change; for a first or a published timetable: all stops where riders board',
  })
  posters!: PublicationPosterAnswer[];
  @ApiProperty({ type: [PublicationAlertAnswer], description: 'alerts in force about routes that change' })
  alerts!: PublicationAlertAnswer[];
  @ApiProperty({ type: Boolean, description: 'departures change within seven days, so publishing requires `riders`' })
  mustTell!: boolean;
  @ApiProperty({
    type: RidersTextAnswer,
    nullable: true,
    description: 'a text that informs riders; null: no departure changes, or there was no timetable before',
  })
  riders!: RidersTextAnswer | null;
}

export class DraftPublishedAnswer extends DraftSummaryAnswer {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'until when it can be withdrawn; null: it cannot be' })
  takeBackUntil!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'the alert about the change; null: none was published' })
  alertId!: string | null;
  @ApiProperty({ type: [VersionConsequenceAnswer], description: 'effects that people may not expect' })
  consequences!: VersionConsequenceAnswer[];
}
