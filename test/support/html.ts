/** The text of a piece of HTML as people read it. */
export const plain = (html: string): string =>
  html
    .replace(/<!--.*?-->|<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"');

/** The inner HTML of every outermost element that has the class, in order. */
export function withClass(html: string, name: string): string[] {
  const opening = new RegExp(`<(\\w+)\\b[^>]*\\bclass="(?:[^"]* )?${name}(?: [^"]*)?"[^>]*>`, 'g');
  const found: string[] = [];
  for (let opened = opening.exec(html); opened !== null; opened = opening.exec(html)) {
    const from = opening.lastIndex;
    const tag = new RegExp(`<(/?)${opened[1] ?? ''}\\b[^>]*>`, 'g');
    tag.lastIndex = from;
    let depth = 1;
    let next = tag.exec(html);
    while (next !== null && (depth += next[1] === '/' ? -1 : 1) > 0) next = tag.exec(html);
    found.push(html.slice(from, next?.index));
    opening.lastIndex = next?.index ?? html.length;
  }
  return found;
}
