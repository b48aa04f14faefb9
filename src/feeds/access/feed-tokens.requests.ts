import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsName } from '../../http/fields.decorator.js';
import { IsRevision } from '../../http/route.decorator.js';

const time = { type: String, format: 'date-time', nullable: true } as const;

export class FeedTokenParams {
  @IsId('the `tokenId` from the list of tokens', { required: true })
  tokenId!: string;
}

export class NewFeedTokenRequest {
  @IsName('who is going to use it; a name has one valid token (case and invisible characters make no difference)', '地图公司')
  name!: string;
}

export class FeedTokenAnswer {
  @ApiProperty({ format: 'uuid' }) tokenId!: string;
  @ApiProperty({ example: '地图公司', description: 'who uses it' }) name!: string;
  @ApiProperty({ example: '7xyd', description: 'the last four characters of the token, by which people recognise it' }) ending!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ ...time, description: 'null: it is valid' }) revokedAt!: string | null;
  @ApiProperty({
    ...{ type: String, format: 'date', nullable: true, example: '2024-07-15' },
    description: 'the last day on which a feed was read with it, in the agency’s zone; null: never. Not noted while everybody may read',
  })
  lastUsedOn!: string | null;
  @IsRevision() revision!: string;
}

/** With its authors, from the audit log. */
export class ListedFeedTokenAnswer extends FeedTokenAnswer {
  @ApiProperty({ type: String, nullable: true, example: '刘静', description: 'null: not recorded' }) createdBy!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'null: nobody, or not recorded' }) revokedBy!: string | null;
}

export class FeedTokensAnswer {
  @ApiProperty({ description: 'whether everybody may read the feeds without a token (`PUBLIC_FEEDS=on`)' }) isOpenToAll!: boolean;
  @ApiProperty({ type: [ListedFeedTokenAnswer], description: 'the valid ones first, then the newest' }) tokens!: ListedFeedTokenAnswer[];
}

export class NewFeedTokenAnswer extends FeedTokenAnswer {
  @ApiProperty({
    example: 'k7fm-3hqz-w9ta-rc4p-7xyd',
    description: 'the token itself, shown only in this answer: `?token=` in the address of a feed, or `Authorization: Bearer`',
  })
  token!: string;
}
