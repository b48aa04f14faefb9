/**
 * Whether a JSON text is nested deeper than `most`. Bodies are checked by recursion, so their depth has to be limited.
 * @example isDeeperThan('{"a":[1]}', 1) // true
 */
export function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0x22) inText = !inText;
    else if (inText) at += character === 0x5c ? 1 : 0;
    else if (character === 0x7b || character === 0x5b) depth += 1;
    else if (character === 0x7d || character === 0x5d) depth -= 1;
    if (depth > most) return true;
  }
  return false;
}
