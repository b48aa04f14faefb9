import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { languages, type Language, type Text } from '../../../language.js';
import type { Schema } from '../../shared/schema.js';
import { useDesk } from '../injected.js';
import { answered } from '../server/answered.js';
import { placeOfStep, stepLeft } from '../studio/steps.js';
import { begunDraft, hasLine, waitingPageOf, type WaitingPage } from './begin.js';

/** Milliseconds. */
const lookAgainMilliseconds = 3_000;

export interface Beginning {
  /** The page in whose place stands how to begin; null: it is shown itself. */
  readonly waiting: ComputedRef<WaitingPage | null>;
  /** Above the page stands that there is none yet. */
  readonly hasLine: ComputedRef<boolean>;
  /** In which the first timetable is made; null: it is not begun. */
  readonly draft: ShallowRef<Schema<'DraftSummaryAnswer'> | null>;
  /** Whether it is known what to show. */
  readonly isReady: Ref<boolean>;
  readonly look: () => Promise<void>;
}

/**
 * A desk without a timetable leads to the first one: whoever comes in is brought to where it was left, and what it says of the agency
 * follows what is written there. Once a timetable is published this does nothing more.
 */
export function useBeginning(): Beginning {
  const desk = useDesk();
  const { page, api, session } = desk;
  const [route, router] = [useRoute(), useRouter()];
  const draft = shallowRef<Schema<'DraftSummaryAnswer'> | null>(null);
  const isReady = ref(!page.isBeginning);
  /** Whoever comes in through the door, and not from a page of the desk, is brought there. */
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
        // The page says by itself what cannot be reached; without a draft it is shown how to begin one.
      }
      isReady.value = true;
      // What was typed on the page before is saved within moments, and may be the name.
      clearTimeout(later);
      later = setTimeout(() => void look().catch(() => undefined), lookAgainMilliseconds);
    },
    { immediate: true },
  );
  const waiting = computed(() => (isReady.value && page.isBeginning ? waitingPageOf(route.name, draft.value !== null) : null));
  const isLine = computed(() => page.isBeginning && hasLine(route.name));
  return { waiting, hasLine: isLine, draft, isReady, look };
}
