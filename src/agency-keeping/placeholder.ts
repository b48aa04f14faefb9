import type { Text } from '../language.js';
import type { DraftPlace } from '../timetabling/draft-content.js';

/** The id of an agency that starts without a timetable: it is part of addresses, and stays when the agency is named. */
export const placeholderId = 'shuttle';

/** Timetable versions count from 1. Version 0 stores the agency's name until the first timetable is published, and is never published. */
export const placeholderVersion = 0;

/** The `source` of the placeholder version: not named yet, or named by a manager's draft. */
export const placeholderSources = { untouched: 'nothing yet', called: 'draft' } as const;

const unnamed: Text = { 'zh-CN': '新的班车', en: 'New shuttle' };

const firstZone = 'Asia/Shanghai';

export const untouched: DraftPlace = {
  ...{ name: unnamed['zh-CN'], otherName: unnamed.en, language: 'zh-CN', timezone: firstZone },
  ...{ url: null, phone: null, email: null },
};

/**
 * The name and details of the agency by a draft. Without a name it gets the default one; an unknown time zone is not taken over.
 * @param isZone whether a time zone exists
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
