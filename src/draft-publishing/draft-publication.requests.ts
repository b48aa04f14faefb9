import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, IsFlag, IsOneOf, IsSentence, IsSomeOf, LanguageQuery } from '../http/fields.decorator.js';
import { partOf } from '../http/route.decorator.js';
import { consequenceKinds, type ConsequenceKind } from '../publishing/consequence.js';
import { VersionConsequenceAnswer } from '../publishing/version-acts.service.js';
import { statedAbout, type StatedAbout } from './publication-statement.entity.js';
import { DraftProblemAnswer, DraftSummaryAnswer } from '../timetable-drafts/drafts.requests.js';

const longestStatement = 500;

/** Whether riders know: an alert announces it now, they were told already, or they do not know yet. */
const waysOfTelling = ['now', 'already', 'not-yet'] as const;
export type Telling = (typeof waysOfTelling)[number];

export class DraftPublicationQuery extends LanguageQuery {
  @IsDateText('from when on it is to be in force; left out: as soon as it can be')
  effectiveFrom?: string;

  @IsFlag('as if timetables that would come after it were withdrawn')
  replaceComing?: boolean;
}

export class RidersToldRequest {
  @IsOneOf(waysOfTelling, 'now: an alert is published, in both languages; already: `how` says how; not-yet: `reason` says why')
  told!: Telling;

  @IsSentence(longestStatement, 'of `already`: how they were told', { example: '居民群和大堂告示' })
  how?: string | null;

  @IsSentence(longestStatement, 'of `not-yet`: why not', { example: '业委会还要确认' })
  reason?: string | null;
}

export class VehiclesStatedRequest {
  @IsSentence(longestStatement, 'where the vehicles that are missing come from; it is kept', {
    required: true,
    example: '5 日以前会有第 3 辆车',
  })
  statement!: string;
}

export class PublishDraftRequest {
  @IsDateText('from when on it is in force; left out: as soon as it can be')
  effectiveFrom?: string;

  @IsSomeOf(consequenceKinds, 'what is accepted of that which it does, by `kind`')
  accepts?: ConsequenceKind[];

  @IsFlag('whether timetables that would come after it are withdrawn')
  replaceComing?: boolean;

  @partOf(RidersToldRequest, 'needed where riders have to be told (`riders` of its publication)', { required: false })
  riders?: RidersToldRequest;

  @partOf(VehiclesStatedRequest, 'needed where vehicles are missing', { required: false })
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
  @ApiProperty({ type: PublicationTextAnswer, description: 'of the alert that `told: now` publishes' }) header!: PublicationTextAnswer;
  @ApiProperty({ type: PublicationTextAnswer }) description!: PublicationTextAnswer;
  @ApiProperty({ type: PublicationTextAnswer, description: 'to be pasted into the residents’ group' }) group!: PublicationTextAnswer;
  @ApiProperty({ type: String, nullable: true, description: 'the route that the alert is about; null: all' }) routeId!: string | null;
  @ApiProperty({ format: 'date-time', description: 'until when the alert stands: some days after the change' }) activeUntil!: string;
}

export class RidersLatelyAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ type: 'integer', description: 'on so many days somebody counted' }) days!: number;
  @ApiProperty({ type: 'integer', description: 'people who boarded on these days in all' }) boardings!: number;
}

export class PublicationDepartureAnswer {
  @ApiProperty({ enum: ['added', 'gone', 'moved'] }) is!: 'added' | 'gone' | 'moved';
  @ApiProperty({ type: String, nullable: true, example: '18:00', description: 'by the timetable of before; null: it is added' })
  before!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '18:10', description: 'null: it is gone' }) after!: string | null;
  @ApiProperty({
    type: RidersLatelyAnswer,
    nullable: true,
    description: 'who rode it in the last whole month; null: nobody was counted on it, which is not nobody',
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
  @ApiProperty({ type: [PublicationDepartureAnswer], description: 'by time' }) departures!: PublicationDepartureAnswer[];
}

export class PublicationDayVehiclesAnswer {
  @ApiProperty({ example: '工作日' }) days!: string;
  @ApiProperty({ type: 'integer' }) tripCount!: number;
  @ApiProperty({ type: 'integer', example: 3 }) needed!: number;
  @ApiProperty({ type: 'integer', example: 1, description: 'more than there are' }) missing!: number;
}

export class PublicationVehiclesAnswer {
  @ApiProperty({ type: 'integer', example: 2, description: 'that are in use now' }) atHand!: number;
  @ApiProperty({ type: 'integer', example: 3, description: 'on the kind of day that takes most' }) needed!: number;
  @ApiProperty({ type: 'integer', example: 1, description: 'more than there are; not 0: publishing asks for a statement' })
  missing!: number;
  @ApiProperty({ type: [PublicationDayVehiclesAnswer], description: 'by kind of day' }) days!: PublicationDayVehiclesAnswer[];
}

export class PublicationCrewsAnswer {
  @ApiProperty({ type: 'integer', example: 45, description: 'trips of all kinds of day' }) tripCount!: number;
  @ApiProperty({ type: 'integer', example: 9, description: 'nobody is assigned to drive them' }) withoutDriverCount!: number;
  @ApiProperty({ type: 'integer', example: 9 }) withoutVehicleCount!: number;
}

export class PublicationPosterAnswer {
  @ApiProperty({ example: 'home' }) stopId!: string;
  @ApiProperty({ example: '虹桥人才公寓' }) stop!: string;
  @ApiProperty({ type: [String], description: 'the routes on it that change' }) routes!: string[];
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
  @ApiProperty({ description: 'in the words of whoever stated it; of `riders-now` what the alert says' }) statement!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'of `vehicles`: how many the timetable takes' }) vehiclesNeeded!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'of `vehicles`: how many there were' }) vehiclesAtHand!: number | null;
  @ApiProperty({ format: 'date-time' }) statedAt!: string;
}

/** What publishing a draft would do (a GET changes nothing); for a published draft, what became of it. */
export class DraftPublicationAnswer extends DraftSummaryAnswer {
  @ApiProperty({ format: 'date', description: 'today, where the buses are' }) today!: string;
  @ApiProperty({ type: Boolean, description: 'nothing was published before' }) isFirst!: boolean;
  @ApiProperty({ format: 'date', description: 'the first date from which it can be in force' }) earliest!: string;
  @ApiProperty({ format: 'date', description: 'from when on it would be in force' }) wouldBeFrom!: string;
  @ApiProperty({ type: 'integer', example: 4, description: 'from today to that date; 0: today' }) daysAhead!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'the last date on which it is in force; null: none is known' })
  wouldBeUntil!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'until when it can be taken back; null: not at all, because it is in force at once',
  })
  takeBackUntil!: string | null;
  @ApiProperty({ type: [VersionConsequenceAnswer], description: 'what it does that people may not expect' })
  consequences!: VersionConsequenceAnswer[];
  @ApiProperty({ type: [DraftProblemAnswer], description: 'what keeps it from being published; empty: nothing does' })
  problems!: DraftProblemAnswer[];
  @ApiProperty({ type: 'integer', example: 5 }) addedCount!: number;
  @ApiProperty({ type: 'integer', example: 0 }) goneCount!: number;
  @ApiProperty({ type: 'integer', example: 4 }) movedCount!: number;
  @ApiProperty({ type: 'integer', example: 36, description: 'departures that stay as they are' }) keptCount!: number;
  @ApiProperty({
    type: [PublicationWayAnswer],
    description: 'against the timetable of the day before; empty where nothing was published before',
  })
  changes!: PublicationWayAnswer[];
  @ApiProperty({ type: Boolean, description: 'it differs from the timetable of the day before' }) differs!: boolean;
  @ApiProperty({ type: [PublicationRouteAnswer], description: 'all routes of the draft' }) routes!: PublicationRouteAnswer[];
  @ApiProperty({ type: [PublicationStatementAnswer], description: 'of a published draft: what was stated when it was published' })
  statements!: PublicationStatementAnswer[];
  @ApiProperty({ type: PublicationVehiclesAnswer }) vehicles!: PublicationVehiclesAnswer;
  @ApiProperty({ type: PublicationCrewsAnswer, nullable: true, description: 'null: nobody was ever assigned to anything' })
  crews!: PublicationCrewsAnswer | null;
  @ApiProperty({
    type: [PublicationPosterAnswer],
    description: 'sheets at stops that say something else then; of a first timetable and of a published one those of all its stops',
  })
  posters!: PublicationPosterAnswer[];
  @ApiProperty({ type: [PublicationAlertAnswer], description: 'alerts in force that are about routes that change' })
  alerts!: PublicationAlertAnswer[];
  @ApiProperty({ type: Boolean, description: 'departures change within seven days: publishing asks whether riders have been told' })
  mustTell!: boolean;
  @ApiProperty({
    type: RidersTextAnswer,
    nullable: true,
    description: 'what to tell riders; null: no departure changes, or it is the first',
  })
  riders!: RidersTextAnswer | null;
}

export class DraftPublishedAnswer extends DraftSummaryAnswer {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'until when it can be taken back; null: not at all' })
  takeBackUntil!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'the alert that tells riders; null: none was published' })
  alertId!: string | null;
  @ApiProperty({ type: [VersionConsequenceAnswer], description: 'what it did, as it was told' })
  consequences!: VersionConsequenceAnswer[];
}
