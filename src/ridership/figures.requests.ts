import { ApiProperty } from '@nestjs/swagger';

const whole = { type: Number, nullable: true } as const;

export class FiguresAnswer {
  @ApiProperty({ ...whole, description: 'people who boarded, as counted; null: nobody counted anything, which is not zero' }) boardings!:
    number | null;
  @ApiProperty(whole) alightings!: number | null;
  @ApiProperty({ ...whole, description: 'people who could not board' }) leftBehind!: number | null;
  @ApiProperty({ description: 'trips whose driver said that the bus was full' }) fullTrips!: number;
  @ApiProperty({ description: 'trips of which nobody saw what is said: it was worked out afterwards, and whoever shows it says so' })
  reconstructed!: number;
  @ApiProperty({ description: 'trips with a count from two sources, perhaps the same people twice: both are in the boardings' })
  countedTwice!: number;
  @ApiProperty({ description: 'trips of the timetable: onTime + early + late + cancelled + unlogged' }) scheduled!: number;
  @ApiProperty({ description: 'left the origin from 59 seconds before to 5 minutes after the plan' }) onTime!: number;
  @ApiProperty({ description: 'left the origin earlier than that' }) early!: number;
  @ApiProperty({ description: 'left the origin later than that' }) late!: number;
  @ApiProperty() cancelled!: number;
  @ApiProperty({ description: 'nobody said anything of them, and the day is over' }) unlogged!: number;
  @ApiProperty({ description: 'of a day that is not over: to come or under way, not among the scheduled yet' }) pending!: number;
  @ApiProperty({ description: 'ran outside the timetable; their boardings count' }) extra!: number;
  @ApiProperty({ description: 'trips that ran: onTime + early + late + extra' }) operated!: number;
  @ApiProperty({ description: 'of the operated, those whose driver closed the count; zero is a count' }) counted!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'counted ÷ operated' }) coverage!: number | null;
}

export class DateFiguresAnswer extends FiguresAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) date!: string;
}

export class EstimateAnswer {
  @ApiProperty({ example: 12000 }) boardings!: number;
  @ApiProperty({ example: 11800, description: 'lower end of the 95 % band' }) low!: number;
  @ApiProperty({ example: 12200, description: 'upper end of the 95 % band' }) high!: number;
}

export class DayAnswer extends DateFiguresAnswer {
  @ApiProperty({ description: 'nothing more is expected of it' }) isClosed!: boolean;
  @ApiProperty({ description: 'buses ran, or were to run and nobody said otherwise' }) isOperating!: boolean;
  @ApiProperty({ example: '工作日', description: 'why it runs or does not' }) reason!: string;
}

export class DaysAnswer {
  @ApiProperty({ type: [DayAnswer] }) days!: DayAnswer[];
}
