import type { ErrorPage } from '../page.js';
import { doorTexts, errorTextOf, notSaved, type ErrorText } from './error-page.texts.js';

/** What a page says of an error, and where its button leads. */
export const errorTextFor = ({ problem }: ErrorPage): ErrorText =>
  problem === null ? notSaved : errorTextOf(problem.code, problem.status);

/** @returns null where no address would show anything else */
export function doorOf(page: ErrorPage): { readonly href: string; readonly text: string } | null {
  const { language, prefix, path } = page;
  const { door: wanted } = errorTextFor(page);
  if (wanted === null) return null;
  // What was sent cannot be looked at: only addresses that were opened lead back to themselves.
  const door = path === null && (wanted === 'now' || wanted === 'again') ? 'home' : wanted;
  const addresses = { home: `${prefix}/`, desk: `${prefix}/manager`, root: '/', now: path ?? '/', again: path ?? '/' };
  return { href: `${addresses[door]}?lang=${language}`, text: doorTexts[door][language] };
}
