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

/** A field with conflicting values. */
class DifferingFieldAnswer {
  @ApiProperty({ example: 'capacitySeated' }) field!: string;
  @ApiProperty({ ...state, description: 'how it is now; null: nothing', example: 30 }) theirs!: unknown;
  @ApiProperty({ ...state, description: 'how it was to be; null: nothing', example: 32 }) yours!: unknown;
}

/** A consequence of a change, which may have to be accepted. */
class ProblemConsequenceAnswer {
  @ApiProperty({ example: 'gap', description: 'the word that accepts it' }) kind!: string;
  @ApiProperty({ description: 'whether nothing is done unless it is accepted' }) needsYes!: boolean;
  @ApiProperty({ description: 'in the language of whoever asks' }) sentence!: string;
}

/** A problem or hint in a draft. */
class ProblemOfDraftAnswer {
  @ApiProperty({ example: 'stops-missing' }) code!: string;
  @ApiProperty({ enum: ['error', 'warning', 'hint'], description: 'error: it has to be mended before it can be published' })
  severity!: string;
  @ApiProperty({ description: 'what is the matter, what it means and what to do, in the language of whoever asks' }) sentence!: string;
  @ApiProperty({ required: false }) stopId?: string;
  @ApiProperty({ required: false }) routeId?: string;
  @ApiProperty({ required: false }) wayId?: string;
  @ApiProperty({ required: false }) serviceId?: string;
  @ApiProperty({ required: false }) sentenceId?: string;
  @ApiProperty({ required: false, example: '07:30:00' }) time?: string;
}

/** The format of every refusal (RFC 9457). */
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
  @ApiProperty({ type: [ProblemOfDraftAnswer], required: false, description: 'of `draft-has-errors`: all that is to be mended' })
  problems?: ProblemOfDraftAnswer[];
}
