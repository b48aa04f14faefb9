import { ApiProperty } from '@nestjs/swagger';
import { checkStates, feedIds, readerKinds } from './feed-list.js';

const date = { type: String, format: 'date', nullable: true } as const;

class FeedAddressAnswer {
  @ApiProperty({
    example: 'https://bus.example.org/feeds/gtfs.zip',
    description: 'whole if the program knows its public address, else a path',
  })
  address!: string;
  @ApiProperty({ description: 'what is there' }) what!: string;
  @ApiProperty({ example: 'GTFS (zip)' }) format!: string;
  @ApiProperty({ description: 'the address has places to fill in, or is to be entered in an app; opening it is of no use' })
  isPattern!: boolean;
}

class CheckNoticeAnswer {
  @ApiProperty({ example: 'mixed_case_recommended_field', description: 'as the canonical GTFS Schedule validator names the rule' })
  code!: string;
  @ApiProperty({ enum: ['ERROR', 'WARNING'] }) severity!: 'ERROR' | 'WARNING';
  @ApiProperty({ type: 'integer', minimum: 1, description: 'in how many places' }) count!: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'the stops, routes and trips that the first of them is about; null: no such thing',
  })
  firstPlace!: string | null;
  @ApiProperty({ type: [String], description: 'their ids in the feed' }) firstIds!: string[];
  @ApiProperty({ description: 'what is the matter' }) meaning!: string;
  @ApiProperty({ description: 'what the operator can do' }) remedy!: string;
}

class FeedCheckAnswer {
  @ApiProperty({
    enum: [...checkStates],
    description: '`underway`: it has not ended yet; `failed`: it broke off, which does not mean that anything is wrong with the feed',
  })
  state!: (typeof checkStates)[number];
  @ApiProperty({ type: [CheckNoticeAnswer], description: 'errors first' }) notices!: CheckNoticeAnswer[];
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'of a check that failed: who asks from then on has it tried again; otherwise null',
  })
  retryAt!: string | null;
}

class OfferedFeedAnswer {
  @ApiProperty({ enum: [...feedIds] }) id!: (typeof feedIds)[number];
  @ApiProperty({ example: '时刻表（GTFS）' }) title!: string;
  @ApiProperty() description!: string;
  @ApiProperty({ enum: [...readerKinds], description: '`token`: programs with a token, and managers' })
  readers!: (typeof readerKinds)[number];
  @ApiProperty({ type: [FeedAddressAnswer], description: 'empty: there is nothing to read, because no timetable runs' })
  addresses!: FeedAddressAnswer[];
  @ApiProperty({ ...date, description: 'the first date for which it says what runs; null: it has none' }) validFrom!: string | null;
  @ApiProperty({ ...date, description: 'the last one' }) validUntil!: string | null;
  @ApiProperty({
    ...date,
    description:
      'the first date from today on that may still change, because the working days of its year are not announced yet, and with it those after it; null: none',
  })
  provisionalFrom!: string | null;
  @ApiProperty({
    type: Boolean,
    nullable: true,
    description:
      'false: it gives `https://unknown.invalid/` as the website of the agency, because none is known; null: it gives none at all',
  })
  hasWebsite!: boolean | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null: it changes all the time' }) changedAt!:
    string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null: unknown' }) bytes!: number | null;
  @ApiProperty({ type: FeedCheckAnswer, nullable: true, description: 'null: it is not checked here' }) check!: FeedCheckAnswer | null;
}

class OfferedLicenceAnswer {
  @ApiProperty({ example: 'CC BY 4.0' }) name!: string;
  @ApiProperty({ type: String, nullable: true }) url!: string | null;
}

class FeedContactAnswer {
  @ApiProperty({ type: String, nullable: true, example: '021-5555 0100' }) phone!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'who answers there' }) phoneName!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'bus@example.org' }) email!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'https://example.org/' }) url!: string | null;
}

export class FeedsAnswer {
  @ApiProperty({ example: '虹桥人才公寓班车' }) agencyName!: string;
  @ApiProperty({ description: 'whether everybody may read the feeds without a token' }) isOpenToAll!: boolean;
  @ApiProperty({
    type: OfferedLicenceAnswer,
    nullable: true,
    description: 'null: the operator has not chosen one, so ask before using the data',
  })
  licence!: OfferedLicenceAnswer | null;
  @ApiProperty({ description: 'whom to ask for a token' }) contact!: FeedContactAnswer;
  @ApiProperty({ type: [OfferedFeedAnswer] }) feeds!: OfferedFeedAnswer[];
}
