import { ApiProperty } from '@nestjs/swagger';
import type { Problem } from './problem.js';

/** One faulty field. */
class ProblemFaultAnswer {
  @ApiProperty() field!: string;
  @ApiProperty({ description: 'what is wrong with it, in the language of whoever asks' }) detail!: string;
}

/** How every refusal looks (RFC 9457). */
export class ProblemAnswer implements Problem {
  @ApiProperty({ description: 'the code again' }) title!: string;
  @ApiProperty({ example: 404 }) status!: number;
  @ApiProperty({ example: 'stop-not-found', description: 'stays the same for ever' }) code!: string;
  @ApiProperty({ description: 'what happened and what to do, in the language of whoever asks' }) detail!: string;
  @ApiProperty({ type: [ProblemFaultAnswer], required: false, description: 'of a malformed request: every field that is' })
  faults?: ProblemFaultAnswer[];
}
