import type { Text } from '../language.js';
import type { DraftPlace } from '../timetabling/draft-content.js';

/** The id of an agency that begins with nothing: it stands in addresses, and stays when the agency has a name. */
export const placeholderId = 'shuttle';

/** Timetables count from 1; before there is one, this one holds what the agency is called. It is never published. */
export const placeholderVersion = 0;

/** Where that came from: nobody wrote anything yet, or somebody did. */
export const placeholderSources = { untouched: 'nothing yet', called: 'draft' } as const;

const unnamed: Text = { 'zh-CN': '新的班车', en: 'New shuttle' };

const firstZone = 'Asia/Shanghai';

export const untouched: DraftPlace = {
  ...{ name: unnamed['zh-CN'], otherName: unnamed.en, language: 'zh-CN', timezone: firstZone },
  ...{ url: null, phone: null, email: null },
};

/** What it is called once somebody wrote this: what is missing or no time zone stays as it was before. @param isZone whether there is such a zone */
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
