import { ApiProperty } from '@nestjs/swagger';
import { answerWith } from '../ridership/figures.requests.js';
import { exceptionKinds, statementNames, type ExceptionKind } from './contractor-statement.js';

const text = { type: String, nullable: true } as const;
const vehicle = {
  ...text,
  example: 'bus-1',
  description: 'that ran, or was to run by the assignments of now; null: nobody knows',
} as const;
const plate = { ...text, example: '沪A12345', description: 'null: not entered, or the vehicle is unknown' } as const;

export class StatementAnswer extends answerWith(statementNames) {}

export class VehicleStatementAnswer extends StatementAnswer {
  @ApiProperty(vehicle) vehicleId!: string | null;
  @ApiProperty(plate) licensePlate!: string | null;
  @ApiProperty({ type: 'integer', description: 'on which it ran' }) days!: number;
}

export class VehicleDayStatementAnswer extends StatementAnswer {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty(vehicle) vehicleId!: string | null;
  @ApiProperty(plate) licensePlate!: string | null;
}

export class StatementExceptionAnswer {
  @ApiProperty({ enum: [...exceptionKinds], description: 'unlogged: nobody said anything, so nobody knows whether it ran' })
  kind!: ExceptionKind;
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty() tripId!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({ type: Number, nullable: true }) directionId!: 0 | 1 | null;
  @ApiProperty({ ...text, example: '开往淞虹路' }) directionName!: string | null;
  @ApiProperty({ ...text, example: '07:30:00', description: 'null: an extra trip without a plan' }) startTime!: string | null;
  @ApiProperty(vehicle) vehicleId!: string | null;
  @ApiProperty(plate) licensePlate!: string | null;
  @ApiProperty({ ...text, description: 'of a cancellation, in the words of who said so last; null: nobody said' }) reason!: string | null;
}

class ComparedRevisionAnswer {
  @ApiProperty({ description: '1 froze the month; later ones restate it' }) revision!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: StatementAnswer, description: 'as they were reported' }) totals!: StatementAnswer;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'the log of now less these; null: the same' })
  difference!: object | null;
}

export class ContractorAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ description: 'every day of it is over' }) isClosed!: boolean;
  @ApiProperty({
    type: ComparedRevisionAnswer,
    nullable: true,
    description: 'the newest report of the month, to compare with: the statement follows the log of now; null: the month is not frozen',
  })
  reported!: ComparedRevisionAnswer | null;
  @ApiProperty({ type: StatementAnswer }) totals!: StatementAnswer;
  @ApiProperty({ type: [VehicleStatementAnswer], description: 'adds up to the totals; trips of which nobody knows the vehicle are last' })
  vehicles!: VehicleStatementAnswer[];
  @ApiProperty({ type: [VehicleDayStatementAnswer], description: 'adds up to the vehicles' }) vehicleDays!: VehicleDayStatementAnswer[];
  @ApiProperty({ type: [StatementExceptionAnswer], description: 'every trip that did not go as the timetable has it' })
  exceptions!: StatementExceptionAnswer[];
}
