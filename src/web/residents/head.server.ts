// What every page for residents has on the server: its head for chats and search engines, and its rendered body.
import { createSSRApp, type Component } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { otherLanguage, type Language } from '../../language.js';
import { escaped, meta, type Built } from '../shared/document.js';
import { messages } from './messages.texts.js';

/** The facts from which the head of a page is made. */
interface Head {
  readonly language: Language;
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  readonly siteName: string;
  /** The stop that the app on a home screen opens; null or left out: the stop where most people board. */
  readonly stopId?: string | null;
  /** The address of this page in a language, without the origin. */
  readonly addressIn: (language: Language) => string;
  readonly more?: readonly string[];
}

// The meta elements for chats and search engines. If the origin is unknown, addresses stay relative: a page that is cached for everybody
// must not contain the host header of one request.
export function shownElsewhere(
  { language, prefix, title, description, siteName, stopId = null, addressIn, more = [] }: Head,
  { origin }: Built,
): string {
  const other = otherLanguage(language);
  const address = (lang: Language): string => origin + addressIn(lang);
  const query = new URLSearchParams({ lang: language, ...(stopId === null ? {} : { stop: stopId }) }).toString();
  return [
    `<link rel="manifest" href="${escaped(`${prefix}/manifest.webmanifest?${query}`)}">`,
    meta('apple-mobile-web-app-title', messages.iconName[language]),
    `<link rel="canonical" href="${escaped(address(language))}">`,
    `<link rel="alternate" hreflang="${other}" href="${escaped(address(other))}">`,
    meta('description', description),
    meta('og:type', 'website'),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:site_name', siteName),
    meta('og:locale', language === 'en' ? 'en_GB' : 'zh_CN'),
    ...(origin === '' ? [] : [meta('og:url', address(language))]),
    meta('og:image', `${origin}/icon-512.png`),
    ...more,
  ].join('\n');
}

export const rendered = async (view: Component, props: Readonly<Record<string, unknown>>): Promise<string> =>
  `<div id="app">${await renderToString(createSSRApp(view, props))}</div>`;
