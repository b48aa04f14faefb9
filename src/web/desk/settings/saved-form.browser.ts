import { computed, nextTick, reactive, ref, watch, type ComputedRef, type Reactive } from 'vue';
import { useUndo } from '../parts/undo.js';
import { useAct, type Act } from '../server/acting.js';
import { storeDraft, storedDraft } from '../server/stored-draft.browser.js';
import { merged } from '../server/merged.js';

/** How a settings page reads, checks and writes what its form holds. */
interface FormSource<Saved, Form, Faults> {
  /** Names its draft in the tab, and prefixes the ids of its controls. */
  readonly name: string;
  /** The server's version. */
  readonly current: () => Saved;
  readonly formOf: (saved: Saved) => Form;
  readonly isChanged: (form: Form, saved: Saved) => boolean;
  readonly faultsOf: (form: Form) => Faults;
  readonly read: () => Promise<Saved>;
  readonly write: (form: Form, revision: string) => Promise<Saved>;
  /** The text of the undo line after saving. */
  readonly message: () => string;
  readonly onSaved: () => void;
}

/** The state of such a form. */
export interface SavedForm<Form extends object, Faults> {
  readonly form: Reactive<Form>;
  readonly changed: ComputedRef<boolean>;
  /** It holds what was typed before a reload. */
  readonly isFromDraft: boolean;
  readonly act: Act;
  /** Empty until saving was tried. */
  readonly faults: ComputedRef<Partial<Faults>>;
  readonly save: () => Promise<void>;
  readonly settle: (which: 'theirs' | 'mine' | 'merge') => Promise<void>;
}

/** A form of settings that are saved as a whole: its text survives a reload, a conflict is shown before overwriting, and saving can be undone. */
export function useSavedForm<Saved extends { readonly revision: string }, Form extends object, Faults extends object>(
  of: FormSource<Saved, Form, Faults>,
): SavedForm<Form, Faults> {
  const [act, { offer }] = [useAct(), useUndo()];
  const draft = storedDraft(of.name) as { readonly form: Form; readonly base: Saved } | null;
  /** The version that the form was filled from; its revision is sent when saving. */
  const base = ref(draft?.base ?? of.current()) as { value: Saved };
  const form = reactive({ ...(draft?.form ?? of.formOf(of.current())) });
  const typed = (): Form => ({ ...form }) as Form;
  const changed = computed(() => of.isChanged(typed(), base.value));
  watch([form, base], () => storeDraft(of.name, changed.value ? { form: typed(), base: base.value } : null), { deep: true });
  // An untouched form takes over what somebody else saves.
  watch(of.current, (current) => {
    if (!changed.value) take(current);
  });
  function take(saved: Saved): void {
    Object.assign(form, of.formOf(saved));
    base.value = saved;
  }

  const wasPressed = ref(false);
  const faults = computed<Partial<Faults>>(() => (wasPressed.value ? of.faultsOf(typed()) : {}));

  async function save(): Promise<void> {
    wasPressed.value = true;
    const [first] = Object.keys(faults.value);
    if (first !== undefined) {
      await nextTick();
      document.getElementById(`${of.name}-${first}`)?.focus();
      return;
    }
    const before = base.value;
    const saved = await act.run(() => of.write(typed(), before.revision));
    if (saved === null) return;
    take(saved);
    wasPressed.value = false;
    offer({
      message: of.message(),
      undo: async () => {
        take(await of.write(of.formOf(before), saved.revision));
        of.onSaved();
      },
    });
    of.onSaved();
  }

  async function settle(which: 'theirs' | 'mine' | 'merge'): Promise<void> {
    const theirs = await act.run(of.read);
    if (theirs === null) return;
    const [mine, before] = [typed(), of.formOf(base.value)];
    take(theirs);
    if (which === 'merge') Object.assign(form, merged(mine, of.formOf(theirs), before));
    if (which !== 'mine') return;
    Object.assign(form, mine);
    await save();
  }

  return { form, changed, isFromDraft: draft !== null, act, faults, save, settle };
}
