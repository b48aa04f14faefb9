import { inEveryLanguage, type Text } from '../language.js';
import type { RunningDays } from '../sentences/running-days.js';
import type { DraftContent } from '../timetabling/draft-content.js';
import { daysName } from '../timetabling/draft-names.js';
import { difference, listDifferences, type Difference } from './difference.js';
import { isSame } from './three-ways.js';

/** What is different in the days of a draft. */
export function daysDifferences(before: DraftContent, after: DraftContent): Difference[] {
  return listDifferences('services', [before.services, after.services], ({ serviceId }) => serviceId, {
    added: (days, path) => [difference(path, 'days-added', { days: named(days) })],
    removed: (days, path) => [difference(path, 'days-removed', { days: named(days) })],
    ordered: (path) => [difference(path, 'days-order')],
    changed: (old, days, path) => {
      const params = { days: named(days), old: named(old), new: named(days) };
      const follows = days.holidayCalendar !== null;
      return [
        ...(isSame(params.old, params.new) ? [] : [difference(`${path}/monday`, 'days-changed', params)]),
        ...(old.holidayCalendar === days.holidayCalendar
          ? []
          : [difference(`${path}/holidayCalendar`, follows ? 'days-holidays' : 'days-no-holidays', params)]),
        ...(old.startDate === days.startDate && old.endDate === days.endDate
          ? []
          : [difference(`${path}/startDate`, 'days-range', params)]),
        ...(isSame(old.exceptions, days.exceptions) ? [] : [difference(`${path}/exceptions`, 'days-exceptions', params)]),
      ];
    },
  });
}

const named = (days: RunningDays): Text => inEveryLanguage((language) => daysName(days, language));
