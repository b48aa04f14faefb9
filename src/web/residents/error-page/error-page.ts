import type { ErrorPage } from '../page.js';
import { buttonTexts, errorTextOf, notSaved, type ErrorText } from './error-page.texts.js';

/** What a page says of an error, and where its button leads. */
export const errorTextFor = ({ problem }: ErrorPage): ErrorText =>
  problem === null ? notSaved : errorTextOf(problem.code, problem.status);

/** @returns null where no address would show anything else */
export function buttonOf(page: ErrorPage): { readonly href: string; readonly text: string } | null {
  const { language, prefix, path } = page;
  const { button: target } = errorTextFor(page);
  if (target === null) return null;
  // What was sent cannot be looked at: only addresses that were opened lead back to themselves.
  const reachableTarget = path === null && (target === 'now' || target === 'again') ? 'home' : target;
  const addresses = { home: `${prefix}/`, desk: `${prefix}/manager`, root: '/', now: path ?? '/', again: path ?? '/' };
  return { href: `${addresses[reachableTarget]}?lang=${language}`, text: buttonTexts[reachableTarget][language] };
}
