import { ApiProperty } from '@nestjs/swagger';
import { RidersSeeAnswer } from './needs.requests.js';

const text = { type: String, nullable: true } as const;
const count = { type: 'integer' } as const;
const people = { type: Number, nullable: true } as const;

/** How many rode a departure in a month. */
export class UsualRidersAnswer {
  @ApiProperty({
    example: '2024-06',
    description: 'the month of these figures: the last full month (of six) in which the departure was counted, else the current month',
  })
  month!: string;
  @ApiProperty({ ...count, example: 23, description: 'days on which it was counted' }) days!: number;
  @ApiProperty({ ...people, example: 26.4, description: 'average boardings on those days' }) boardings!: number | null;
  @ApiProperty({ ...count, example: 15, description: 'on how many of those days it was full' }) fullDays!: number;
  @ApiProperty({ ...count, description: 'on how many of those days the counts were reconstructed afterwards' }) reconstructedDays!: number;
}

/** The departure that riders can take instead. */
export class NextDepartureAnswer {
  @ApiProperty({ example: 'songhong-0-weekday-0800' }) tripId!: string;
  @ApiProperty({ format: 'date-time' }) departureTime!: string;
  @ApiProperty({ ...count, description: 'how long riders wait for it' }) waitSeconds!: number;
  @ApiProperty({ type: UsualRidersAnswer, nullable: true, description: 'null: it was not counted in the last months' })
  usual!: UsualRidersAnswer | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'seats and standing places of the vehicle that is to run it; null: unknown',
  })
  places!: number | null;
}

/** What a manager should know before cancelling a trip. */
export class OutlookAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({
    type: UsualRidersAnswer,
    nullable: true,
    description: 'null: this departure was not counted in the last months on days with the same services',
  })
  usual!: UsualRidersAnswer | null;
  @ApiProperty({
    type: NextDepartureAnswer,
    nullable: true,
    description:
      'the next departure of the same route, direction and service date; null: there is none, or the time of this trip is unknown',
  })
  next!: NextDepartureAnswer | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'walking time from its first stop to its last; null: the feed does not state it',
  })
  walkSeconds!: number | null;
  @ApiProperty({ ...text, description: 'the name of its last stop; null: unknown' }) destination!: string | null;
  @ApiProperty({ type: RidersSeeAnswer, description: 'what riders see of it now' }) riders!: RidersSeeAnswer;
}
