import { routeLabel } from '../parts/names.js';
import type { Text } from '../../../language.js';
import { useDesk, useTexts } from '../injected.js';
import { useUndo } from '../parts/undo.js';
import { answered } from '../server/answered.js';
import { dayActsTexts } from './day-acts.texts.js';
import { groupText, takenBackText, type ToldChange } from './group-text.js';

/** A change of a day that was made. */
export interface Made {
  readonly date: string;
  readonly reason: string;
  readonly said: string;
  readonly change: ToldChange;
  /** What was said in the log; taken back by an undo. */
  readonly eventIds: readonly string[];
}

const namesOf = new Map<string, Promise<ReadonlyMap<string, Text>>>();

/**
 * Tells what was done, in place: with the way back, and the line for the residents' group in both languages.
 * @param changed the day is another now
 */
export function useTelling(changed: () => void): { routeNames: () => Promise<ReadonlyMap<string, Text>>; tell: (made: Made) => void } {
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
    const known = namesOf.get(page.prefix);
    if (known !== undefined) return known;
    const asked = readNames();
    namesOf.set(page.prefix, asked);
    return asked.catch(() => {
      namesOf.delete(page.prefix);
      return new Map<string, Text>();
    });
  }

  function tell({ date, reason, said, change, eventIds }: Made): void {
    const body = { eventIds: [...eventIds], reason: dayActsTexts.undoReason['zh-CN'] };
    const takeBack = async (): Promise<void> => {
      await api.POST('/v1/trips/{serviceDate}/undo', { params: { path: { serviceDate: date } }, body });
      changed();
      undo.offer({ said: say.value('takenBack', { said }), copy: Object.values(takenBackText(date, change)) });
    };
    const copy = Object.values(groupText(date, reason, change));
    undo.offer(eventIds.length === 0 ? { said, copy } : { said, copy, undo: takeBack });
    changed();
  }

  return { routeNames, tell };
}
