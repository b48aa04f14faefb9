// Starts the desk: reads the page's data, makes the `Desk` that all pages use, and mounts the app.
import { createApp, reactive, ref, watch } from 'vue';
import { createI18n } from 'vue-i18n';
import { languages, type Language } from '../../language.js';
import { readText, storeText } from '../shared/storage.browser.js';
import App from './App.vue';
import { deskKey, type Desk, type Session } from './desk-app.js';
import { deskRouter } from './routes.browser.js';
import { answered } from './server/answered.js';
import { deskClient } from './server/client.browser.js';
import { serverClock } from './server/clock.browser.js';
import type { DeskPage } from './wire.js';
import './desk.css';
import './element.css';

const languageName = 'banche-desk:language';

function languageOf(): Language {
  const requested = new URLSearchParams(location.search).get('lang') ?? readText(languageName);
  return languages.find((one) => one === requested) ?? (document.documentElement.lang === 'en' ? 'en' : 'zh-CN');
}

const sent = JSON.parse(document.getElementById('page')?.textContent ?? 'null') as DeskPage | null;
if (sent !== null) {
  const page = reactive(sent);
  const language = ref<Language>(languageOf());
  const i18n = createI18n({ legacy: false, locale: language.value, fallbackLocale: 'zh-CN', messages: {} });
  const say = (): void => {
    i18n.global.locale.value = language.value;
    document.documentElement.lang = language.value;
  };
  say();
  watch(language, () => {
    say();
    storeText(languageName, language.value);
  });

  const session = ref<Session | null | undefined>(undefined);
  const isSignedOut = ref(false);
  const api = deskClient({
    prefix: page.prefix,
    language: () => language.value,
    onSignedOut: () => {
      isSignedOut.value = true;
    },
  });
  const narrow = matchMedia('(max-width: 40rem)');
  const isNarrow = ref(narrow.matches);
  narrow.addEventListener('change', () => {
    isNarrow.value = narrow.matches;
  });
  const desk: Desk = {
    ...{ page, language, session, isSignedOut, api, isNarrow, ...serverClock(page) },
    learn: (now) => void Object.assign(page, now),
    async signIn(name, password) {
      const { token: _, ...opened } = await answered(api.POST('/v1/sessions', { body: { name, password } }));
      if (opened.role === 'driver') {
        location.assign(`${page.prefix}/driver#signed-in`);
        return;
      }
      [session.value, isSignedOut.value] = [opened, false];
    },
    async signOut() {
      await api.DELETE('/v1/sessions/current');
      [session.value, isSignedOut.value] = [null, false];
    },
  };
  createApp(App).use(i18n).use(deskRouter(page.prefix)).provide(deskKey, desk).mount('#app');
}
