import { ApiProperty } from '@nestjs/swagger';
import type { Fault } from '../errors.js';
import { IsRevision } from '../http/route.decorator.js';
import { IsCount, IsFlag, IsId, IsSentence, LanguageQuery } from '../http/fields.decorator.js';

/** A full-size bus takes some 150 people. */
const maxPeople = 400;

export const unreadableId: Fault = {
  field: 'vehicleId',
  sentence: {
    'zh-CN': '应为 1 到 40 个字母、数字、点、下划线或连字符，以字母或数字开头，例如 bus-1',
    en: 'must be 1 to 40 letters, digits, dots, underscores or hyphens, beginning with a letter or digit, like bus-1',
  },
};

export class VehicleParams {
  @IsId('letters, digits, dots, underscores, hyphens; at most 40', { required: true, example: 'bus-1' })
  vehicleId!: string;
}

export class VehiclesQuery extends LanguageQuery {
  @IsFlag('whether to list retired vehicles too; default false')
  retired?: boolean;
}

/** The whole vehicle: a field that is left out becomes unknown. */
export class VehicleRequest {
  @IsSentence(20, 'the licence plate', { example: '沪A·12345' })
  licensePlate?: string | null;

  @IsCount(0, maxPeople, 'number of seats (TIDES capacity_seated)')
  capacitySeated?: number | null;

  @IsCount(0, maxPeople, 'how many people may stand (TIDES capacity_standing)')
  capacityStanding?: number | null;
}

export class VehicleAnswer {
  @ApiProperty({ example: 'bus-1' }) vehicleId!: string;
  @ApiProperty({ type: String, nullable: true, example: '沪A·12345' }) licensePlate!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 30, description: 'number of seats; null: unknown' }) capacitySeated!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 0, description: 'how many people may stand; null: unknown' })
  capacityStanding!: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'when it was retired; null: it is in use' }) retiredAt!:
    string | null;
  @IsRevision() revision!: string;
}

export class VehiclesAnswer {
  @ApiProperty({ type: [VehicleAnswer] }) vehicles!: VehicleAnswer[];
}
