// The program of the page of all stops: finds the nearest stop, searches by name, remembers which stop was chosen.
import { deviceNow, rememberedOffset } from '../../shared/clock.browser.js';
import { clockAt } from '../board.js';
import { findStops, maxFound } from './find-stops.js';
import { rememberChoices } from './last-stop.browser.js';
import { nearestAnswer, type NearestAnswer } from './nearest.js';
import type { TownData } from './town-data.js';
import { sayInTown, stopOfTownAddress, type SayInTown } from './town-page.js';

/** In milliseconds. A satellite receiver that was off needs about ten seconds. */
const longestLocating = 15_000;
/** In milliseconds. An older position is not used. */
const longestPositionAge = 60_000;

function appended<Name extends keyof HTMLElementTagNameMap>(to: Element, name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  to.append(element);
  return element;
}

function linkTo(town: TownData, to: Element, stopId: string, text: string, kind: string): void {
  const link = appended(to, 'a', text);
  link.href = stopOfTownAddress(town, stopId);
  link.className = kind;
  link.dataset['stop'] = stopId;
}

/** Why the browser gave no position, and what to do. */
function whyNot({ code }: Pick<GeolocationPositionError, 'code'>, say: SayInTown): string {
  if (!isSecureContext) return say('insecure');
  return say(code === 1 ? 'refused' : 'noSignal');
}

function offerNearest(town: TownData, say: SayInTown): void {
  const section = document.querySelector<HTMLElement>('.nearest');
  const [button, status] = [section?.querySelector('button'), section?.querySelector('[role=status]')];
  const isPlaced = town.stops.some(([, , , lat]) => lat !== null);
  if (section == null || button == null || status == null || !isPlaced || !('geolocation' in navigator)) return;
  const show = ({ sentences, link }: NearestAnswer): void => {
    button.disabled = false;
    status.textContent = '';
    for (const [place, sentence] of sentences.entries()) appended(status, 'p', sentence).className = place === 0 ? 'answer-in-words' : '';
    if (link !== null) linkTo(town, appended(status, 'p'), link.stopId, link.text, 'pill');
  };
  button.addEventListener('click', () => {
    button.disabled = true;
    show({ sentences: [say('locating')], link: null });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => show(nearestAnswer(town, coords)),
      (error) => show({ sentences: [whyNot(error, say)], link: null }),
      { enableHighAccuracy: true, timeout: longestLocating, maximumAge: longestPositionAge },
    );
  });
  section.hidden = false;
}

function offerFilter(town: TownData, say: SayInTown): void {
  const filter = document.querySelector<HTMLElement>('.filter');
  const [input, status, list] = [filter?.querySelector('input'), filter?.querySelector('[role=status]'), filter?.querySelector('ol')];
  const lines = document.querySelector<HTMLElement>('.town-lines');
  if (filter == null || input == null || status == null || list == null || lines === null || town.stops.length === 0) return;
  const narrow = (): void => {
    const typed = input.value.trim();
    const matches = typed === '' ? [] : findStops(town, typed);
    const words = { typed, count: matches.length, shown: maxFound };
    lines.hidden = typed !== '';
    status.textContent =
      typed === '' ? '' : say(matches.length === 0 ? 'foundNone' : matches.length > maxFound ? 'foundFirst' : 'found', words);
    list.textContent = '';
    for (const [stopId, name, otherName] of matches.slice(0, maxFound)) {
      const row = appended(list, 'li');
      linkTo(town, row, stopId, name, 'name');
      if (otherName !== null) appended(row, 'small', otherName);
    }
  };
  input.addEventListener('input', narrow);
  filter.hidden = false;
  // When a rider returns from a stop's page, the browser restores the typed text without an event.
  narrow();
}

export function startTown(town: TownData): void {
  const say = sayInTown(town.language);
  rememberChoices(town.prefix, () => clockAt(town, deviceNow() + (rememberedOffset() ?? 0)));
  offerNearest(town, say);
  offerFilter(town, say);
}
