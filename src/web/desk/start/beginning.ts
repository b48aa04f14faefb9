import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { languages, type Language, type Text } from '../../../language.js';
import type { Schema } from '../../shared/schema.js';
import { useDesk } from '../injected.js';
import { answered } from '../server/answered.js';
import { placeOfStep, stepLeft } from '../studio/steps.js';
import { begunDraft, hasLine, waitingPageOf, type WaitingPage } from './begin.js';

/** After this time, the page that was left has saved what was typed there. */
const lookAgainMilliseconds = 3_000;

/** The state of a desk that may not have a timetable yet. */
export interface Beginning {
  /** The page that `BeginPage.vue` replaces; null: the page is shown itself. */
  readonly waiting: ComputedRef<WaitingPage | null>;
  /** Whether the line above the page is shown. */
  readonly hasLine: ComputedRef<boolean>;
  /** The draft of the first timetable; null: not begun. */
  readonly draft: ShallowRef<Schema<'DraftSummaryAnswer'> | null>;
  /** Whether the first read is done, so that it is clear what to show. */
  readonly isReady: Ref<boolean>;
  readonly look: () => Promise<void>;
}

/**
 * Leads to the first timetable while there is none: opening the desk leads to the step at which its draft was left, and the agency's name
 * and time zone follow the draft. Once a timetable is published this does nothing.
 */
export function useBeginning(): Beginning {
  const desk = useDesk();
  const { page, api, session } = desk;
  const [route, router] = [useRoute(), useRouter()];
  const draft = shallowRef<Schema<'DraftSummaryAnswer'> | null>(null);
  const isReady = ref(!page.isBeginning);
  /** True until the desk has been opened; later changes of page do not lead to the draft. */
  let isComingIn = true;
  let later: ReturnType<typeof setTimeout> | undefined;

  const agencyIn = (lang: Language) => answered(api.GET('/v1/agency', { params: { query: { lang } } }));

  async function look(): Promise<void> {
    const [{ versions }, { drafts }, ...agencies] = await Promise.all([
      answered(api.GET('/v1/timetable-versions')),
      answered(api.GET('/v1/timetables/drafts')),
      ...languages.map(agencyIn),
    ]);
    const names = Object.fromEntries(languages.map((language, index) => [language, agencies[index]?.name ?? ''])) as Text;
    draft.value = begunDraft(drafts);
    desk.learn({ agencyName: names, timezone: agencies[0]?.timezone ?? page.timezone, isBeginning: versions.length === 0 });
  }

  async function comeIn(): Promise<void> {
    isComingIn = false;
    if (draft.value === null || route.name !== 'today' || Object.keys(route.query).some((name) => name !== 'lang')) return;
    const { draftId } = draft.value;
    const { content } = await answered(api.GET('/v1/timetables/drafts/{draftId}', { params: { path: { draftId } } }));
    await router.replace(placeOfStep(draftId, stepLeft(content)));
  }

  watch(
    () => [session.value, route.fullPath, route.name],
    async () => {
      if (!page.isBeginning || session.value == null || route.name === undefined) return;
      try {
        await look();
        if (isComingIn) await comeIn();
      } catch {
        // The page reports an unreachable server itself; without a draft `BeginPage.vue` is shown.
      }
      isReady.value = true;
      // The page that was just left saves within moments, perhaps the agency's name: read again after that.
      clearTimeout(later);
      later = setTimeout(() => void look().catch(() => undefined), lookAgainMilliseconds);
    },
    { immediate: true },
  );
  const waiting = computed(() => (isReady.value && page.isBeginning ? waitingPageOf(route.name, draft.value !== null) : null));
  const isLine = computed(() => page.isBeginning && hasLine(route.name));
  return { waiting, hasLine: isLine, draft, isReady, look };
}
