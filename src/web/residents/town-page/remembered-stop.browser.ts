// On the page that names no stop: opens the one that was chosen last on this device, before much of the page is drawn.
// It waits for nothing and nothing waits for it. What it shared with the page's program would be a file of its own, which that waited for.
export {};

/** Set where the server knew of no departures from the stop: it is forgotten. */
const gone = 'gone';
/** A page of some moment, of a line or with an answer to a report is what was asked for. */
const asking = ['at', 'route', 'told', gone];

const { names = '[]', shown = '', prefix = '' } = document.currentScript?.dataset ?? {};
const query = new URLSearchParams(location.search);
try {
  const stored = JSON.parse(names) as string[];
  for (const name of stored) if (localStorage.getItem(name) === query.get(gone)) localStorage.removeItem(name);
  const stopId = stored.map((name) => localStorage.getItem(name)).find((one) => one !== null) ?? shown;
  if (stopId !== shown && !asking.some((word) => query.has(word))) {
    // Last, and after an &, so that the page of the stop finds it and takes it off again.
    if (!query.has('lang')) query.set('lang', document.documentElement.lang);
    query.set('remembered', '1');
    location.replace(`${prefix}/stops/${encodeURIComponent(stopId)}?${query.toString()}`);
  }
} catch {
  // No storage: nothing is remembered.
}
