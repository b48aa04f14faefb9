import { ApiProperty } from '@nestjs/swagger';
import { IsId } from '../http/fields.decorator.js';

export class OwnSessionParams {
  @IsId('the `sessionId` from the list of one’s own sessions', { required: true })
  sessionId!: string;
}

const text = { type: String, nullable: true } as const;

export class OwnSessionAnswer {
  @ApiProperty({ example: 'q1Zr0c0v3m5Yh1sYw0pT2A', description: 'an id for ending the session; it does not allow signing in' })
  sessionId!: string;
  @ApiProperty({ description: 'whether it is the session of this request' }) isThis!: boolean;
  @ApiProperty({
    ...text,
    example: 'Chrome, Windows',
    description: 'the browser and system at sign-in, in a few words; null: a program, or unknown',
  })
  browser!: string | null;
  @ApiProperty({
    ...text,
    example: '华为',
    description: 'the name of the phone, if the session is used in the driver’s app; null: unknown',
  })
  deviceName!: string | null;
  @ApiProperty({ format: 'date-time' }) signedInAt!: string;
  @ApiProperty({ ...text, format: 'date-time', description: 'when it was last used, to within some minutes; null: unknown' }) usedAt!:
    string | null;
  @ApiProperty({
    format: 'date-time',
    description: 'when the session ends; each use by a manager moves it to 12 hours later, up to 30 days after signing in',
  })
  expiresAt!: string;
}

export class OwnSessionsAnswer {
  @ApiProperty({ type: [OwnSessionAnswer], description: 'the session of this request first, then the latest sign-in first' })
  sessions!: OwnSessionAnswer[];
}
