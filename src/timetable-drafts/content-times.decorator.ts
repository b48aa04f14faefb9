import type { Text } from '../language.js';
import { parseServiceDate } from '../scheduling/service-time.js';
import { given, type GivenOptions } from './given.decorator.js';

/** Times up to a week, 168:00:00. */
const timePattern = '^((0\\d|[1-9]\\d|1[0-5]\\d|16[0-7]):[0-5]\\d:[0-5]\\d|168:00:00)$';

const isTime = (value: unknown): boolean => typeof value === 'string' && new RegExp(timePattern).test(value);

const timeFault: Text = {
  'zh-CN': '应为运营日的时刻，如 07:30:00；次日凌晨写作 24:10:00，最晚 168:00:00',
  en: 'must be a time of a service day, like 07:30:00; past midnight write 24:10:00, at most 168:00:00',
};

/** A time of a service day in a draft, as `07:30:00`. */
export const IsDraftTime = (description: string, { nullable = false, example = '07:30:00' }: GivenOptions = {}): PropertyDecorator =>
  given(
    'draftTime',
    { schema: { type: 'string', pattern: timePattern }, description, example, fault: timeFault, accepts: isTime },
    nullable,
  );

export const IsDraftTimes = (most: number, description: string): PropertyDecorator =>
  given(
    'draftTimes',
    {
      schema: { type: 'array', items: { type: 'string', pattern: timePattern }, maxItems: most },
      description,
      fault: { 'zh-CN': `应为最多 ${most} 个时刻的列表，如 07:30:00`, en: `must be a list of at most ${most} times like 07:30:00` },
      accepts: (value) => Array.isArray(value) && value.length <= most && value.every(isTime),
    },
    false,
  );

export const IsDraftDate = (description: string, { nullable = false }: GivenOptions = {}): PropertyDecorator =>
  given(
    'draftDate',
    {
      schema: { type: 'string', format: 'date' },
      description,
      fault: { 'zh-CN': '应为日历上的日期，例如 2024-07-15', en: 'must be a date of the calendar, like 2024-07-15' },
      accepts: (value) => typeof value === 'string' && parseServiceDate(value) !== null,
    },
    nullable,
  );
