/** The text of a piece of HTML, as people read it. */
export const plain = (html: string): string =>
  html
    .replace(/<!--.*?-->|<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"');
