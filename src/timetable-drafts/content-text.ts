import type { DraftContent } from '../timetabling/draft-content.js';

/** JSON of a draft that does not depend on the order in which its fields were written. */
export const contentText = (content: DraftContent): string =>
  JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
