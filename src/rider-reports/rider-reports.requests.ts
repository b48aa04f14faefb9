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
  @IsId('the trip of the departure', { required: true, example: 'songhong-0-weekday-0730' })
  tripId!: string;

  @IsDateText('the service date of the departure', true)
  serviceDate!: string;

  @IsId('the stop where the rider waited', { required: true, example: 'home' })
  stopId!: string;

  @IsOneOf(reportKinds, 'what happened')
  kind!: ReportKind;

  @IsSentence(longestNote, 'a note that only managers see; should contain no names and phone numbers. Deleted after 90 days')
  note?: string | null;

  @IsUuid('a random id that the page generates and keeps; only a keyed hash of it is stored, and the key is deleted after two weeks', {
    required: true,
  })
  deviceId!: string;
}

export class ReportsQuery extends LanguageQuery {
  @IsDateText('first service date; default 6 days before the last one')
  from?: string;

  @IsDateText('last service date, included; default today')
  to?: string;

  @IsWhole(1, maxReports, standardReports, 'the most reports, the newest first')
  limit?: number;
}

export class ReportParams {
  @IsId('the report', { required: true })
  reportId!: string;
}

export class AnswerRequest {
  @IsSentence(longestAnswer, 'the answer that the rider sees', {
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
  @ApiProperty({ type: String, nullable: true, description: 'the rider’s note; null: none, or deleted after 90 days' })
  note!: string | null;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:40:00+08:00' }) reportedAt!: string;
}

class AnswerToRider {
  @ApiProperty({ type: String, nullable: true, description: 'the answer; null: deleted after 90 days' }) note!: string | null;
  @ApiProperty({ format: 'date-time' }) answeredAt!: string;
}

/** The answer to the rider. */
export class ReportAnswer extends ReportFacts {
  @ApiProperty({ example: 'home' }) stopId!: string;
  @ApiProperty({ description: 'thanks, and what happens next, in the language of the request' }) message!: string;
  @ApiProperty({ type: AnswerToRider, nullable: true, description: 'null: not answered yet' }) answer!: AnswerToRider | null;
}

class AnswerOfManager extends AnswerToRider {
  @ApiProperty({ type: String, nullable: true, example: 'manager' }) answeredBy!: string | null;
}

export class LoggedAnswer {
  @ApiProperty({ enum: [...agreements], description: 'whether the driver’s log agrees with the report; unknown: the log does not show it' })
  agreement!: Agreement;
  @ApiProperty({ enum: [...tripStates], nullable: true, description: 'the state of the trip; null: no timetable has it any more' })
  state!: TripState | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'the logged departure from this stop; null: none was logged',
  })
  actualDepartureTime!: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) wasFull!: boolean | null;
  @ApiProperty({ type: Number, nullable: true, description: 'people left behind on the whole trip; null: unknown' }) leftBehind!:
    number | null;
}

/** A report as managers see it. */
export class ManagersReportAnswer extends ReportFacts {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ type: StopName }) stop!: StopName;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:30:00+08:00' }) scheduledDepartureTime!: string;
  @ApiProperty({ example: 3, description: 'the number of devices that sent this report on the departure, this one included' })
  sameCount!: number;
  @ApiProperty({ type: LoggedAnswer }) log!: LoggedAnswer;
  @ApiProperty({ type: AnswerOfManager, nullable: true }) answer!: AnswerOfManager | null;
  @IsRevision({ nullable: true, of: 'the answer' }) revision!: string | null;
}

export class ReportsAnswer {
  @ApiProperty({ type: [ManagersReportAnswer] }) reports!: ManagersReportAnswer[];
}
