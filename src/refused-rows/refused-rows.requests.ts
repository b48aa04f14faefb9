import { ApiProperty } from '@nestjs/swagger';
import { IsFlag, IsUuids, IsWhole, LanguageQuery } from '../http/fields.decorator.js';

export const standardRefusals = 100;
const maxRefusals = 500;

export class RefusalsQuery extends LanguageQuery {
  @IsFlag('true: also settled rows; default only open ones')
  settled?: boolean;

  @IsWhole(1, maxRefusals, standardRefusals, 'the most rows, the last sent first')
  limit?: number;
}

export class SettleRefusalsRequest {
  @IsUuids(maxRefusals, 'the values of `refusalId` in the list')
  refusalIds!: string[];
}

const time = { type: String, format: 'date-time' } as const;
const anything = [...['string', 'number', 'boolean', 'object', 'null'].map((type) => ({ type })), { type: 'array', items: {} }];

/** A row that a phone sent and the server refused. */
export class RefusedRowAnswer {
  @ApiProperty({ format: 'uuid' }) refusalId!: string;
  @ApiProperty({ enum: ['event', 'note'] }) kind!: 'event' | 'note';
  @ApiProperty({ type: String, nullable: true, description: 'the id of the event or note; null: it was sent without a readable id' })
  rowId!: string | null;
  @ApiProperty({ format: 'uuid', description: 'the account whose session sent it' }) accountId!: string;
  @ApiProperty({ example: '王师傅', description: 'the name of that account' }) by!: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'the phone that sent it; null: not stated' }) deviceId!:
    string | null;
  @ApiProperty({ type: String, nullable: true, example: '华为', description: 'the name of the phone; null: unknown' })
  deviceName!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'as it was sent; null: no readable date was sent' })
  serviceDate!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'as it was sent; null: no readable id was sent' }) tripId!: string | null;
  @ApiProperty({ example: 'trip-not-found', description: 'the code of the latest refusal' }) code!: string;
  @ApiProperty({ description: 'the sentence that the driver was shown, in the language of the request' }) detail!: string;
  @ApiProperty({ ...time, nullable: true, description: 'when the phone will send it again by itself; null: it will not' })
  sendAgainAt!: string | null;
  @ApiProperty({ anyOf: anything, description: 'the row as it was sent; null: too long to store' }) content!: unknown;
  @ApiProperty({ ...time, description: 'when it was first sent' }) firstAt!: string;
  @ApiProperty({ ...time, description: 'when it was last sent' }) lastAt!: string;
  @ApiProperty({ type: 'integer', example: 3, description: 'how often it was sent' }) times!: number;
  @ApiProperty({ ...time, nullable: true, description: 'when it was settled; null: it is open' }) settledAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the manager who settled it; null: it is open, or was recorded after all' })
  settledBy!: string | null;
  @ApiProperty({ description: 'true: it was recorded after all, so that nothing has to be done' }) isRecorded!: boolean;
}

export class RefusalsAnswer {
  @ApiProperty({ type: 'integer', example: 2, description: 'the number of all open rows, including those that are not in this list' })
  openCount!: number;
  @ApiProperty({ type: [RefusedRowAnswer] }) refusals!: RefusedRowAnswer[];
}
