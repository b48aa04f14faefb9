import { inEveryLanguage, type Text } from '../language.js';
import type { DraftContent } from './draft-content.js';
import { daysNameOf, routeName, sentenceName, stopName, wayName } from './draft-names.js';
import type { ProblemCode } from './draft-problems.texts.js';

/** Something to check in a draft. `error`: it prevents publishing; `warning`: riders or drivers will notice it; `hint`: anything else. */
export interface DraftProblem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'hint';
  /** The single thing it is about, if there is one. */
  readonly stopId?: string;
  readonly routeId?: string;
  readonly wayId?: string;
  readonly serviceId?: string;
  readonly sentenceId?: string;
  /** `07:30:00` */
  readonly time?: string;
  /** Values for the placeholders of its sentence. */
  readonly params: Readonly<Record<string, string | number | Text>>;
}

type About = Omit<DraftProblem, 'code' | 'severity' | 'params'>;

/** Makes problems of one draft, and adds the names of the things they are about: `{stop}`, `{route}`, `{way}`, `{days}`, `{sentence}`. */
export const problemMaker =
  (content: DraftContent, severity: DraftProblem['severity']) =>
  (code: ProblemCode, about: About = {}, params: DraftProblem['params'] = {}): DraftProblem => ({
    code,
    severity,
    ...about,
    params: { ...namesOf(content, about), ...params },
  });

function namesOf(content: DraftContent, { stopId, routeId, wayId, serviceId, sentenceId }: About): DraftProblem['params'] {
  const way = content.routes.flatMap(({ ways }) => ways).find((one) => one.wayId === wayId);
  const sentence = way?.sentences.find((one) => one.sentenceId === sentenceId);
  return {
    ...(stopId === undefined ? {} : { stop: inEveryLanguage((language) => stopName(content, stopId, language)) }),
    ...(routeId === undefined ? {} : { route: inEveryLanguage((language) => routeName(content, routeId, language)) }),
    ...(wayId === undefined ? {} : { way: inEveryLanguage((language) => wayName(content, wayId, language)) }),
    ...(serviceId === undefined ? {} : { days: inEveryLanguage((language) => daysNameOf(content, serviceId, language)) }),
    ...(sentence === undefined ? {} : { sentence: inEveryLanguage((language) => sentenceName(content, sentence, language)) }),
  };
}
