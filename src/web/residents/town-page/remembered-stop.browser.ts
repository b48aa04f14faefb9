// Opens the stop that was chosen last on this device, on the page whose address names no stop, before much of the page is drawn.
// It imports nothing: a module shared with the page's program would become a file of its own, for which both would wait.
export {};

/** The query parameter by which the server names a stop without departures, which is then forgotten. */
const gone = 'gone';
/** If the address has one of these parameters, exactly the requested page is meant, and no other stop is opened. */
const asking = ['at', 'route', 'told', gone];

const { names = '[]', shown = '', prefix = '' } = document.currentScript?.dataset ?? {};
const query = new URLSearchParams(location.search);
try {
  const stored = JSON.parse(names) as string[];
  for (const name of stored) if (localStorage.getItem(name) === query.get(gone)) localStorage.removeItem(name);
  const stopId = stored.map((name) => localStorage.getItem(name)).find((one) => one !== null) ?? shown;
  if (stopId !== shown && !asking.some((word) => query.has(word))) {
    // Last in the query and after an &, because the program of the stop's page removes exactly that.
    if (!query.has('lang')) query.set('lang', document.documentElement.lang);
    query.set('remembered', '1');
    location.replace(`${prefix}/stops/${encodeURIComponent(stopId)}?${query.toString()}`);
  }
} catch {
  // No storage: nothing is remembered.
}
