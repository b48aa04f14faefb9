import { ruleTextOf } from '../feeds/offered/check.texts.js';
import { rulesLeftOut } from '../feeds/gtfs-rules/left-out.js';
import { reasonsLeftOut } from '../feeds/gtfs-rules/left-out.texts.js';
import { severities } from '../feeds/gtfs-rules/rules.js';
import { realtimeRulesLeftOut } from '../feeds/realtime-rules/left-out.js';
import { realtimeReasonsLeftOut } from '../feeds/realtime-rules/left-out.texts.js';
import { realtimeRules } from '../feeds/realtime-rules/realtime-notice.js';
import { fill, type Language, type Text } from '../language.js';
import { sayFeedChecks } from './feed-checks.texts.js';
import type { CountedFinding, Tally } from './tally.js';

const explained = 'https://github.com/MobilityData/gtfs-realtime-validator/blob/master/RULES.md#';
/** Warnings about what this program tells on purpose. */
const expected: readonly string[] = ['W001', 'W002', 'W003'];

/** What was found, for whoever runs the check: rule, place and what to do. */
function findingLines(finding: CountedFinding, language: Language): string[] {
  const say = sayFeedChecks(language);
  const { feed, rule, severity, of, place, count } = finding;
  const head = say('gtfsFinding', { rule, severity, of, place, count });
  if (feed === 'realtime') {
    const meaning = (realtimeRules as Readonly<Record<string, string>>)[rule] ?? rule;
    const remedy = expected.includes(rule) ? say('expected') : say('realtimeRemedy', { address: explained + rule });
    return [head, say('meaning', { meaning }), say('remedy', { remedy })];
  }
  const { meaning, remedy } = ruleTextOf(rule);
  const toDo = rule === 'expired_calendar' ? say('olderTimetable') : remedy[language];
  return [head, say('meaning', { meaning: fill(meaning[language], { code: rule }) }), say('remedy', { remedy: toDo })];
}

function leftOutLines<Reason extends string>(
  rules: Readonly<Record<Reason, readonly string[]>>,
  reasons: Readonly<Record<Reason, Text>>,
  language: Language,
): string[] {
  const say = sayFeedChecks(language);
  return (Object.keys(rules) as Reason[]).map((reason) =>
    say('leftOut', { count: rules[reason].length, reason: reasons[reason][language], rules: rules[reason].join(' ') }),
  );
}

/** What was found, what was checked by which rules, and which rules were left out and why. */
export function reportLines(tally: Tally, language: Language): string[] {
  const say = sayFeedChecks(language);
  const { messages, entities, instants, gtfsFeeds: feeds } = tally;
  const found = tally.list();
  const rules = Object.keys(realtimeRules).length;
  return [
    ...found.flatMap((finding) => findingLines(finding, language)),
    say('gtfsCounts', { feeds, rules: Object.keys(severities).length }),
    ...leftOutLines(rulesLeftOut, reasonsLeftOut, language),
    messages === 0 ? say('noRealtime') : say('realtimeCounts', { messages, entities, instants: instants.size, rules }),
    ...(messages === 0 ? [] : leftOutLines(realtimeRulesLeftOut, realtimeReasonsLeftOut, language)),
    say('result', { errors: tally.errors, warnings: found.length - tally.errors }),
  ];
}

/** What was replayed. */
export function operationLine(
  of: string,
  { days, recorded, refused }: { readonly days: number; readonly recorded: number; readonly refused: ReadonlyMap<string, number> },
  language: Language,
): string {
  const say = sayFeedChecks(language);
  const codes = [...refused].map(([code, count]) => `${code} × ${count}`).join(', ');
  return say('operation', { of, days, recorded, refused: refused.size === 0 ? say('refusedNone') : say('refusedSome', { codes }) });
}
