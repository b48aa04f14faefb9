import { speaker, type Language, type Say as SayOf } from '../../../language.js';
import { serviceClock, towardsIn } from '../messages.js';
import { messages } from '../messages.texts.js';
import { weekdayName } from '../../shared/dates.js';
import type { PosterLine } from '../page.js';
import { posterTexts } from './poster.texts.js';

export type PosterKey = keyof typeof messages | keyof typeof posterTexts;
type Say = SayOf<PosterKey>;

export const sayOnPoster = speaker({ ...messages, ...posterTexts });

/** The destination of a line, with the note of its last stop. @example lineOnPoster(line, 'zh-CN') // '开往淞虹路（2号线）' */
export const lineOnPoster = (
  { towards, nextStops, note }: Pick<PosterLine, 'towards' | 'nextStops' | 'note'>,
  language: Language,
): string =>
  towardsIn(
    { towards: towards[language], nextStops: nextStops.map((stop) => stop[language]) },
    sayOnPoster(language),
    note === null ? null : note[language],
  );

type Service = PosterLine['services'][number];
type Period = Service['periods'][number];

/** The days and times of a line in one sentence. @example serviceText(service, 'zh-CN') // '工作日 07:00–09:00、17:30–19:30 每 30 分钟' */
export function serviceText({ days, periods }: Service, language: Language): string {
  const say = sayOnPoster(language);
  const rhythms: { often: string; spans: string[] }[] = [];
  for (const period of periods) {
    const often = oftenText(period, say);
    const lastRhythm = rhythms.at(-1);
    if (lastRhythm?.often === often) lastRhythm.spans.push(spanText(period, say));
    else rhythms.push({ often, spans: [spanText(period, say)] });
  }
  const texts = rhythms.map(({ often, spans }) =>
    often === '' ? spans.join(say('listed')) : say('spans', { spans: spans.join(say('listed')), often }),
  );
  return `${daysText(days, language)} ${texts.join(say('semicolon'))}`;
}

const spanText = ({ first, last }: Period, say: Say): string =>
  first === last ? serviceClock(first, say) : `${serviceClock(first, say)}–${serviceClock(last, say)}`;

function oftenText({ gapMinutes, count }: Period, say: Say): string {
  if (gapMinutes === null) return count === 1 ? '' : say('inAll', { count });
  const { least, most } = gapMinutes;
  return say('every', { minutes: least === most ? least : `${least}–${most}` });
}

const isRun = (days: readonly number[]): boolean => days.every((day, index) => index === 0 || day === (days[index - 1] ?? day) + 1);

/** @param days Monday 0 … Sunday 6, in order */
function daysText(days: Service['days'], language: Language): string {
  const say = sayOnPoster(language);
  if (days === 'workdays') return say('workdays');
  if (days.length === 7) return say('daily');
  if (days.join() === '5,6') return say('weekends');
  const names = days.map((day) => weekdayName(day, language));
  return days.length > 2 && isRun(days) ? say('fromTo', { from: names[0] ?? '', to: names.at(-1) ?? '' }) : names.join(say('listed'));
}

/** If there are more stops than this, only their number is printed, because the QR code needs the room. */
const maxNamed = 3;

/** What riders have to arrange so that the bus stops for them, here or ahead. */
export function arrangementTexts({ pickups, dropOffs }: Pick<PosterLine, 'pickups' | 'dropOffs'>, language: Language): string[] {
  const say = sayOnPoster(language);
  return [
    ...pickups.map(({ type, isAll }) => (isAll ? say(`onPoster-${type}`) : say('somePickups', { pickup: say(`onPoster-${type}`) }))),
    ...dropOffs.map(({ type, stops }) =>
      stops.length > maxNamed
        ? say(`dropOffs-${type}`, { count: stops.length })
        : say(`dropOff-${type}`, { stops: stops.map((stop) => stop[language]).join(say('listed')) }),
    ),
  ];
}
