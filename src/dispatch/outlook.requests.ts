import { ApiProperty } from '@nestjs/swagger';
import { RidersSeeAnswer } from './needs.requests.js';

const text = { type: String, nullable: true } as const;
const count = { type: 'integer' } as const;
const people = { type: Number, nullable: true } as const;

/** How many rode a departure in a month. */
export class UsualRidersAnswer {
  @ApiProperty({
    example: '2024-06',
    description: 'the month it rests on: the last full one in which it was counted, or, where there is none, the one that is going on',
  })
  month!: string;
  @ApiProperty({ ...count, example: 23, description: 'days on which it was counted' }) days!: number;
  @ApiProperty({ ...people, example: 26.4, description: 'average boardings of those days; null: it was never counted' }) boardings!:
    number | null;
  @ApiProperty({ ...count, example: 15, description: 'of those days, the ones on which it was full' }) fullDays!: number;
  @ApiProperty({ ...count, description: 'of those days, the ones whose counts were worked out afterwards' }) reconstructedDays!: number;
}

/** The departure that riders can take instead. */
export class NextDepartureAnswer {
  @ApiProperty({ example: 'songhong-0-weekday-0800' }) tripId!: string;
  @ApiProperty({ format: 'date-time' }) departureTime!: string;
  @ApiProperty({ ...count, description: 'how long riders wait for it' }) waitSeconds!: number;
  @ApiProperty({ type: UsualRidersAnswer, nullable: true, description: 'null: nobody was ever counted on it' })
  usual!: UsualRidersAnswer | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'of the vehicle that is to run it; null: not known' }) places!:
    number | null;
}

/** What a manager should know before cancelling a trip. */
export class OutlookAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({
    type: UsualRidersAnswer,
    nullable: true,
    description: 'null: nobody was ever counted on this departure on days like this',
  })
  usual!: UsualRidersAnswer | null;
  @ApiProperty({
    type: NextDepartureAnswer,
    nullable: true,
    description: 'of its route and direction, on its day; null: it is the last one that runs',
  })
  next!: NextDepartureAnswer | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'on foot from its first stop to its last; null: the feed does not tell' })
  walkSeconds!: number | null;
  @ApiProperty({ ...text, description: 'the stop it goes to' }) destination!: string | null;
  @ApiProperty({ type: RidersSeeAnswer, description: 'what riders are told of it now' }) riders!: RidersSeeAnswer;
}
