import { onBeforeUnmount, onMounted } from 'vue';
import { useDesk } from '../injected.js';
import type { OpenDraft } from './draft-at-desk.js';
import { openDraft } from './draft-saving.browser.js';

const pollSeconds = 10;

const opened = new Map<number, OpenDraft>();

/** The open draft, shared by its pages and read again every few seconds; to be called in `setup`. @example const { content, edit } = useOpenDraft(Number(props.draftId)) */
export function useOpenDraft(draftId: number): OpenDraft {
  const desk = useDesk();
  const draft = opened.get(draftId) ?? openDraft(desk, draftId);
  opened.set(draftId, draft);
  let looking: ReturnType<typeof setInterval> | undefined;
  const leave = (): void => void draft.flush();
  // Unsaved changes are stored in the tab and would be lost with it.
  const stay = (event: BeforeUnloadEvent): void => {
    if (['away', 'conflict', 'refused'].includes(draft.saving.value)) event.preventDefault();
  };
  onMounted(() => {
    void draft.reload();
    looking = setInterval(() => {
      if (document.visibilityState === 'visible' && draft.saving.value !== 'saving') void draft.reload();
    }, pollSeconds * 1000);
    addEventListener('pagehide', leave);
    addEventListener('online', leave);
    addEventListener('beforeunload', stay);
  });
  onBeforeUnmount(() => {
    clearInterval(looking);
    removeEventListener('pagehide', leave);
    removeEventListener('online', leave);
    removeEventListener('beforeunload', stay);
    leave();
  });
  return draft;
}
