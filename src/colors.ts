/** WCAG 2: the relative luminance of a colour, from 0 to 1. @param color six hexadecimal digits */
export function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2: the contrast of two luminances, from 1 to 21; text needs 4.5. @example contrast(luminance('000000'), luminance('FFFFFF')) // 21 */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
