import { Allow } from 'class-validator';
import { kindOfPart, partsOf } from '../http/route.decorator.js';
import type * as pure from '../sentences/sentence.js';
import { IsDraftCount, IsDraftCounts, IsDraftId, IsDraftWord } from './content-fields.decorator.js';
import { IsDraftTime, IsDraftTimes } from './content-times.decorator.js';

/** Seconds of a week, the limit of times in this program. */
export const maxSeconds = 168 * 3600;
const kinds = ['every', 'clock', 'after', 'times'] as const;

class DraftStretch implements pure.Stretch {
  @IsDraftTime('the beginning, included') readonly from!: string;
  @IsDraftTime('the end, not included', { example: '09:30:00' }) readonly until!: string;
}

class DraftRuleInStretch extends DraftStretch {
  @partsOf(DraftStretch, 50, 'periods without departures, such as lunch') readonly pauses!: readonly DraftStretch[];
  @IsDraftTime('a fixed last departure, which may be at `until` or later; nothing leaves after it. null: none', {
    ...{ nullable: true, example: '09:30:00' },
  })
  readonly last!: string | null;
}

/** Departures at a constant headway after the first one. */
export class DraftEveryRule extends DraftRuleInStretch implements pure.EveryRule {
  @IsDraftWord(['every'], 'at a constant headway') readonly kind!: 'every';
  @IsDraftCount(60, maxSeconds, 'seconds from one departure to the next', { example: 1800 }) readonly headwaySeconds!: number;
  @IsDraftTime('the first departure; null: `from`', { nullable: true }) readonly first!: string | null;
}

/** At the same minutes of each hour. */
export class DraftClockRule extends DraftRuleInStretch implements pure.ClockRule {
  @IsDraftWord(['clock'], 'at the same minutes of each hour') readonly kind!: 'clock';
  @IsDraftCounts(0, 59, 60, 'minutes of the hour, in ascending order', { example: [0, 30] }) readonly minutes!: readonly number[];
}

/** A fixed time after each bus of another way leaves the first stop of this one, or arrives there if that is its last stop. */
export class DraftAfterRule extends DraftRuleInStretch implements pure.AfterRule {
  @IsDraftWord(
    ['after'],
    'a fixed time after each bus of another way leaves the first stop of this one, or arrives there if that is its last stop',
  )
  readonly kind!: 'after';
  @IsDraftId('that other way', { example: 'terminal-1-0' }) readonly wayId!: string;
  @IsDraftCount(-86_400, 86_400, 'seconds after that bus; negative: before it', { example: 900 }) readonly offsetSeconds!: number;
}

/** Departures listed one by one. */
export class DraftTimesRule implements pure.TimesRule {
  @IsDraftWord(['times'], 'departures one by one') readonly kind!: 'times';
  @IsDraftTimes(5_000, 'in ascending order; a time that occurs twice means two departures') readonly times!: readonly string[];
}

/** Reads a rule of an unknown kind, so that only the kind is reported as wrong. */
class AnyRule {
  @IsDraftWord(kinds, 'the kind of rule') readonly kind!: string;
  @Allow() readonly from?: unknown;
  @Allow() readonly until?: unknown;
  @Allow() readonly pauses?: unknown;
  @Allow() readonly last?: unknown;
  @Allow() readonly headwaySeconds?: unknown;
  @Allow() readonly first?: unknown;
  @Allow() readonly minutes?: unknown;
  @Allow() readonly wayId?: unknown;
  @Allow() readonly offsetSeconds?: unknown;
  @Allow() readonly times?: unknown;
}

const rules = { every: DraftEveryRule, clock: DraftClockRule, after: DraftAfterRule, times: DraftTimesRule };

/** Departures of one kind of day, for example 工作日 07:00 到 09:30，每 30 分钟一班. */
export class DraftSentence implements pure.Sentence {
  @IsDraftId('chosen by the client; unique within the way', { example: 'a1' }) readonly sentenceId!: string;
  @IsDraftId('on the days of this service', { example: 'weekday' }) readonly serviceId!: string;
  @kindOfPart(AnyRule, 'kind', rules, 'the rule that generates the departures')
  readonly rule!: DraftEveryRule | DraftClockRule | DraftAfterRule | DraftTimesRule;
}
