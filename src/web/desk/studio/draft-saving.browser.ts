import { computed, effectScope, ref, shallowRef, watch } from 'vue';
import { mergeContents, type MergeConflict } from '../../../editing/content-merge.js';
import type { DraftBase } from '../../../timetabling/draft-base.js';
import type { DraftContent } from '../../../timetabling/draft-content.js';
import { previewOf } from '../../../timetabling/draft-preview.js';
import type { Desk } from '../desk-app.js';
import type { Schema } from '../../shared/schema.js';
import { answered, ifMatch } from '../server/answered.js';
import { storeDraft, storedDraft } from '../server/stored-draft.browser.js';
import { problemFrom, type DeskProblem } from '../server/problem.js';
import type { Choice, DraftSummary, OthersChange, OpenDraft, SavingState } from './draft-at-desk.js';
import { secondsToWait } from './saving-pace.js';
import { noHistory, redone, undone, withStep, type History } from './history.js';

/** Unsaved changes, as they are stored in the tab. */
interface StoredDraft {
  readonly before: DraftContent;
  readonly content: DraftContent;
}

const idleSeconds = 0.8;
/** Typing without a pause is saved at least this often. */
const longestUnsavedSeconds = 5;
const retrySeconds = 5;

/** Opens a draft of a timetable: edits are applied here at once, saved automatically, and merged with what others save. */
export function openDraft(desk: Desk, draftId: number): OpenDraft {
  const path = { params: { path: { draftId } } };
  const name = `timetable-draft:${desk.page.agencyId}:${draftId}`;
  const content = shallowRef<DraftContent | null>(null);
  const base = shallowRef<DraftBase | null>(null);
  const summary = shallowRef<DraftSummary | null>(null);
  const history = shallowRef<History>(noHistory);
  const problem = shallowRef<DeskProblem | null>(null);
  const conflicts = shallowRef<readonly MergeConflict[]>([]);
  const othersChange = shallowRef<OthersChange | null>(null);
  const [saving, isLoading] = [ref<SavingState>('saved'), ref(false)];
  const [savedAt, vehiclesAtHand] = [ref<number | null>(null), ref(0)];
  /** The content as the server last had it; edits here are merged relative to it. `theirContent`: the server's version in a conflict. */
  let before: DraftContent | null = null;
  const theirs = shallowRef<DraftSummary | null>(null);
  let theirContent: DraftContent | null = null;
  /** Choices made in this conflict so far: a choice may bring up further conflicts. */
  let chosen: ReadonlyMap<string, Choice> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest unsaved change was made (`performance.now()`); null: nothing is unsaved. */
  let waitsSince: number | null = null;
  let savingNow: Promise<void> | null = null;

  const isDirty = (): boolean => content.value !== before;
  const storeUnsaved = (): void => storeDraft(name, isDirty() && before !== null ? { before, content: content.value } : null);
  const saveLater = (seconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), seconds * 1000);
  };
  const saveWhenIdle = (): void => {
    waitsSince ??= performance.now();
    saveLater(secondsToWait((performance.now() - waitsSince) / 1000, idleSeconds, longestUnsavedSeconds));
  };

  /** Takes the server's version as the new base and reapplies unsaved edits to it; where both changed the same, a choice is needed. */
  function mergeTheirs(read: DraftContent, answer: DraftSummary, choices?: ReadonlyMap<string, Choice>): void {
    chosen = choices ? new Map([...chosen, ...choices]) : new Map();
    const mine = content.value;
    const isOther = summary.value !== null && summary.value.revision !== answer.revision;
    if (mine === null || before === null || !isDirty()) content.value = read;
    else {
      const merge = mergeContents(before, mine, read, { takenIds: base.value?.takenIds ?? [], choices: chosen });
      const open = merge.conflicts.filter(({ path: at }) => !chosen.has(at));
      conflicts.value = open;
      if (open.length > 0) {
        [theirContent, theirs.value] = [read, answer];
        saving.value = 'conflict';
        return;
      }
      content.value = merge.merged;
    }
    if (isOther) othersChange.value = { by: answer.changedBy, at: answer.changedAt };
    [before, theirContent, theirs.value, summary.value, conflicts.value] = [read, null, null, answer, []];
    chosen = new Map();
    saving.value = isDirty() ? 'waiting' : 'saved';
    storeUnsaved();
    if (isDirty()) saveWhenIdle();
  }

  async function reload(): Promise<void> {
    if (isLoading.value || savingNow !== null || saving.value === 'conflict') return;
    isLoading.value = true;
    const summaryBefore = summary.value;
    try {
      if (summary.value !== null) {
        const { drafts } = await answered(desk.api.GET('/v1/timetables/drafts'));
        const listed = drafts.find((each) => each.draftId === draftId);
        problem.value = null;
        if (listed?.revision === summary.value.revision && listed.state === summary.value.state) return;
      }
      const answer = await answered(desk.api.GET('/v1/timetables/drafts/{draftId}', path));
      // Something was saved while the answer was on its way: it is outdated.
      if (summary.value !== summaryBefore) return;
      const isFirst = content.value === null;
      base.value = answer.base;
      vehiclesAtHand.value = answer.vehiclesAtHand;
      problem.value = null;
      const stored = isFirst ? (storedDraft(name) as StoredDraft | null) : null;
      if (stored !== null) [before, content.value] = [stored.before, stored.content];
      if (savingNow === null) mergeTheirs(answer.content, answer);
    } catch (error) {
      problem.value = problemFrom(error);
    } finally {
      isLoading.value = false;
    }
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (savingNow !== null) return savingNow;
    waitsSince = null;
    const sent = content.value;
    if (sent === null || !isDirty() || saving.value === 'conflict') return;
    savingNow = send(sent).finally(() => {
      savingNow = null;
      if (saving.value === 'waiting') saveLater(0);
    });
    return savingNow;
  }

  async function send(sent: DraftContent): Promise<void> {
    saving.value = 'saving';
    try {
      const params = { ...path.params, header: ifMatch(summary.value?.revision ?? null) };
      const body = { content: sent as Schema<'DraftContent'> };
      summary.value = await answered(desk.api.PUT('/v1/timetables/drafts/{draftId}', { params, body }));
      [before, problem.value, savedAt.value] = [sent, null, desk.now.value];
      saving.value = isDirty() ? 'waiting' : 'saved';
      storeUnsaved();
    } catch (error) {
      const failure = problemFrom(error);
      if (failure.kind === 'conflict') return readTheirs();
      problem.value = failure;
      saving.value = failure.kind === 'refused' || failure.kind === 'faulty' ? 'refused' : 'away';
      if (saving.value === 'away') saveLater(retrySeconds);
    }
  }

  async function readTheirs(): Promise<void> {
    try {
      const answer = await answered(desk.api.GET('/v1/timetables/drafts/{draftId}', path));
      mergeTheirs(answer.content, answer);
    } catch (error) {
      [problem.value, saving.value] = [problemFrom(error), 'away'];
      saveLater(retrySeconds);
    }
  }

  function show(next: DraftContent): void {
    content.value = next;
    storeUnsaved();
    if (saving.value === 'conflict') return;
    saving.value = isDirty() ? 'waiting' : 'saved';
    if (isDirty()) saveWhenIdle();
  }

  function step(result: { history: History; content: DraftContent } | null): void {
    if (result === null || summary.value?.state === 'published') return;
    history.value = result.history;
    show(result.content);
  }

  // A detached scope, because the draft outlives the page that opened it.
  effectScope(true).run(() =>
    watch(desk.isSignedOut, (isSignedOut) => {
      if (!isSignedOut && isDirty()) saveLater(0);
    }),
  );

  return {
    ...{ draftId, content, base, summary, vehiclesAtHand, isLoading, problem, saving, savedAt, conflicts, theirs, othersChange },
    preview: computed(() => (content.value === null ? null : previewOf(content.value, base.value))),
    isPublished: computed(() => summary.value?.state === 'published'),
    undoWords: computed(() => history.value.done.at(-1)?.words ?? null),
    redoWords: computed(() => history.value.undone.at(-1)?.words ?? null),
    edit(words, change, field) {
      const now = content.value;
      if (now === null || summary.value?.state === 'published') return;
      const after = change(now);
      if (after === now) return;
      const last = history.value.done.at(-1);
      const next = withStep(history.value, { words, before: now, after, field: field ?? null });
      const isTakenBack = next.done.length < history.value.done.length;
      history.value = next;
      show(isTakenBack && last !== undefined ? last.before : after);
    },
    undo: () => content.value !== null && step(undone(history.value, content.value)),
    redo: () => content.value !== null && step(redone(history.value, content.value)),
    resolve(choices) {
      if (theirContent === null || theirs.value === null) return;
      chosen = new Map([...chosen, ...choices]);
      mergeTheirs(theirContent, theirs.value, chosen);
    },
    forgetOthers() {
      othersChange.value = null;
    },
    async rename(to) {
      await save();
      try {
        const params = { ...path.params, header: ifMatch(summary.value?.revision ?? null) };
        summary.value = await answered(desk.api.PUT('/v1/timetables/drafts/{draftId}', { params, body: { name: to } }));
        return true;
      } catch (error) {
        problem.value = problemFrom(error);
        return false;
      }
    },
    async flush() {
      await save();
      return !isDirty() && saving.value === 'saved';
    },
    reload,
  };
}
