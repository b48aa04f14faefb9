// Finds half-width punctuation in Chinese texts, which use full-width marks without spaces beside them. Used by the ESLint rule
// `chinese-marks` (eslint.config.mjs) and by test/chinese-marks.spec.ts.

const full = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）', '.': '。' };

const han = /\p{Script=Han}/u;
/** The characters of a Chinese sentence. */
const chinese = /[\p{Script=Han}，。；：！？（）、“”《》…—]/u;
/** Replaces parts that are not checked, character for character, so that positions stay the same. */
const masking = '\uFFFC';
/** Parts that are not checked: placeholders, code, addresses, tags, option values and figures: `{name}`, “?”, `isLate: true`, `31.23, 121.47`. */
const unchecked = new RegExp(
  [
    /\{lat\}, (?=\{lon\})|`[^`]*`|\{[^{}]*\}|\[=[^\]]*\]|<[^<>\p{Script=Han}]*>|\]\([^)]*\)|\w+: (?:true|false|null)\b/u,
    /\b(?:https?|postgres|sqlite|webcals?|tel|mailto|data):[^\s，。；：！？（）、“”,;]*|\d, ?(?=\d)/u,
    /--[a-z-]+[ =]"[^"]*"|"[^"\p{Script=Han}]*"|“[^“”\p{Script=Han}]*”|(?<= )[,;:!?.](?= )/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);
const sentenceEnds = /(?<=[。！？\n|])|(?<=[.!?]\)?) (?=[A-Z\p{Script=Han}“])| · /gu;
const englishWords = /\b(?:the|a|an|is|are|was|of|to|in|for|on|or|and|not|no|by|at|with|from|as|it|that|this|per|if|what)\b/i;

/** Whether a text is Chinese, rather than English with a Chinese name in it. */
function isChinese(masked) {
  const signs = masked.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (signs === 0) return false;
  const words = masked.match(/[A-Za-z][\w.-]*/g)?.length ?? 0;
  return englishWords.test(masked) ? signs > 4 * words : signs >= words / 2;
}

/**
 * @param text the text; escaped characters count as placeholders
 * @returns the half-width marks of the text, in order; `instead` null: a person has to decide
 * @example halfWidthMarks('停运,明天恢复') // [{ at: 2, length: 1, instead: '，' }]
 */
export function halfWidthMarks(text) {
  // A text for `new RegExp`, not prose.
  if (text.includes('(?:')) return [];
  const masked = text.replace(unchecked, (found) => masking.repeat(found.length));
  const found = [];
  let start = 0;
  for (const part of splitKeeping(masked, sentenceEnds)) {
    if (isChinese(part)) found.push(...marksOf(part).map((mark) => ({ ...mark, at: mark.at + start })));
    start += part.length;
  }
  return found;
}

/** @returns the text with full-width marks */
export function mended(text) {
  let result = text;
  for (const { at, length, instead } of halfWidthMarks(text).reverse())
    if (instead !== null) result = result.slice(0, at) + instead + result.slice(at + length);
  // Once more, because spaces beside the new full-width marks have to go, too.
  return result === text ? text : mended(result);
}

/** @returns a Markdown text with full-width marks; in code blocks of commands only the comments after `#` are changed */
export function mendedMarkdown(text) {
  let isCode = false;
  const line = (each) => {
    if (/^\s*```/.test(each)) isCode = !isCode;
    const code = isCode ? (/^.*?(?: # |$)/.exec(each)?.[0] ?? '') : '';
    return code + mended(each.slice(code.length));
  };
  return text.split('\n').map(line).join('\n');
}

/** @returns the parts of the text, with the separators */
function splitKeeping(text, ends) {
  const cuts = [...text.matchAll(ends)].map(({ index, 0: between }) => index + between.length);
  return [...cuts, text.length].map((cut, index) => text.slice(cuts[index - 1] ?? 0, cut));
}

function marksOf(text) {
  const pairs = new Map([...bracketsOf(text), ...quotesOf(text)]);
  const found = [];
  for (const { index, 0: sign } of text.matchAll(/\.{3,}|[,;:!?().]|"|-+| (?=[，。；：！？（）、”])|(?<=[，。；：！？（、“）]) (?=\S)/g)) {
    const near = { before: text.slice(0, index), after: text.slice(index + sign.length), pair: pairs.get(index) };
    const instead = insteadOf(sign, near);
    if (instead === undefined) continue;
    found.push(instead in gaps ? withGaps(text, index, instead) : { at: index, length: sign.length, instead });
  }
  return found;
}

const gaps = Object.fromEntries(Object.values(full).map((mark) => [mark, true]));

/** Spaces around a mark are removed with it, except at the beginning of a line. */
function withGaps(text, index, instead) {
  const before = /\S( *)$/.exec(text.slice(0, index))?.[1].length ?? 0;
  const after = /^( *)(?=[^\s|])/.exec(text.slice(index + 1))?.[1].length ?? 0;
  return { at: index - before, length: before + 1 + after, instead };
}

/** @returns the replacements of brackets, except those of a function call */
function bracketsOf(text) {
  const open = [];
  const result = new Map();
  for (const { index: close, 0: sign } of text.matchAll(/[()]/g)) {
    if (sign === '(') open.push(close);
    else if (open.length > 0) {
      const opened = open.pop();
      const isCall = /\w$/.test(text.slice(0, opened)) && !han.test(text.slice(opened, close)) && !chinese.test(text[close + 1] ?? '');
      if (!isCall) result.set(opened, full['(']).set(close, full[')']);
    }
  }
  return result;
}

/** @returns the replacements of straight quotes, except those of HTML attributes */
function quotesOf(text) {
  const places = [...text.matchAll(/"/g)].map(({ index }) => index);
  const result = new Map();
  for (let nth = 0; nth + 1 < places.length; nth += 2) {
    const [open, close] = [places[nth], places[nth + 1]];
    if (text[open - 1] !== '=' && han.test(text.slice(open, close))) result.set(open, '“').set(close, '”');
  }
  return result;
}

/** @returns undefined if the sign is right as it is */
function insteadOf(sign, { before, after, pair }) {
  const last = before.trimEnd().at(-1) ?? '';
  const next = after.trimStart()[0] ?? '';
  const isBeside = chinese.test(before.at(-1) ?? '') || chinese.test(next);
  if (sign === ' ') return /^[-·|]/.test(after) || last === '' || / $/.test(before) || /^ /.test(after) ? undefined : '';
  if (sign.startsWith('...')) return isBeside ? '……' : undefined;
  if (sign.startsWith('-')) return han.test(last) && han.test(next) ? null : undefined;
  if ('()"'.includes(sign)) return pair;
  if (sign === '.') return chinese.test(before.at(-1) ?? '') && !/^[\w.]/.test(after) ? '。' : undefined;
  return isBeside || (sign === ';' && /[\w\uFFFC]$/.test(before)) || (last !== '' && /^(?:\s|$)/.test(after)) ? full[sign] : undefined;
}

/**
 * An ESLint rule for strings, templates and texts of Vue templates. Comments, regular expressions, keys and values called `en` are not
 * checked.
 */
export const chineseMarks = {
  meta: { type: 'problem', fixable: 'code', schema: [], messages: { wrong: 'Chinese has full-width marks without spaces: “{{should}}”' } },
  create(context) {
    const { sourceCode } = context;
    /** @param holes ranges of the file with expressions inside a template */
    const check = ([from, until], holes = []) => {
      const raw = sourceCode.text.slice(from, until);
      let text = raw.replace(/\\./gs, masking + masking);
      for (const [start, end] of holes) text = text.slice(0, start - from) + masking.repeat(end - start) + text.slice(end - from);
      for (const { at, length, instead } of halfWidthMarks(text)) {
        const [start, end] = [from + at, from + at + length];
        context.report({
          loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
          messageId: 'wrong',
          data: { should: raw.slice(Math.max(0, at - 12), at) + (instead ?? '……') + raw.slice(at + length, at + length + 12) },
          fix: instead === null ? null : (fixer) => fixer.replaceTextRange([start, end], instead),
        });
      }
    };
    const isOurs = (node) =>
      node.parent?.type !== 'Property' || (node.parent.key !== node && (node.parent.key.name ?? node.parent.key.value) !== 'en');
    const within = ({ range: [start, end] }) => [start + 1, end - 1];
    const literals = {
      Literal: (node) => typeof node.value === 'string' && isOurs(node) && check(within(node)),
      // `${` and `}` do not belong to an expression.
      TemplateLiteral: (node) =>
        isOurs(node) &&
        check(
          within(node),
          node.expressions.map(({ range: [start, end] }) => [start - 2, end + 1]),
        ),
    };
    const ofTemplate = sourceCode.parserServices.defineTemplateBodyVisitor;
    if (ofTemplate === undefined) return literals;
    return ofTemplate({ ...literals, VText: ({ range }) => check(range), VLiteral: (node) => check(within(node)) }, literals);
  },
};
