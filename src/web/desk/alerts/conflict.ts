import type { Language } from '../../../language.js';
import { momentText } from '../dates.js';
import type { Schema } from '../../shared/schema.js';
import { type alertsTexts, pictureTexts } from './alerts.texts.js';
import { meaningOf } from './pictures.js';
import { type Places, routeName, stopName } from './place.js';

type Say = (key: keyof typeof alertsTexts) => string;
type Words = Pick<Schema<'AlertRequest'>, 'cause' | 'effect'>;

/** Labels of an alert's fields, for the box that shows two managers' versions side by side. */
export const conflictLabels = (say: Say): Readonly<Record<string, string>> => ({
  ...{ cause: say('cause'), effect: say('effect'), routeId: say('route'), stopId: say('stop') },
  ...{ headerZh: say('headerZh'), headerEn: say('headerEn'), descriptionZh: say('descriptionZh'), descriptionEn: say('descriptionEn') },
  ...{ activeFrom: say('from'), activeUntil: say('until'), withdrawnAt: say('withdraw') },
});

interface WordingContext {
  readonly say: Say;
  readonly language: Language;
  readonly today: string;
  readonly places: Places;
}

/** One value of an alert's field as the conflict box writes it: a route's name, a moment on the agency's clocks. */
export function tellConflict(field: string, value: unknown, { say, language, today, places }: WordingContext): string {
  const text = String(value);
  if (field === 'routeId') return routeName(places, text);
  if (field === 'stopId') return stopName(places, text);
  if (field === 'cause') return pictureTexts[meaningOf({ cause: text as Words['cause'], effect: 'OTHER_EFFECT' }).picture][language];
  if (field === 'effect')
    return say(meaningOf({ cause: 'OTHER_CAUSE', effect: text as Words['effect'] }).isBoarding ? 'isBoarding' : 'isCalm');
  return field.startsWith('active') || field === 'withdrawnAt' ? momentText(text, today, language) : text;
}
