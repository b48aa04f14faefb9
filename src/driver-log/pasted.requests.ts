import { ApiProperty } from '@nestjs/swagger';
import { IsSentence } from '../http/fields.decorator.js';
import { EventResultAnswer } from './driver-events.requests.js';

/** In characters: some 500 events with long reasons. */
const longestPasted = 800_000;

export class PastedRequest {
  @IsSentence(longestPasted, 'what the app copied; it is found even if a chat changed its form or there is other text around it', {
    required: true,
    lines: true,
  })
  text!: string;
}

class PastedNoteAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'as it was pasted; null: missing, or no text' }) noteId!: string | null;
  @ApiProperty({ enum: ['recorded', 'duplicate', 'refused'] }) outcome!: 'recorded' | 'duplicate' | 'refused';
  @ApiProperty({ required: false, example: 'note-malformed' }) code?: string;
  @ApiProperty({ required: false }) detail?: string;
}

export class PastedAnswer {
  @ApiProperty({ type: [EventResultAnswer], description: 'the result of each event, in the order of the text' })
  events!: EventResultAnswer[];
  @ApiProperty({ type: [PastedNoteAnswer], description: 'the result of each note, in the order of the text' }) notes!: PastedNoteAnswer[];
  @ApiProperty({ example: '记下 3 条，2 条先前已有，1 条没有记下。', description: 'all results in a sentence' }) said!: string;
}
