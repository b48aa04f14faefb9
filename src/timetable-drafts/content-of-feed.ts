import type { Feed } from '../feeds/gtfs/gtfs-feed.js';
import type { BaseTrip } from '../timetabling/draft-base.js';
import type { DraftContent } from '../timetabling/draft-content.js';
import { contentFromNothing } from '../editing/new-content.js';

/** A timetable as the draft that begins from it. */
export function contentOfFeed(feed: Feed): { readonly content: DraftContent; readonly trips: readonly BaseTrip[] } {
  const content = contentFromNothing({ language: 'zh-CN', timezone: feed.agencies[0]?.agencyTimezone ?? '' });
  return { content, trips: [] };
}
