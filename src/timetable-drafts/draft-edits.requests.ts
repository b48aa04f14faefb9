import { ApiProperty } from '@nestjs/swagger';

export class DraftEditAnswer {
  @ApiProperty({ type: 'integer', example: 1 }) editId!: number;
  @ApiProperty({ type: String, nullable: true, example: '王芳', description: 'null: nobody was signed in' }) by!: string | null;
  @ApiProperty({ format: 'date-time' }) beganAt!: string;
  @ApiProperty({ format: 'date-time', description: 'of the last save of it' }) endedAt!: string;
  @ApiProperty({ type: [String], description: 'what was changed, in the language of whoever asks', example: ['站点：加了“会所”'] })
  differences!: string[];
}

export class DraftEditsAnswer {
  @ApiProperty({
    type: [DraftEditAnswer],
    description: 'the newest first; saves of one person within ten minutes are one, and what they took back within it is none',
  })
  edits!: DraftEditAnswer[];
}
