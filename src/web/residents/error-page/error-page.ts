import type { ErrorPage } from '../page.js';
import { buttonTexts, errorTextOf, notSaved, type ErrorText } from './error-page.texts.js';

/** The text of an error page, and where its button leads; `problem` null: the page is shown without a network. */
export const errorTextFor = ({ problem }: ErrorPage): ErrorText =>
  problem === null ? notSaved : errorTextOf(problem.code, problem.status);

/** The button of an error page. @returns null: no address would show anything else */
export function buttonOf(page: ErrorPage): { readonly href: string; readonly text: string } | null {
  const { language, prefix, path } = page;
  const { button: target } = errorTextFor(page);
  if (target === null) return null;
  // An address to which a form was sent (`path` null) cannot be opened again.
  const reachableTarget = path === null && (target === 'now' || target === 'again') ? 'home' : target;
  const addresses = { home: `${prefix}/`, desk: `${prefix}/manager`, root: '/', now: path ?? '/', again: path ?? '/' };
  return { href: `${addresses[reachableTarget]}?lang=${language}`, text: buttonTexts[reachableTarget][language] };
}
