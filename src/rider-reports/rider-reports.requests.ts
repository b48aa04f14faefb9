import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, IsId, IsOneOf, IsSentence, IsUuid, IsWhole, LanguageQuery } from '../http/fields.decorator.js';
import { IsRevision } from '../http/route.decorator.js';
import { StopName } from '../network/network.requests.js';
import { tripStates, type TripState } from '../trip-log/trip-performed.js';
import { agreements, reportKinds, type Agreement, type ReportKind } from './agreement.js';

export const standardReports = 200;
const maxReports = 1000;
const longestNote = 200;
const longestAnswer = 500;

/** A rider's report on a departure. */
export class ReportRequest {
  @IsId('as the departure names it', { required: true, example: 'songhong-0-weekday-0730' })
  tripId!: string;

  @IsDateText('the service date, as the departure names it', true)
  serviceDate!: string;

  @IsId('where the rider waited', { required: true, example: 'home' })
  stopId!: string;

  @IsOneOf(reportKinds, 'what happened')
  kind!: ReportKind;

  @IsSentence(longestNote, 'more, for the managers alone; no names and numbers, please. Deleted after 90 days')
  note?: string | null;

  @IsUuid('random, made by the page and kept by it; only a keyed hash of it is stored, and the key thrown away after two weeks', {
    required: true,
  })
  deviceId!: string;
}

export class ReportsQuery extends LanguageQuery {
  @IsDateText('first service date; default a week before the last')
  from?: string;

  @IsDateText('last service date, included; default today')
  to?: string;

  @IsWhole(1, maxReports, standardReports, 'how many, the newest first')
  limit?: number;
}

export class ReportParams {
  @IsId('as the list of reports says it', { required: true })
  reportId!: string;
}

export class AnswerRequest {
  @IsSentence(longestAnswer, 'what the rider is told who asks again', {
    required: true,
    lines: true,
    example: '司机临时生病，已安排替班。',
  })
  note!: string;
}

class ReportFacts {
  @ApiProperty({ format: 'uuid' }) reportId!: string;
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ enum: [...reportKinds] }) kind!: ReportKind;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:40:00+08:00' }) reportedAt!: string;
}

class AnswerToRider {
  @ApiProperty({ type: String, nullable: true, description: 'null: deleted after 90 days' }) note!: string | null;
  @ApiProperty({ format: 'date-time' }) answeredAt!: string;
}

/** The answer to the rider. */
export class ReportAnswer extends ReportFacts {
  @ApiProperty({ example: 'home' }) stopId!: string;
  @ApiProperty({ description: 'thanks, and what happens next, in the language of whoever asks' }) message!: string;
  @ApiProperty({ type: AnswerToRider, nullable: true, description: 'null: not yet' }) answer!: AnswerToRider | null;
}

class AnswerOfManager extends AnswerToRider {
  @ApiProperty({ type: String, nullable: true, example: 'manager' }) answeredBy!: string | null;
}

export class LoggedAnswer {
  @ApiProperty({ enum: [...agreements], description: 'whether the driver’s log says the same; unknown: it does not say' })
  agreement!: Agreement;
  @ApiProperty({ enum: [...tripStates], nullable: true, description: 'of the trip; null: no timetable knows it any more' })
  state!: TripState | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'from this stop, as logged' })
  actualDepartureTime!: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) wasFull!: boolean | null;
  @ApiProperty({ type: Number, nullable: true, description: 'people, on the whole trip' }) leftBehind!: number | null;
}

/** A report as managers see it. */
export class ManagersReportAnswer extends ReportFacts {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ type: StopName }) stop!: StopName;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:30:00+08:00' }) scheduledDepartureTime!: string;
  @ApiProperty({ example: 3, description: 'devices that said the same of this departure, this one included' }) sameCount!: number;
  @ApiProperty({ type: LoggedAnswer }) log!: LoggedAnswer;
  @ApiProperty({ type: AnswerOfManager, nullable: true }) answer!: AnswerOfManager | null;
  @IsRevision({ nullable: true, of: 'the answer' }) revision!: string | null;
}

export class ReportsAnswer {
  @ApiProperty({ type: [ManagersReportAnswer] }) reports!: ManagersReportAnswer[];
}
