import { ApiProperty } from '@nestjs/swagger';
import type { Problem } from './problem.js';

/** One faulty field. */
class ProblemFaultAnswer {
  @ApiProperty() field!: string;
  @ApiProperty({ description: 'what is wrong with it, in the requested language' }) detail!: string;
}

const state = {
  anyOf: [...['string', 'number', 'boolean', 'object', 'null'].map((type) => ({ type })), { type: 'array', items: {} }],
  description: 'null: nothing',
};

/** A field with conflicting values. */
class DifferingFieldAnswer {
  @ApiProperty({ example: 'capacitySeated' }) field!: string;
  @ApiProperty({ ...state, description: 'the current value; null: none', example: 30 }) theirs!: unknown;
  @ApiProperty({ ...state, description: 'the value that was sent; null: none', example: 32 }) yours!: unknown;
}

/** A consequence of a change, which may have to be accepted. */
class ProblemConsequenceAnswer {
  @ApiProperty({ example: 'gap', description: 'the word to send in `accepts`' }) kind!: string;
  @ApiProperty({ description: 'whether the change is refused unless this is accepted' }) needsYes!: boolean;
  @ApiProperty({ description: 'what happens, in the requested language' }) sentence!: string;
}

/** A problem or hint in a draft. */
class ProblemOfDraftAnswer {
  @ApiProperty({ example: 'stops-missing' }) code!: string;
  @ApiProperty({ enum: ['error', 'warning', 'hint'], description: 'error: the draft cannot be published until it is corrected' })
  severity!: string;
  @ApiProperty({ description: 'what is wrong, what it means and what to do, in the requested language' }) sentence!: string;
  @ApiProperty({ required: false }) stopId?: string;
  @ApiProperty({ required: false }) routeId?: string;
  @ApiProperty({ required: false }) wayId?: string;
  @ApiProperty({ required: false }) serviceId?: string;
  @ApiProperty({ required: false }) sentenceId?: string;
  @ApiProperty({ required: false, example: '07:30:00' }) time?: string;
}

/** The format of every refusal (RFC 9457). */
export class ProblemAnswer implements Problem {
  @ApiProperty({ description: 'the same as `code`' }) title!: string;
  @ApiProperty({ example: 404 }) status!: number;
  @ApiProperty({ example: 'stop-not-found', description: 'stable: it never changes' }) code!: string;
  @ApiProperty({ description: 'what happened and what to do, in the requested language' }) detail!: string;
  @ApiProperty({ type: [ProblemFaultAnswer], required: false, description: 'for a malformed request: every faulty field' })
  faults?: ProblemFaultAnswer[];
  @ApiProperty({
    ...{ type: String, nullable: true, required: false, example: '王芳' },
    description: 'for `changed-meanwhile`: who changed it last; null: unknown',
  })
  changedBy?: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    required: false,
    description: 'for `changed-meanwhile`: when it was changed last; null: unknown',
  })
  changedAt?: string | null;
  @ApiProperty({ type: [DifferingFieldAnswer], required: false, description: 'for `changed-meanwhile`: the fields that differ' })
  difference?: DifferingFieldAnswer[];
  @ApiProperty({ type: [ProblemConsequenceAnswer], required: false, description: 'for `consequences-not-accepted`: all consequences' })
  consequences?: ProblemConsequenceAnswer[];
  @ApiProperty({ type: [ProblemOfDraftAnswer], required: false, description: 'for `draft-has-errors`: all errors' })
  problems?: ProblemOfDraftAnswer[];
}

/** `GET /healthz`. */
export class AliveAnswer {
  @ApiProperty({ enum: ['ok'] }) status!: 'ok';
}

/** `GET /readyz`. */
export class ReadyAnswer {
  @ApiProperty({ enum: ['ready'] }) status!: 'ready';
}
