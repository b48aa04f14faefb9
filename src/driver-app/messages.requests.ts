import { ApiProperty } from '@nestjs/swagger';
import { IsSentence, IsUuid, IsWhole, LanguageQuery } from '../http/fields.decorator.js';

const longestMessage = 500;
export const standardMessages = 100;
const maxMessages = 500;

export class MessagesQuery extends LanguageQuery {
  @IsWhole(1, maxMessages, standardMessages, 'how many messages, the newest first')
  limit?: number;
}

export class MessageParams {
  @IsUuid('the id in the list of messages', { required: true })
  messageId!: string;
}

export class NewMessageRequest {
  @IsUuid('made by the sender, so that a message sent again after a lost answer is stored once; left out: the server makes one')
  messageId?: string | null;

  @IsUuid('the recipient; left out: all drivers')
  accountId?: string | null;

  @IsSentence(longestMessage, 'the message', { required: true, lines: true, example: '下午三点开会' })
  text!: string;
}

const text = { type: String, nullable: true } as const;

/** When an account first acknowledged a message. */
export class MessageSeenAnswer {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty({ example: '王师傅' }) name!: string;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:12:00+08:00' }) acknowledgedAt!: string;
}

export class ManagersMessageAnswer {
  @ApiProperty({ format: 'uuid' }) messageId!: string;
  @ApiProperty({ example: '下午三点开会' }) text!: string;
  @ApiProperty({ ...text, format: 'uuid', description: 'the recipient; null: all drivers' }) accountId!: string | null;
  @ApiProperty({ ...text, example: '王师傅', description: 'the recipient’s name; null: all drivers' }) to!: string | null;
  @ApiProperty({ example: 'manager', description: 'the name of its sender' }) by!: string;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:10:00+08:00' }) sentAt!: string;
  @ApiProperty({ ...text, format: 'date-time', description: 'when it was withdrawn; null: it was not' }) withdrawnAt!: string | null;
  @ApiProperty({ type: [MessageSeenAnswer], description: 'who acknowledged it, in order of time' }) acknowledgements!: MessageSeenAnswer[];
}

export class MessagesAnswer {
  @ApiProperty({ type: [ManagersMessageAnswer], description: 'the newest first' }) messages!: ManagersMessageAnswer[];
}
