import { ApiProperty } from '@nestjs/swagger';
import { IsId } from '../http/fields.decorator.js';

export class OwnSessionParams {
  @IsId('as the list of one’s own sessions says it', { required: true })
  sessionId!: string;
}

const text = { type: String, nullable: true } as const;

export class OwnSessionAnswer {
  @ApiProperty({ example: 'q1Zr0c0v3m5Yh1sYw0pT2A', description: 'for ending it; nobody can sign in with it' }) sessionId!: string;
  @ApiProperty({ description: 'the one that asks' }) isThis!: boolean;
  @ApiProperty({
    ...text,
    example: 'Chrome, Windows',
    description: 'in a few words, as it was when signing in; null: a program, or unknown',
  })
  browser!: string | null;
  @ApiProperty({ ...text, example: '华为', description: 'what the phone is called; null: no phone of the driver’s app that is known' })
  deviceName!: string | null;
  @ApiProperty({ format: 'date-time' }) signedInAt!: string;
  @ApiProperty({ ...text, format: 'date-time', description: 'to some minutes; null: not known' }) usedAt!: string | null;
  @ApiProperty({ format: 'date-time', description: 'when it ends; for a manager, unless it is used before' }) expiresAt!: string;
}

export class OwnSessionsAnswer {
  @ApiProperty({ type: [OwnSessionAnswer], description: 'the one that asks first, then where somebody signed in last' })
  sessions!: OwnSessionAnswer[];
}
