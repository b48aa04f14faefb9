import type { Text } from '../language.js';
import type { DraftPlace } from '../timetabling/draft-content.js';

/** The id of an agency that starts without a timetable: it is part of addresses, and stays when the agency is named. */
export const placeholderId = 'shuttle';

/** Versions of timetables count from 1; this one holds the agency's name before the first, and is never published. */
export const placeholderVersion = 0;

/** The source of the name: nothing yet, or the draft of its manager. */
export const placeholderSources = { untouched: 'nothing yet', called: 'draft' } as const;

const unnamed: Text = { 'zh-CN': '新的班车', en: 'New shuttle' };

const firstZone = 'Asia/Shanghai';

export const untouched: DraftPlace = {
  ...{ name: unnamed['zh-CN'], otherName: unnamed.en, language: 'zh-CN', timezone: firstZone },
  ...{ url: null, phone: null, email: null },
};

/**
 * The name of the agency by a draft; missing fields, and an unknown time zone, stay as they were. @param isZone whether a time
 * zone exists
 */
export function calledBy(place: DraftPlace, zoneBefore: string, isZone: (zone: string) => boolean): DraftPlace {
  const names = place.name.trim() === '' ? untouched : place;
  const { name, otherName, language } = names;
  return {
    ...place,
    name,
    otherName: otherName === '' ? null : otherName,
    language,
    timezone: isZone(place.timezone) ? place.timezone : zoneBefore,
  };
}
