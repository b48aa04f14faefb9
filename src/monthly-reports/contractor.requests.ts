import { ApiProperty } from '@nestjs/swagger';
import { answerWith } from '../ridership/figures.requests.js';
import { exceptionKinds, statementNames, type ExceptionKind } from './contractor-statement.js';

const text = { type: String, nullable: true } as const;
const vehicle = {
  ...text,
  example: 'bus-1',
  description: 'the logged vehicle; for a trip that did not run, the one currently assigned; null: unknown',
} as const;
const plate = { ...text, example: '沪A12345', description: 'null: not entered, or the vehicle is unknown' } as const;

export class StatementAnswer extends answerWith(statementNames) {}

export class VehicleStatementAnswer extends StatementAnswer {
  @ApiProperty(vehicle) vehicleId!: string | null;
  @ApiProperty(plate) licensePlate!: string | null;
  @ApiProperty({ type: 'integer', description: 'number of dates on which it ran' }) days!: number;
}

export class VehicleDayStatementAnswer extends StatementAnswer {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty(vehicle) vehicleId!: string | null;
  @ApiProperty(plate) licensePlate!: string | null;
}

export class StatementExceptionAnswer {
  @ApiProperty({ enum: [...exceptionKinds], description: 'unlogged: nothing was logged, so it is unknown whether it ran' })
  kind!: ExceptionKind;
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty() tripId!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({ type: Number, nullable: true }) directionId!: 0 | 1 | null;
  @ApiProperty({ ...text, example: '开往淞虹路' }) directionName!: string | null;
  @ApiProperty({ ...text, example: '07:30:00', description: 'the planned departure as a service time; null: an extra trip without one' })
  startTime!: string | null;
  @ApiProperty(vehicle) vehicleId!: string | null;
  @ApiProperty(plate) licensePlate!: string | null;
  @ApiProperty({ ...text, description: 'the latest logged reason of a cancellation; null: not stated' }) reason!: string | null;
}

class ComparedRevisionAnswer {
  @ApiProperty({ description: '1 froze the month; later ones restate it' }) revision!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: StatementAnswer, description: 'the figures as they were reported' }) totals!: StatementAnswer;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'by how much the figures of the current log exceed these; null: all are equal',
  })
  difference!: object | null;
}

export class ContractorAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ description: 'whether all its service days are closed' }) isClosed!: boolean;
  @ApiProperty({
    type: ComparedRevisionAnswer,
    nullable: true,
    description: 'the newest report of the month, for comparison; null: the month is not frozen',
  })
  reported!: ComparedRevisionAnswer | null;
  @ApiProperty({ type: StatementAnswer }) totals!: StatementAnswer;
  @ApiProperty({ type: [VehicleStatementAnswer], description: 'adds up to the totals; trips whose vehicle is unknown are last' })
  vehicles!: VehicleStatementAnswer[];
  @ApiProperty({ type: [VehicleDayStatementAnswer], description: 'adds up to the vehicles' }) vehicleDays!: VehicleDayStatementAnswer[];
  @ApiProperty({ type: [StatementExceptionAnswer], description: 'every cancelled, unlogged or extra trip' })
  exceptions!: StatementExceptionAnswer[];
}
