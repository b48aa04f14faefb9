import { inEveryLanguage, type Language } from '../language.js';
import type { DriverPage } from '../web/drivers/wire.js';
import { escaped } from '../web/shared/document.js';
import { appShell, type AppShell, type BuiltApp, noAppPage } from './app-shell.js';
import { texts } from './driver-pages.texts.js';

const icons = `<meta name="theme-color" content="#0f4a26">
<link rel="icon" href="/driver/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/driver/icon-192.png">`;

/** The page of the app before its script runs. */
export function shellOf(page: DriverPage, app: BuiltApp, language: Language): string {
  const title = texts.title[language].replace('{agency}', page.agencyName[language]);
  const head = `${icons}
<meta name="mobile-web-app-capable" content="yes">
<meta name="apple-mobile-web-app-capable" content="yes">
<meta name="apple-mobile-web-app-title" content="${escaped(texts.shortName[language])}">
<link rel="manifest" href="${escaped(`${page.prefix}/driver/manifest.webmanifest?lang=${language}`)}">`;
  return appShell({ language, title, texts, app, head, page });
}

export const noAppOf = (language: Language, why: Parameters<typeof noAppPage>[1], app: AppShell['app']): string =>
  noAppPage({ language, texts, app, head: icons }, why);

/** The manifest for a phone's home screen; each agency's app is installed separately. */
export function manifestOf(prefix: string, agencyName: DriverPage['agencyName'], language: Language, isDemo: boolean): object {
  const home = `${prefix}/driver`;
  const icon = (file: string, size: string, type: string, purpose: string): object => ({
    src: `/driver/${file}`,
    sizes: size,
    type,
    purpose,
  });
  const titles = inEveryLanguage((one) => texts[isDemo ? 'demoTitle' : 'title'][one].replace('{agency}', agencyName[one]));
  return {
    ...{ id: home, name: titles[language], short_name: texts[isDemo ? 'demoShortName' : 'shortName'][language], lang: language },
    // Without a language, because the app remembers the driver's choice.
    ...{ start_url: home, scope: home, display: 'standalone', orientation: 'portrait' },
    ...{ background_color: '#ffffff', theme_color: '#0f4a26' },
    description: texts.description[language],
    icons: [
      icon('icon-192.png', '192x192', 'image/png', 'any'),
      icon('icon-512.png', '512x512', 'image/png', 'any'),
      icon('icon-512.png', '512x512', 'image/png', 'maskable'),
      icon('icon.svg', 'any', 'image/svg+xml', 'any'),
    ],
  };
}
