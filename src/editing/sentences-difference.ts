import { inEveryLanguage, type Text } from '../language.js';
import type { Sentence } from '../sentences/sentence.js';
import type { DraftContent, DraftWay } from '../timetabling/draft-content.js';
import { daysNameOf, durationText, sentenceName } from '../timetabling/draft-names.js';
import { clockWords } from '../sentences/sentence-words.js';
import { difference, listDifferences, type Difference } from './difference.js';
import { isSame } from './three-ways.js';

type OfContent = readonly [DraftContent, DraftWay];

/** What is different in the sentences of a way. */
export function sentenceDifferences(
  [before, old]: OfContent,
  [after, way]: OfContent,
  path: string,
  params: Difference['params'],
): Difference[] {
  const sentenceText = (content: DraftContent, sentence: Sentence): Text =>
    inEveryLanguage((language) => sentenceName(content, sentence, language));
  return listDifferences(`${path}/sentences`, [old.sentences, way.sentences], ({ sentenceId }) => sentenceId, {
    added: (sentence, at) => [difference(at, 'sentence-added', { ...params, sentence: sentenceText(after, sentence) })],
    removed: (sentence, at) => [difference(at, 'sentence-removed', { ...params, sentence: sentenceText(before, sentence) })],
    changed: (was, sentence, at) => {
      const headways = headwayAlone(was, sentence);
      if (headways === null)
        return [difference(at, 'sentence-changed', { ...params, old: sentenceText(before, was), new: sentenceText(after, sentence) })];
      const days = inEveryLanguage((language) => daysNameOf(after, sentence.serviceId, language));
      return [difference(at, 'sentence-headway', { ...params, ...headways, days })];
    },
    ordered: (at) => [difference(at, 'sentences-order', params)],
  });
}

/** The old and new headway, if nothing else in the sentence changed; else null. This is the most frequent change. */
function headwayAlone(was: Sentence, is: Sentence): { readonly old: Text; readonly new: Text; readonly from: Text } | null {
  if (was.rule.kind !== 'every' || is.rule.kind !== 'every') return null;
  const { headwaySeconds: old } = was.rule;
  const { headwaySeconds, from } = is.rule;
  if (!isSame({ ...was, rule: { ...was.rule, headwaySeconds } }, is)) return null;
  const took = (seconds: number): Text => inEveryLanguage((language) => durationText(seconds, language));
  return { old: took(old), new: took(headwaySeconds), from: inEveryLanguage((language) => clockWords(from, language)) };
}
