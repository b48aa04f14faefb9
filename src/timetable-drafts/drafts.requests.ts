import { ApiProperty } from '@nestjs/swagger';
import { field, IsRevision, partOf } from '../http/route.decorator.js';
import { isName, isWhole, longestName, readName, readWhole } from '../fields.js';
import { DraftContent } from './draft-content.requests.js';
import type { BaseTrip, DraftBase } from '../timetabling/draft-base.js';

export class DraftBaseTripAnswer implements BaseTrip {
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) readonly tripId!: string;
  @ApiProperty({ example: 'songhong-0', description: 'the way of the draft on which it runs' }) readonly wayId!: string;
  @ApiProperty({ example: 'weekday' }) readonly serviceId!: string;
  @ApiProperty({ example: '07:30:00' }) readonly time!: string;
  @ApiProperty({ type: String, nullable: true }) readonly blockId!: string | null;
  @ApiProperty({ required: false, description: 'GTFS trip_short_name' }) readonly shortName?: string;
  @ApiProperty({ type: 'integer', required: false, description: 'GTFS wheelchair_accessible' }) readonly wheelchairAccessible?: number;
  @ApiProperty({ type: 'integer', required: false, description: 'GTFS bikes_allowed' }) readonly bikesAllowed?: number;
  @ApiProperty({ type: 'integer', required: false, description: 'headway of a trip with GTFS exact_times=0' })
  readonly headwaySeconds?: number;
  @ApiProperty({ required: false, description: 'the trip of GTFS frequencies.txt from which it was generated' })
  readonly modelTripId?: string;
}

/** The timetable from which a draft was made, with the fields that are compared. */
export class DraftBaseAnswer implements DraftBase {
  @ApiProperty({ type: 'integer', example: 1 }) readonly versionId!: number;
  @ApiProperty({ type: [DraftBaseTripAnswer] }) readonly trips!: readonly DraftBaseTripAnswer[];
  @ApiProperty({ type: [String], description: 'ids of stops and routes of other timetables, which a draft must not use for anything else' })
  readonly takenIds!: readonly string[];
}

export class DraftEditAnswer {
  @ApiProperty({ type: 'integer', example: 1 }) editId!: number;
  @ApiProperty({ type: String, nullable: true, example: '王芳', description: 'null: unknown, or not a signed-in account' }) by!:
    string | null;
  @ApiProperty({ format: 'date-time' }) beganAt!: string;
  @ApiProperty({ format: 'date-time', description: 'when it was last saved' }) endedAt!: string;
  @ApiProperty({ type: [String], description: 'what was changed, in the language of the request', example: ['站点：加了“会所”'] })
  differences!: string[];
}

export class DraftEditsAnswer {
  @ApiProperty({
    type: [DraftEditAnswer],
    description: 'the newest first; saves of one person within ten minutes are one edit, without what was reverted within it',
  })
  edits!: DraftEditAnswer[];
}

/** The longest number that addresses may contain. */
const maxNumber = 999_999_999;

export class DraftParams {
  @field('draft', {
    schema: { type: 'integer', minimum: 1, maximum: maxNumber },
    description: 'the draft, by its number',
    required: true,
    example: 1,
    fault: { 'zh-CN': '应为草稿的编号，如 1', en: 'must be the number of a draft, like 1' },
    accepts: (value) => isWhole(value, 1, maxNumber),
    reads: readWhole,
  })
  draftId!: number;
}

const IsDraftName = (description: string): PropertyDecorator =>
  field('draftName', {
    schema: { type: 'string', minLength: 1, maxLength: longestName },
    description,
    example: '九月加密晚高峰',
    fault: { 'zh-CN': `应为 1 到 ${longestName} 个字符的名字`, en: `must be a name of 1 to ${longestName} characters` },
    accepts: isName,
    reads: readName,
  });

export class NewDraftRequest {
  @IsDraftName('the name of the draft; default a generated name') name?: string;
  @field('from', {
    schema: { type: 'integer', minimum: 1, maximum: maxNumber, nullable: true },
    description: 'the timetable to begin from, by its number; null: from nothing; missing: the one in force',
    example: 1,
    fault: { 'zh-CN': '应为时刻表的编号，或 null（从空白开始）', en: 'must be the number of a timetable, or null to begin from nothing' },
    accepts: (value) => isWhole(value, 1, maxNumber),
  })
  from?: number | null;
}

/** Fields that are left out stay as they are. */
export class DraftRequest {
  @IsDraftName('the name of the draft') name?: string;
  @partOf(DraftContent, 'the whole content', { required: false }) content?: DraftContent;
}

const draftStates = ['open', 'published'] as const;
export type DraftState = (typeof draftStates)[number];

export class DraftSummaryAnswer {
  @ApiProperty({ type: 'integer', example: 1 }) draftId!: number;
  @ApiProperty({ example: '九月加密晚高峰' }) name!: string;
  @ApiProperty({
    enum: [...draftStates],
    description: 'published: a timetable was published from it, so that it cannot be changed unless that is withdrawn',
  })
  state!: DraftState;
  @ApiProperty({ type: Number, nullable: true, description: 'the timetable from which it was made; null: from nothing' })
  baseVersionId!: number | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'whether that timetable is in force today; null: it was made from nothing' })
  isBaseInForce!: boolean | null;
  @ApiProperty({ type: Number, nullable: true, description: 'the timetable that was published from it; null: none' }) publishedVersionId!:
    number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'the first date of that timetable; null: none' })
  effectiveFrom!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '王芳', description: 'null: unknown, or not a signed-in account' }) createdBy!:
    string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '王芳',
    description: 'who changed it last; null: unknown, or not a signed-in account',
  })
  changedBy!: string | null;
  @ApiProperty({ format: 'date-time', description: 'when it was changed last' }) changedAt!: string;
  @IsRevision() revision!: string;
}

export class DraftsAnswer {
  @ApiProperty({ type: [DraftSummaryAnswer], description: 'the last changed first' }) drafts!: DraftSummaryAnswer[];
}

export class DraftVehicleBlockAnswer {
  @ApiProperty({ type: [String], description: 'in the order in which the vehicle runs them' }) tripIds!: string[];
  @ApiProperty({ example: '07:00:00' }) startTime!: string;
  @ApiProperty({ example: '09:38:00' }) endTime!: string;
  @ApiProperty({ type: 'integer', description: 'the total time of empty runs between its trips' }) emptySeconds!: number;
}

/** How many vehicles are needed, and why not fewer. */
export class DraftFleetAnswer {
  @ApiProperty({ type: 'integer', example: 2, description: 'the least number if each vehicle continues from the stop where it arrived' })
  vehicles!: number;
  @ApiProperty({ type: 'integer', example: 2, description: 'the least number if vehicles may run empty between trips' })
  vehiclesWithEmptyRunning!: number;
  @ApiProperty({
    type: [String],
    description:
      'trips no two of which one vehicle can run, by departure: they prove the number of vehicles. Of all such sets, the one whose trips are closest together in time',
  })
  forcing!: string[];
  @ApiProperty({ type: [DraftVehicleBlockAnswer], description: 'an assignment of all trips to the least number of vehicles' })
  blocks!: DraftVehicleBlockAnswer[];
}

export class DraftDayAnswer extends DraftFleetAnswer {
  @ApiProperty({ example: 'weekday', description: 'identifies this kind of day within the draft by its services' }) key!: string;
  @ApiProperty({ example: '工作日', description: 'in the language of the request' }) words!: string;
  @ApiProperty({ type: 'integer' }) tripCount!: number;
  @ApiProperty({ type: [String], description: 'like `forcing`, for `vehiclesWithEmptyRunning`' }) forcingWithEmptyRunning!: string[];
}

export class DraftProblemAnswer {
  @ApiProperty({ example: 'stop-without-position' }) code!: string;
  @ApiProperty({ enum: ['error', 'warning', 'hint'], description: 'error: it prevents publishing' }) severity!:
    'error' | 'warning' | 'hint';
  @ApiProperty({ description: 'the problem and what to do, in the language of the request' }) sentence!: string;
  @ApiProperty({ required: false, description: 'the stop it is about' }) stopId?: string;
  @ApiProperty({ required: false, description: 'the route it is about' }) routeId?: string;
  @ApiProperty({ required: false, description: 'the way it is about' }) wayId?: string;
  @ApiProperty({ required: false, description: 'the service it is about' }) serviceId?: string;
  @ApiProperty({ required: false, description: 'the sentence it is about' }) sentenceId?: string;
  @ApiProperty({ required: false, example: '07:30:00', description: 'the departure it is about' }) time?: string;
}

export class DraftAnswer extends DraftSummaryAnswer {
  @ApiProperty({ type: () => DraftContent }) content!: DraftContent;
  @ApiProperty({
    type: () => DraftBaseAnswer,
    nullable: true,
    description: 'the timetable with which it is compared; null: it was made from nothing',
  })
  base!: DraftBaseAnswer | null;
  @ApiProperty({ type: 'integer', example: 2, description: 'the number of the agency’s vehicles in use' }) vehiclesAtHand!: number;
  @ApiProperty({ type: 'integer', example: 40, description: 'trips of all kinds of day' }) tripCount!: number;
  @ApiProperty({ type: () => DraftFleetAnswer, description: 'the vehicles for the kind of day that takes most' }) fleet!: DraftFleetAnswer;
  @ApiProperty({ type: [DraftDayAnswer], description: 'by kind of day' }) days!: DraftDayAnswer[];
  @ApiProperty({ type: [DraftProblemAnswer], description: 'errors, warnings and hints, in this order' }) problems!: DraftProblemAnswer[];
}
