import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, IsDayOrAlways, IsId, IsOneOf, LanguageQuery } from '../http/fields.decorator.js';
import { IsRevision, rowsOf } from '../http/route.decorator.js';
import type { AssignmentScope } from './vehicle.entity.js';

const assignmentScopes = ['route', 'block', 'trip'] as const satisfies readonly AssignmentScope[];

export class AssignmentsQuery extends LanguageQuery {
  @IsDateText('first date; default today')
  from?: string;

  @IsDateText('last date, included; default the end of four weeks')
  to?: string;
}

export class AssignmentRequest {
  @IsOneOf(assignmentScopes, 'what is given a crew; a trip’s own goes before its block’s, and that before its route’s')
  scope!: AssignmentScope;

  @IsId('the route, block or trip', { required: true, example: 'songhong' })
  scopeId!: string;

  @IsDayOrAlways('a service date, which overrides what holds always; or always')
  day!: string;

  @IsId('left out: no word on the vehicle', { nullable: true, example: 'bus-1' })
  vehicleId?: string | null;

  @IsId('who drives; left out: no word on the driver', { nullable: true })
  accountId?: string | null;
}

/** One of several assignments that are set together. */
export class SettingAssignmentRequest extends AssignmentRequest {
  @IsId('as it was read; null: there was none; left out: whatever there is by now', { nullable: true })
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
  @ApiProperty({ type: String, nullable: true, example: 'bus-1' }) vehicleId!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) accountId!: string | null;
  @IsRevision({ nullable: true }) revision!: string | null;
}

export class AssignmentsAnswer {
  @ApiProperty({ type: [AssignmentAnswer] }) assignments!: AssignmentAnswer[];
}
