import { ApiProperty } from '@nestjs/swagger';
import { IsMonthText, LanguageQuery } from '../http/fields.decorator.js';

const text = { type: String, nullable: true } as const;
const people = { type: Number, nullable: true } as const;

export class DriverHistoryQuery extends LanguageQuery {
  @IsMonthText('the month; default the current one')
  month?: string;
}

/** A correction of a manager on a trip that the driver drove. */
export class DriverCorrectionAnswer {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'manager' }) by!: string;
  @ApiProperty({ example: '上车人数 5 → 4', description: 'what was changed, in words' }) what!: string;
  @ApiProperty(text) reason!: string | null;
}

/** A trip on which the signed-in account logged something as a driver. */
export class DriverHistoryTripAnswer {
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ ...text, format: 'date-time', description: 'the planned departure, else the actual start; null: unknown' })
  departureTime!: string | null;
  @ApiProperty({ example: '淞虹路' }) headsign!: string;
  @ApiProperty({ enum: ['planned', 'underway', 'completed', 'cancelled', 'unlogged'] }) state!: string;
  @ApiProperty(people) boardings!: number | null;
  @ApiProperty(people) leftBehind!: number | null;
  @ApiProperty({ type: [DriverCorrectionAnswer] }) corrections!: DriverCorrectionAnswer[];
}

export class DriverHistoryDayAnswer {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ type: [DriverHistoryTripAnswer], description: 'in order of time' }) trips!: DriverHistoryTripAnswer[];
}

export class DriverHistoryAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ description: 'trips that the signed-in account drove in the month' }) trips!: number;
  @ApiProperty({ description: 'boardings logged on these trips' }) boardings!: number;
  @ApiProperty({ type: [DriverHistoryDayAnswer], description: 'the newest first' }) days!: DriverHistoryDayAnswer[];
}
