import { ApiProperty } from '@nestjs/swagger';
import type { Problem } from './problem.js';

/** One faulty field. */
class ProblemFaultAnswer {
  @ApiProperty() field!: string;
  @ApiProperty({ description: 'what is wrong with it, in the language of whoever asks' }) detail!: string;
}

const state = {
  anyOf: [...['string', 'number', 'boolean', 'object', 'null'].map((type) => ({ type })), { type: 'array', items: {} }],
  description: 'null: nothing',
};

/** A field that is another now than it was to be. */
class DifferingFieldAnswer {
  @ApiProperty({ example: 'capacitySeated' }) field!: string;
  @ApiProperty({ ...state, description: 'how it is now; null: nothing', example: 30 }) theirs!: unknown;
  @ApiProperty({ ...state, description: 'how it was to be; null: nothing', example: 32 }) yours!: unknown;
}

/** What a change would do that somebody has to know, and perhaps to accept. */
class ProblemConsequenceAnswer {
  @ApiProperty({ example: 'gap', description: 'the word that accepts it' }) kind!: string;
  @ApiProperty({ description: 'whether nothing is done unless it is accepted' }) needsYes!: boolean;
  @ApiProperty({ description: 'in the language of whoever asks' }) sentence!: string;
}

/** How every refusal looks (RFC 9457). */
export class ProblemAnswer implements Problem {
  @ApiProperty({ description: 'the code again' }) title!: string;
  @ApiProperty({ example: 404 }) status!: number;
  @ApiProperty({ example: 'stop-not-found', description: 'stays the same for ever' }) code!: string;
  @ApiProperty({ description: 'what happened and what to do, in the language of whoever asks' }) detail!: string;
  @ApiProperty({ type: [ProblemFaultAnswer], required: false, description: 'of a malformed request: every field that is' })
  faults?: ProblemFaultAnswer[];
  @ApiProperty({
    ...{ type: String, nullable: true, required: false, example: '王芳' },
    description: 'of `changed-meanwhile`: who changed it last; null: nobody wrote it down',
  })
  changedBy?: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, required: false, description: 'of `changed-meanwhile`: when' })
  changedAt?: string | null;
  @ApiProperty({ type: [DifferingFieldAnswer], required: false, description: 'of `changed-meanwhile`: what differs' })
  difference?: DifferingFieldAnswer[];
  @ApiProperty({ type: [ProblemConsequenceAnswer], required: false, description: 'of `consequences-not-accepted`: all that it would do' })
  consequences?: ProblemConsequenceAnswer[];
}
