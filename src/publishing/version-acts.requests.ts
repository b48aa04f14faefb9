import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, IsFlag, IsId, IsSomeOf } from '../http/fields.decorator.js';
import { IsRevision } from '../http/route.decorator.js';
import { versionStates, type VersionStateNow } from '../timetable-versions/version-states.js';
import { consequenceKinds, type ConsequenceKind } from './consequence.js';

export class VersionActParams {
  @IsId('the timetable, by its number', { required: true, example: '1' })
  versionId!: string;
}

export class WithdrawVersionRequest {
  @IsSomeOf(consequenceKinds, 'the kinds of consequences that are accepted')
  accepts?: ConsequenceKind[];
}

export class BringBackVersionRequest extends WithdrawVersionRequest {
  @IsDateText('the first date on which it is to be in force; default as soon as possible')
  effectiveFrom?: string;

  @IsFlag('whether coming timetables that would replace it are withdrawn')
  replaceComing?: boolean;
}

/** Refusals contain the same fields. */
export class VersionConsequenceAnswer {
  @ApiProperty({ enum: [...consequenceKinds], description: 'the word by which `accepts` accepts it' }) kind!: ConsequenceKind;
  @ApiProperty({ description: 'whether it has to be accepted' }) needsYes!: boolean;
  @ApiProperty({ description: 'what happens, in the language of the request' }) sentence!: string;
}

export class VersionActAnswer {
  @ApiProperty({ type: 'integer', example: 4, description: 'the withdrawn timetable, or the new copy' }) versionId!: number;
  @ApiProperty({ enum: [...versionStates] }) state!: VersionStateNow;
  @ApiProperty({ format: 'date' }) effectiveFrom!: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'the last date before the next timetable; null: there is no next one, or this one is never in force',
  })
  effectiveUntil!: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'the timetable of which this one is a copy, made to bring it back; null: it was loaded',
  })
  restoredFrom!: number | null;
  @IsRevision() revision!: string;
  @ApiProperty({ type: [VersionConsequenceAnswer], description: 'the consequences that it had' }) consequences!: VersionConsequenceAnswer[];
}
