// Loaded by every page in development. What Vue rendered in the browser, Vue itself replaces after a change. This script does
// the same for what only the server renders: it renews the style sheets inside the page, and reloads a page without Vue.

const stylesOf = (page) => [...page.querySelectorAll('head > style:not([data-vite-dev-id])')];

async function renewStyles() {
  const old = stylesOf(document);
  if (old.length === 0) return;
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  const renewed = stylesOf(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  document.head.append(...renewed);
  for (const style of old) style.remove();
}

import.meta.hot.on('banche:rendered', ({ isStyle }) => {
  // Vue sets this property on the element that it mounted.
  const isMounted = document.getElementById('app')?.__vue_app__ !== undefined;
  if (isStyle || isMounted) void renewStyles();
  else location.reload();
});
