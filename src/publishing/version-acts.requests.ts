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
  @IsSomeOf(consequenceKinds, 'what is accepted of that which it does, by `kind`')
  accepts?: ConsequenceKind[];
}

export class BringBackVersionRequest extends WithdrawVersionRequest {
  @IsDateText('from when on it is to be in force; left out: as soon as it can be')
  effectiveFrom?: string;

  @IsFlag('whether timetables that would come after it are withdrawn')
  replaceComing?: boolean;
}

/** Refusals contain the same fields. */
export class VersionConsequenceAnswer {
  @ApiProperty({ enum: [...consequenceKinds], description: 'the word that accepts it' }) kind!: ConsequenceKind;
  @ApiProperty({ description: 'whether it had to be accepted' }) needsYes!: boolean;
  @ApiProperty({ description: 'in the language of whoever asks' }) sentence!: string;
}

export class VersionActAnswer {
  @ApiProperty({ type: 'integer', example: 4, description: 'the timetable that was withdrawn, or the new one' }) versionId!: number;
  @ApiProperty({ enum: [...versionStates] }) state!: VersionStateNow;
  @ApiProperty({ format: 'date' }) effectiveFrom!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'the last date before the next one; null: none is known' })
  effectiveUntil!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'the timetable that was brought back as this one' })
  restoredFrom!: number | null;
  @IsRevision() revision!: string;
  @ApiProperty({ type: [VersionConsequenceAnswer], description: 'what it did, as it was told' }) consequences!: VersionConsequenceAnswer[];
}
