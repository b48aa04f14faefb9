import { routeLabel } from '../parts/names.js';
import type { Text } from '../../../language.js';
import { useDesk, useTexts } from '../injected.js';
import { useUndo } from '../parts/undo.js';
import { answered } from '../server/answered.js';
import { dayActsTexts } from './day-acts.texts.js';
import { groupText, takenBackText, type ChangeForRiders } from './group-text.js';

/** A change of a day that was just made. */
export interface MadeChange {
  readonly date: string;
  readonly reason: string;
  readonly message: string;
  readonly change: ChangeForRiders;
  /** Events that the change added to the log; undoing it voids them. */
  readonly eventIds: readonly string[];
}

const cachedNames = new Map<string, Promise<ReadonlyMap<string, Text>>>();

/**
 * Shows what was done on the page's undo line, with the message for the residents' group in both languages.
 * @param changed called after the change and after its undo: the day has to be read again
 */
export function useAnnouncing(changed: () => void): {
  routeNames: () => Promise<ReadonlyMap<string, Text>>;
  announce: (made: MadeChange) => void;
} {
  const { api, page } = useDesk();
  const undo = useUndo();
  const say = useTexts(dayActsTexts);

  async function readNames(): Promise<ReadonlyMap<string, Text>> {
    const [chinese, english] = await Promise.all(
      (['zh-CN', 'en'] as const).map((lang) => answered(api.GET('/v1/routes', { params: { query: { lang } } }))),
    );
    const inEnglish = new Map(english?.routes.map((route) => [route.routeId, routeLabel(route)]));
    return new Map(
      chinese?.routes.map((route) => [
        route.routeId,
        { 'zh-CN': routeLabel(route), en: inEnglish.get(route.routeId) ?? routeLabel(route) },
      ]),
    );
  }

  /** Names of routes in both languages, read once; empty if they cannot be read: the message then uses the page's names. */
  function routeNames(): Promise<ReadonlyMap<string, Text>> {
    const cached = cachedNames.get(page.prefix);
    if (cached !== undefined) return cached;
    const loading = readNames();
    cachedNames.set(page.prefix, loading);
    return loading.catch(() => {
      cachedNames.delete(page.prefix);
      return new Map<string, Text>();
    });
  }

  function announce({ date, reason, message, change, eventIds }: MadeChange): void {
    const body = { eventIds: [...eventIds], reason: dayActsTexts.undoReason['zh-CN'] };
    const takeBack = async (): Promise<void> => {
      await api.POST('/v1/trips/{serviceDate}/undo', { params: { path: { serviceDate: date } }, body });
      changed();
      undo.offer({ message: say.value('takenBack', { said: message }), copy: Object.values(takenBackText(date, change)) });
    };
    const copy = Object.values(groupText(date, reason, change));
    undo.offer(eventIds.length === 0 ? { message, copy } : { message, copy, undo: takeBack });
    changed();
  }

  return { routeNames, announce };
}
