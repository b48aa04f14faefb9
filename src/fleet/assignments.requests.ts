import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, IsDayOrAlways, IsId, IsOneOf, LanguageQuery } from '../http/fields.decorator.js';
import { IsRevision, rowsOf } from '../http/route.decorator.js';
import type { AssignmentScope } from './vehicle.entity.js';

const assignmentScopes = ['route', 'block', 'trip'] as const satisfies readonly AssignmentScope[];

export class AssignmentsQuery extends LanguageQuery {
  @IsDateText('first date; default today')
  from?: string;

  @IsDateText('last date, included; default four weeks in all')
  to?: string;
}

export class AssignmentRequest {
  @IsOneOf(assignmentScopes, 'to what it is assigned; a trip’s assignment takes precedence over its block’s, and that over its route’s')
  scope!: AssignmentScope;

  @IsId('the route, block or trip', { required: true, example: 'songhong' })
  scopeId!: string;

  @IsDayOrAlways('a service date, which takes precedence over always; or always')
  day!: string;

  @IsId('left out: no vehicle is assigned', { nullable: true, example: 'bus-1' })
  vehicleId?: string | null;

  @IsId('the account of the driver; left out: no driver is assigned', { nullable: true })
  accountId?: string | null;
}

/** One of several assignments that are set together. */
export class SettingAssignmentRequest extends AssignmentRequest {
  @IsId('the revision that was read; null: there was no assignment; left out: replace whatever there is', { nullable: true })
  revision?: string | null;
}

const maxAssignmentsAtOnce = 2_000;

export class AssignmentsRequest {
  @rowsOf(SettingAssignmentRequest, maxAssignmentsAtOnce, 'each once')
  assignments!: SettingAssignmentRequest[];
}

export class AssignmentAnswer {
  @ApiProperty({ enum: [...assignmentScopes] }) scope!: AssignmentScope;
  @ApiProperty({ example: 'songhong' }) scopeId!: string;
  @ApiProperty({ example: 'always', description: 'a service date, or always' }) day!: string;
  @ApiProperty({ type: String, nullable: true, example: 'bus-1', description: 'null: this assignment names no vehicle' }) vehicleId!:
    string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'the account of the driver; null: this assignment names no driver',
  })
  accountId!: string | null;
  @IsRevision({ nullable: true }) revision!: string | null;
}

export class AssignmentsAnswer {
  @ApiProperty({ type: [AssignmentAnswer] }) assignments!: AssignmentAnswer[];
}
