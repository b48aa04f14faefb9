import { ApiProperty } from '@nestjs/swagger';
import { IsId, LanguageQuery } from '../http/fields.decorator.js';
import { IsRevision, partsOf } from '../http/route.decorator.js';
import { IsDraftId } from './content-fields.decorator.js';
import { DraftDepartureChange } from './draft-content.requests.js';
import { DraftSentence } from './draft-sentences.requests.js';

const maxSentences = 500;
const maxChanges = 5_000;

/** Which departures to return; left out: all. */
export class DraftDeparturesQuery extends LanguageQuery {
  @IsId('only departures of this way', { example: 'songhong-0' }) wayId?: string;
  @IsId('only departures of this service', { example: 'weekday' }) serviceId?: string;
}

export class DraftSentencesRequest {
  @IsDraftId('the way whose sentences these are', { example: 'songhong-0' }) wayId!: string;
  @partsOf(DraftSentence, maxSentences, 'all sentences of that way') sentences!: readonly DraftSentence[];
}

export class DraftChangesRequest {
  @IsDraftId('the way whose departures these are', { example: 'songhong-0' }) wayId!: string;
  @partsOf(DraftDepartureChange, maxChanges, 'all changes of that way; departures without a change follow its sentences')
  changes!: readonly DraftDepartureChange[];
}

export class SaidSentenceAnswer {
  @ApiProperty({ type: () => DraftSentence }) sentence!: DraftSentence;
  @ApiProperty({ example: '工作日 07:00 到 09:30，每 30 分钟一班', description: 'the sentence in the language of the request' })
  words!: string;
  @ApiProperty({
    type: [String],
    example: ['07:00:00', '07:30:00'],
    description: 'the departures that it generates, without removed ones; empty if it is unfinished',
  })
  times!: string[];
}

export class WaySentencesAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: 'songhong-0' }) wayId!: string;
  @ApiProperty({ example: '淞虹路线去程', description: 'in the language of the request' }) wayName!: string;
  @ApiProperty({ type: Number, nullable: true, enum: [0, 1] }) directionId!: 0 | 1 | null;
  @ApiProperty({ type: [SaidSentenceAnswer], description: 'in the order in which they were written' }) sentences!: SaidSentenceAnswer[];
}

export class DraftSentencesAnswer {
  @IsRevision({ of: 'the draft' }) revision!: string;
  @ApiProperty({ type: [WaySentencesAnswer], description: 'by route and way' }) ways!: WaySentencesAnswer[];
}

export class DraftDepartureAnswer {
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: 'songhong-0' }) wayId!: string;
  @ApiProperty({ example: 'weekday' }) serviceId!: string;
  @ApiProperty({ example: '07:30:00', description: 'when it leaves its first stop' }) time!: string;
  @ApiProperty({ example: '07:38:00', description: 'when it arrives at its last stop' }) arrivalTime!: string;
  @ApiProperty({ type: String, nullable: true, description: 'trips of one block are run by one vehicle; null: no block' }) blockId!:
    string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the sentence that generates it; null: it was added individually' })
  sentenceId!: string | null;
  @ApiProperty({ description: 'true: the timetable from which the draft was made has no such departure at this time' }) isNew!: boolean;
  @ApiProperty({
    type: String,
    enum: ['moved', 'added', 'kept'],
    nullable: true,
    description: 'how this departure was changed individually; `kept`: it has running times of its own. null: it was not',
  })
  own!: 'moved' | 'added' | 'kept' | null;
  @ApiProperty({
    example: '07:30:00',
    description: 'the time by its sentence; differs from `time` if it was moved. Changes refer to the departure by this time',
  })
  saidTime!: string;
}

export class GoneDepartureAnswer {
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: the draft no longer has its way' }) routeId!: string | null;
  @ApiProperty({ example: 'songhong-0' }) wayId!: string;
  @ApiProperty({ example: 'weekday' }) serviceId!: string;
  @ApiProperty({ example: '07:30:00' }) time!: string;
}

export class WayChangesAnswer {
  @ApiProperty({ example: 'songhong-0' }) wayId!: string;
  @ApiProperty({ type: () => [DraftDepartureChange] }) changes!: readonly DraftDepartureChange[];
}

export class DraftDeparturesAnswer {
  @IsRevision({ of: 'the draft' }) revision!: string;
  @ApiProperty({ type: [DraftDepartureAnswer], description: 'by route, way, service and time' }) departures!: DraftDepartureAnswer[];
  @ApiProperty({
    type: [GoneDepartureAnswer],
    description: 'departures of the timetable from which the draft was made that the draft no longer has',
  })
  gone!: GoneDepartureAnswer[];
  @ApiProperty({ type: [WayChangesAnswer], description: 'the changes of single departures, for ways that have any' })
  changes!: WayChangesAnswer[];
}
