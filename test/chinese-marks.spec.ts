import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { Linter } from 'eslint';
import vue from 'eslint-plugin-vue';
import { chineseMarks, halfWidthMarks, mended, mendedMarkdown } from '../scripts/chinese-marks.mjs';

it.each([
  ['停运,明天恢复;请看公告!', '停运，明天恢复；请看公告！'],
  ['{date},没有班次', '{date}，没有班次'],
  ['第 {line} 行, {field}: 应为数字', '第 {line} 行，{field}：应为数字'],
  ['GTFS: 文件夹或 zip;none 不载入', 'GTFS：文件夹或 zip；none 不载入'],
  ['末班 20:00 (暂定), 之后没有车.', '末班 20:00（暂定），之后没有车。'],
  ['请写"是"或"否"', '请写“是”或“否”'],
  ['正在载入...', '正在载入……'],
  ['停运， 明天恢复（ 暂定 ）', '停运，明天恢复（暂定）'],
  ['停运,明天恢复。No buses today, but tomorrow.', '停运，明天恢复。No buses today, but tomorrow.'],
])('half-width punctuation between Chinese characters is replaced in “%s”', (wrong, right) => {
  expect(mended(wrong)).toBe(right);
  expect(mended(right)).toBe(right);
});

it('a dash between Chinese words is reported and left to a person to replace', () => {
  expect(halfWidthMarks('停运 - 明天恢复')).toEqual([{ at: 3, length: 1, instead: null }]);
});

it.each([
  'To get off at 北门, tell the driver (or phone first).',
  'The stop 虹桥1号航站楼: no buses.',
  '晚 6 分钟（原 07:30）',
  '请写坐标，例如 31.2301, 121.4192。',
  '现在：{lat}, {lon}',
  '应为 {name, phone}，或 isOff: true。',
  '如 https://bus.example.org/a:b?c=d，或 sqlite:路径。',
  '“?”是没有人记，不等于 0。',
  '例如：--correct "计数器重新校验"',
  '（打印见 `npm run x(y)`）',
  '数据库  {where}（新建）',
])('the text “%s” is left as it is', (text) => {
  expect(mended(text)).toBe(text);
});

/** @returns the file after the lint rule's corrections */
function linted(file: string, code: string): string {
  const linter = new Linter();
  const config = {
    files: ['**/*'],
    plugins: { ours: { rules: { 'chinese-marks': chineseMarks } } },
    rules: { 'ours/chinese-marks': 'error' as const },
  };
  const ofVue = vue.configs['flat/base'] as unknown as Linter.Config[];
  return linter.verifyAndFix(code, [...ofVue, config], { filename: file }).output;
}

it('the lint rule for Chinese punctuation checks strings and templates, but no keys, comments, regular expressions or English texts', () => {
  const code = (mark: string): string =>
    `const a = { 线路: '停运${mark}明天恢复', en: 'Final (定稿), reported' }; // 停运,明天恢复\n` +
    `const b = /停运,明天/; const c = \`\${a[\`b,\${b}\`]}${mark}没有班次\`;\n`;
  expect(linted('a.mjs', code(','))).toBe(code('，'));
});

it('the lint rule for Chinese punctuation checks texts, attributes and expressions of a Vue template', () => {
  const code = (mark: string): string =>
    `<template>\n  <p title="停运${mark}明天恢复" :class="{ 'a,b': c }">停运${mark}明天恢复 {{ d ? '停运${mark}明天恢复' : d }}</p>\n</template>\n`;
  expect(linted('a.vue', code(','))).toBe(code('，'));
});

const root = new URL('..', import.meta.url).pathname;
const written = ['src', 'data', 'docs', '.'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: folder !== '.', encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`)),
);

it('every README and guide uses full-width Chinese punctuation', () => {
  const wrong = written.flatMap((file) => {
    const text = readFileSync(`${root}${file}`, 'utf8');
    const should = mendedMarkdown(text).split('\n');
    return text.split('\n').flatMap((line, index) => (line === should[index] ? [] : [`${file}: ${should[index]}`]));
  });
  expect(wrong).toEqual([]);
});
