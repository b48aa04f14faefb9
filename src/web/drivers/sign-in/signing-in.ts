import { ref } from 'vue';
import { useDriverApp, useTexts } from '../injected.js';
import { signInTexts } from './sign-in.texts.js';

/** The state of a sign-in form: its two fields, and the result of sending them. */
export function useSigningIn(startName: string) {
  const app = useDriverApp();
  const say = useTexts(signInTexts);
  const [name, password, problem, isBusy] = [ref(startName), ref(''), ref<string | null>(null), ref(false)];
  /** @returns whether somebody is signed in now */
  async function submit(): Promise<boolean> {
    if (isBusy.value) return false;
    if (name.value.trim() === '' || password.value === '') {
      problem.value = say.value('fieldsMissing');
      return false;
    }
    isBusy.value = true;
    problem.value = await app.signIn(name.value.trim(), password.value);
    isBusy.value = false;
    password.value = '';
    return problem.value === null;
  }
  return { name, password, problem, isBusy, submit };
}
