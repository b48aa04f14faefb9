import { Refusal } from '../errors.js';
import { inEveryLanguage, otherLanguage, type Language, type Text } from '../language.js';
import { embedded, escaped } from '../web/shared/document.js';

/** The built files of an app, by address. */
export interface BuiltApp {
  readonly script: string;
  readonly styles: readonly string[];
}

/** What an app shows before its script runs, and if it cannot run. */
export interface AppTexts {
  readonly opening: Text;
  readonly noScript: Text;
  readonly noApp: Text;
  readonly unknownAgency: Text;
  readonly noTimetable: Text;
}

export interface AppShell {
  readonly language: Language;
  readonly title: string;
  readonly texts: AppTexts;
  readonly app: BuiltApp;
  /** Elements of the head that only this app has. */
  readonly head: string;
  /** What the app needs to know about its agency; written as JSON into `#page`. */
  readonly page: object;
}

const headOf = (language: Language, title: string, head: string, styles: readonly string[]): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escaped(title)}</title>
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
${[head, ...styles.map((href) => `<link rel="stylesheet" href="${escaped(href)}">`)].join('\n')}
`;

const paragraphs = (language: Language, text: Text): string =>
  [language, otherLanguage(language)].map((one) => `<p lang="${one}">${escaped(text[one])}</p>`).join('\n');

/** The page of an app before its script runs. It contains no account data and is the same for everybody of the agency. */
export const appShell = ({ language, title, texts, app, head, page }: AppShell): string => `${headOf(language, title, head, app.styles)}\
<script type="module" src="${escaped(app.script)}"></script>
</head>
<body>
<noscript>
${paragraphs(language, texts.noScript)}
</noscript>
<div id="app">
<div class="opening">
${paragraphs(language, texts.opening)}
</div>
</div>
<script type="application/json" id="page">${embedded(page)}</script>
</body>
</html>
`;

/** A page that says why there is no app at this address, and what to do. */
export const noAppPage = ({ language, texts, app, head }: Omit<AppShell, 'title' | 'page'>, why: Text): string => `\
${headOf(language, texts.noApp[language], head, app.styles)}</head>
<body>
<main class="no-app">
<h1>${escaped(texts.noApp[language])}</h1>
${paragraphs(language, why)}
</main>
</body>
</html>
`;

/**
 * Why there is no app, and the status of the answer: the address names an unknown agency, or no agency exists yet.
 * @throws any other error
 */
export function whyNoApp(error: unknown, texts: AppTexts, agencyId: string | null): { readonly status: number; readonly why: Text } {
  if (!(error instanceof Refusal)) throw error;
  const isUnknown = error.code === 'agency-not-found';
  if (!isUnknown && error.code !== 'no-agency') throw error;
  const text = texts[isUnknown ? 'unknownAgency' : 'noTimetable'];
  // 503 rather than 404, because the app will be there once an agency exists.
  return { status: isUnknown ? 404 : 503, why: inEveryLanguage((one) => text[one].replaceAll('{agencyId}', agencyId ?? '')) };
}
