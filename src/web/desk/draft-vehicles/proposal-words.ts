import { fill, inEveryLanguage, type Language, type Text, listed } from '../../../language.js';
import type { DraftContent } from '../../../timetabling/draft-content.js';
import { durationText, routeName } from '../../../timetabling/draft-names.js';
import type { HeadwayProposal, Proposal } from '../../../timetabling/fewer-vehicles.js';
import { clockText } from './vehicle-words.js';
import { vehiclesTexts } from './vehicles.texts.js';

/** @example headwayWords(content, proposal, 'zh-CN') // '淞虹路线每 22 分钟一班' */
export function headwayWords(content: DraftContent, { routeIds, headwaySeconds }: HeadwayProposal, language: Language): string {
  const route = listed(
    routeIds.map((routeId) => routeName(content, routeId, language)),
    language,
  );
  const time = durationText(headwaySeconds, language);
  const every = fill(vehiclesTexts.every[language], { time });
  return content.routes.length > 1 ? fill(vehiclesTexts.ofRoute[language], { route, every }) : every;
}

/** The name of the edit that accepts a proposal, for the undo button. */
export const proposalWords = (content: DraftContent, proposal: Proposal): Text =>
  inEveryLanguage((language) =>
    proposal.kind === 'headway' ? headwayWords(content, proposal, language) : dropWords(proposal.dropped.length, language),
  );

export const dropWords = (count: number, language: Language): string => {
  const [one = '', many = one] = vehiclesTexts.drop[language].split(' | ');
  return fill(count === 1 ? one : many, { count });
};

export const timesList = (times: readonly number[], language: Language): string => listed(times.map(clockText), language);
