import type { Text } from '../language.js';
import { findingSentences, type TripFindingCode } from '../trip-log/trip-performed.js';

/** Why a manager should check a trip. */
export type AttentionCode = 'never-ended' | 'unlogged' | TripFindingCode;

/** What each reason means, and what to do. */
export const attentionSentences: Record<AttentionCode, Text> = {
  'never-ended': {
    'zh-CN':
      '这一班开了，当天已经结束，却没有人收班：人数没有确认，没有人上车和没有记分不清。请问司机；人数齐的补记收班，不齐的先补记人数。',
    en: 'The trip set out and its day is over, but nobody ended it: its count was never closed, so nobody and not counted cannot be told apart. Ask the driver; add the end if the count is complete, else add what is missing first.',
  },
  unlogged: {
    'zh-CN': '这一班应当开行，却没有任何记录：人次里没有它，不等于没有人坐。请问司机；开了的补记，没开的记为取消。',
    en: 'The trip was to run and nobody logged anything of it: it is missing from the boardings, which does not mean that nobody rode. Ask the driver; add what happened, or that it was cancelled.',
  },
  ...findingSentences,
};
