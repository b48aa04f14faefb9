import { inEveryLanguage, otherLanguage, type Language } from '../language.js';
import type { DriverPage } from '../web/drivers/wire.js';
import { embedded, escaped } from '../web/shared/document.js';
import { texts } from './driver-pages.texts.js';

/** What the build made of the app, by the addresses from which it is loaded. */
export interface BuiltApp {
  readonly script: string;
  readonly styles: readonly string[];
}

const headOf = ({ language, title }: { readonly language: Language; readonly title: string }): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escaped(title)}</title>
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<meta name="theme-color" content="#0f4a26">
<link rel="icon" href="/driver/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/driver/icon-192.png">
`;

const paragraphs = (language: Language, text: (language: Language) => string): string =>
  [language, otherLanguage(language)].map((one) => `<p lang="${one}">${escaped(text(one))}</p>`).join('\n');

/** The app before its program runs. It holds nothing of any account, and is the same for everybody of the agency. */
export function shellOf(page: DriverPage, { script, styles }: BuiltApp, language: Language): string {
  const name = page.agencyName[language];
  const title = texts.title[language].replace('{agency}', name);
  const manifest = `${page.prefix}/driver/manifest.webmanifest?lang=${language}`;
  return `${headOf({ language, title })}<meta name="mobile-web-app-capable" content="yes">
<meta name="apple-mobile-web-app-capable" content="yes">
<meta name="apple-mobile-web-app-title" content="${escaped(texts.shortName[language])}">
<link rel="manifest" href="${escaped(manifest)}">
${styles.map((href) => `<link rel="stylesheet" href="${escaped(href)}">`).join('\n')}
<script type="module" src="${escaped(script)}"></script>
</head>
<body>
<div id="app">
<div class="opening">
${paragraphs(language, (one) => texts.opening[one])}
</div>
</div>
<noscript>
${paragraphs(language, (one) => texts.noScript[one])}
</noscript>
<script type="application/json" id="page">${embedded(page)}</script>
</body>
</html>
`;
}

/** A page that says why there is no app here, and what to do. */
export function noAppOf(language: Language, sentence: Readonly<Record<Language, string>>, styles: readonly string[]): string {
  return `${headOf({ language, title: texts.noApp[language] })}${styles.map((href) => `<link rel="stylesheet" href="${escaped(href)}">`).join('\n')}
</head>
<body>
<main class="no-app">
<h1>${escaped(texts.noApp[language])}</h1>
${paragraphs(language, (one) => sentence[one])}
</main>
</body>
</html>
`;
}

/** What a phone puts on its home screen: an app of its own for each agency. */
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
    // Without a language: the app remembers which one its driver chose.
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
