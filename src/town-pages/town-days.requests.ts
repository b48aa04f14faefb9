import { ApiProperty, OmitType, PickType } from '@nestjs/swagger';
import { LanguageQuery } from '../http/fields.decorator.js';
import {
  BoardAlertAnswer,
  BoardAnswer,
  BoardDayAnswer,
  BoardDepartureAnswer,
  OfflineDaysAnswer,
  OfflineLineAnswer,
} from '../pages/pages.requests.js';

export class TownDaysQuery extends LanguageQuery {}

class TownLineAnswer extends OfflineLineAnswer {
  @ApiProperty({
    type: [BoardDepartureAnswer],
    required: false,
    description: 'coming departures whose time follows from drivers’ reports; missing: none',
  })
  reported?: readonly BoardDepartureAnswer[];
}

export class TownStopAnswer extends OmitType(OfflineDaysAnswer, ['agencyName', 'days', 'lines'] as const) {
  @ApiProperty({ type: [BoardDayAnswer], required: false, description: 'the service days of this stop; missing: those of the town' })
  days?: readonly BoardDayAnswer[];
  @ApiProperty({ type: [TownLineAnswer] }) lines!: readonly TownLineAnswer[];
  @ApiProperty({ required: false, description: 'missing: riders need not phone for anything shown here, or the agency has no number' })
  agencyPhone?: string;
  @ApiProperty({ type: [String], description: 'the alerts that are shown on its page' }) alertIds!: readonly string[];
}

export class TownDaysAnswer extends PickType(BoardAnswer, ['agencyName', 'at', 'days'] as const) {
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'home',
    description: 'the busiest stop, which the first page shows; null: no stop has departures',
  })
  homeStopId!: string | null;
  @ApiProperty({ description: 'true: all stops are listed; false: none is, because the agency is too large' }) isWhole!: boolean;
  @ApiProperty({ type: [TownStopAnswer] }) stops!: readonly TownStopAnswer[];
  @ApiProperty({ type: [BoardAlertAnswer] }) alerts!: readonly BoardAlertAnswer[];
}
