import { routeLabel } from '../parts/names.js';
import type { Text } from '../../../language.js';
import { useDesk, useTexts } from '../injected.js';
import { useUndo } from '../parts/undo.js';
import { answered } from '../server/answered.js';
import { dayActsTexts } from './day-acts.texts.js';
import { groupText, takenBackText, type ChangeForRiders } from './group-text.js';

/** A change of a day that was made. */
export interface MadeChange {
  readonly date: string;
  readonly reason: string;
  readonly message: string;
  readonly change: ChangeForRiders;
  /** What was said in the log; taken back by an undo. */
  readonly eventIds: readonly string[];
}

const cachedNames = new Map<string, Promise<ReadonlyMap<string, Text>>>();

/**
 * Tells what was done, in place: with the way back, and the line for the residents' group in both languages.
 * @param changed the day is another now
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

  /** What routes are called; where that cannot be asked, the line says what the page calls them. */
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
