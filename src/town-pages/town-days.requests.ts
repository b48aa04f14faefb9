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
    description: 'what drivers had reported of departures to come, where they had',
  })
  reported?: readonly BoardDepartureAnswer[];
}

export class TownStopAnswer extends OmitType(OfflineDaysAnswer, ['agencyName', 'days', 'lines'] as const) {
  @ApiProperty({ type: [BoardDayAnswer], required: false, description: 'only where they are others than those of the town' })
  days?: readonly BoardDayAnswer[];
  @ApiProperty({ type: [TownLineAnswer] }) lines!: readonly TownLineAnswer[];
  @ApiProperty({ required: false, description: 'only where riders have to phone for something told here' }) agencyPhone?: string;
  @ApiProperty({ type: [String], description: 'which of the alerts are on its page' }) alertIds!: readonly string[];
}

export class TownDaysAnswer extends PickType(BoardAnswer, ['agencyName', 'at', 'days'] as const) {
  @ApiProperty({ type: String, nullable: true, example: 'home', description: 'where most people get on: the stop of the first page' })
  homeStopId!: string | null;
  @ApiProperty({ description: 'whether all stops are here; of a city none is' }) isWhole!: boolean;
  @ApiProperty({ type: [TownStopAnswer] }) stops!: readonly TownStopAnswer[];
  @ApiProperty({ type: [BoardAlertAnswer] }) alerts!: readonly BoardAlertAnswer[];
}
