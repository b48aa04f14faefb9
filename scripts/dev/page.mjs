// Beside every page in development. Vue replaces by itself what it drew in the browser; this does the same for what the
// server alone renders: the style sheets in a page of residents, and pages without a program.

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
  // Vue leaves its mark on what it mounted.
  const isMounted = document.getElementById('app')?.__vue_app__ !== undefined;
  if (isStyle || isMounted) void renewStyles();
  else location.reload();
});
