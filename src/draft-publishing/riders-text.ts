import { inEveryLanguage, speaker, type Language, type Say, type Text } from '../language.js';
import { weekdayIndex, type ServiceDate } from '../scheduling/service-time.js';
import { monthNames, ridersTexts, weekdayNames } from './riders-text.texts.js';

/** The changes of one route and direction on one kind of day. Times are like `18:10`. */
export interface ChangedTimes {
  readonly route: Text;
  readonly directionId: 0 | 1 | null;
  readonly towards: Text;
  /** For example `工作日`. */
  readonly days: Text;
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

/** The texts for riders. */
export interface RidersText {
  /** For the alert. */
  readonly header: Text;
  readonly description: Text;
  /** For a message to a residents' group. */
  readonly group: Text;
  /** Whether departures are only added; none is moved or removed. */
  readonly isOnlyMore: boolean;
}

const maxRoutes = 3;
const maxTimes = 12;
/** In characters. Alerts may have 2,000, but nobody reads that much. */
const longestDescription = 900;

/** @example dayInWords('2024-08-05', 'zh-CN') // '8月5日（周一）' */
export function dayInWords(date: ServiceDate, language: Language): string {
  const month = Number(date.slice(5, 7));
  return speaker(ridersTexts)(language)('day', {
    month: language === 'en' ? (monthNames[month - 1] ?? '') : month,
    day: Number(date.slice(8, 10)),
    weekday: weekdayNames[language][weekdayIndex(date)] ?? '',
  });
}

/** Writes the alert and the message to the group in both languages. */
export function ridersText(from: ServiceDate, changes: readonly ChangedTimes[]): RidersText {
  const header = inEveryLanguage((language) => headerIn(from, changes, language));
  const description = inEveryLanguage((language) => descriptionIn(from, changes, language));
  const group = inEveryLanguage((language) =>
    speaker(ridersTexts)(language)('group', { header: header[language], description: description[language] }),
  );
  return { header, description, group, isOnlyMore: isOnlyMore(changes) };
}

const isOnlyMore = (changes: readonly ChangedTimes[]): boolean =>
  changes.length > 0 && changes.every(({ gone, moved }) => gone.length + moved.length === 0);

function headerIn(from: ServiceDate, changes: readonly ChangedTimes[], language: Language): string {
  const say = speaker(ridersTexts)(language);
  const names = [...new Set(changes.map(({ route }) => route[language]))];
  const routes = names.length === 0 || names.length > maxRoutes ? say('allRoutes') : names.join(say('between'));
  return say(isOnlyMore(changes) ? 'moreBuses' : 'newTimes', { routes, day: dayInWords(from, language) });
}

function descriptionIn(from: ServiceDate, changes: readonly ChangedTimes[], language: Language): string {
  const say = speaker(ridersTexts)(language);
  const before = say('before', { day: dayInWords(from, language) });
  const sentences: string[] = [];
  let length = before.length;
  for (const change of changes) {
    const sentence = changeIn(change, say, language);
    length += sentence.length + 1;
    if (length > longestDescription) {
      sentences.push(say('more'));
      break;
    }
    sentences.push(sentence);
  }
  return [...sentences, before].join(language === 'en' ? ' ' : '');
}

function changeIn({ route, directionId, towards, days, added, gone, moved }: ChangedTimes, say: SayRiders, language: Language): string {
  const direction = directionId === null ? '' : say(directionId === 0 ? 'outbound' : 'inbound');
  const way = say('way', { route: route[language], direction, towards: towards[language] });
  const parts = [
    ...(added.length > 0 ? [say('added', { times: listed(added, say) })] : []),
    ...(moved.length > 0
      ? [
          say('moved', {
            times: listed(
              moved.map(({ from, to }) => say('movedOne', { from, to })),
              say,
            ),
          }),
        ]
      : []),
    ...(gone.length > 0 ? [say('gone', { times: listed(gone, say) })] : []),
  ];
  return say('ofWay', { way, days: days[language], parts: parts.join(say('parts')) });
}

type SayRiders = Say<keyof typeof ridersTexts>;

const listed = (times: readonly string[], say: SayRiders): string => {
  const text = times.slice(0, maxTimes).join(say('between'));
  return times.length > maxTimes ? say('moreTimes', { times: text, count: times.length }) : text;
};
