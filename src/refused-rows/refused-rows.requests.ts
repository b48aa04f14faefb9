import { ApiProperty } from '@nestjs/swagger';
import { IsFlag, IsUuids, IsWhole, LanguageQuery } from '../http/fields.decorator.js';

export const standardRefusals = 100;
const maxRefusals = 500;

export class RefusalsQuery extends LanguageQuery {
  @IsFlag('those that are settled, too')
  settled?: boolean;

  @IsWhole(1, maxRefusals, standardRefusals, 'how many, those sent last first')
  limit?: number;
}

export class SettleRefusalsRequest {
  @IsUuids(maxRefusals, 'as the list says them')
  refusalIds!: string[];
}

const time = { type: String, format: 'date-time' } as const;
const anything = [...['string', 'number', 'boolean', 'object', 'null'].map((type) => ({ type })), { type: 'array', items: {} }];

/** A row that a phone sent and the server refused. */
export class RefusedRowAnswer {
  @ApiProperty({ format: 'uuid' }) refusalId!: string;
  @ApiProperty({ enum: ['event', 'note'] }) kind!: 'event' | 'note';
  @ApiProperty({ type: String, nullable: true, description: 'the id of the event or note; null: it has none that can be one' })
  rowId!: string | null;
  @ApiProperty({ format: 'uuid', description: 'whose session sent it' }) accountId!: string;
  @ApiProperty({ example: '王师傅' }) by!: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'null: it did not say' }) deviceId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '华为', description: 'what the phone is called; null: nobody knows' })
  deviceName!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'as it was sent; null: none that can be read' })
  serviceDate!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'as it was sent' }) tripId!: string | null;
  @ApiProperty({ example: 'trip-not-found', description: 'why it was refused the last time' }) code!: string;
  @ApiProperty({ description: 'the same as the driver was told, in the language of whoever asks' }) detail!: string;
  @ApiProperty({ ...time, nullable: true, description: 'from when on the phone sends it again by itself; null: it does not' })
  sendAgainAt!: string | null;
  @ApiProperty({ anyOf: anything, description: 'as it was sent; null: too long to keep' }) content!: unknown;
  @ApiProperty(time) firstAt!: string;
  @ApiProperty(time) lastAt!: string;
  @ApiProperty({ type: 'integer', example: 3, description: 'how often it was sent' }) times!: number;
  @ApiProperty({ ...time, nullable: true, description: 'null: it is open' }) settledAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the manager; null: it is open, or was recorded after all' })
  settledBy!: string | null;
  @ApiProperty({ description: 'it was recorded after all, so nobody has to do anything' }) isRecorded!: boolean;
}

export class RefusalsAnswer {
  @ApiProperty({ type: 'integer', example: 2, description: 'all that are open, listed here or not' }) openCount!: number;
  @ApiProperty({ type: [RefusedRowAnswer] }) refusals!: RefusedRowAnswer[];
}
