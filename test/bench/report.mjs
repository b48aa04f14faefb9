// Medians and Markdown.
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { versions } from './feeds.mjs';

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const number = (value, digits = 0) =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** The median with the minimum and maximum of the rounds: a wide range means that the computer was busy with something else. */
export const spread = (values, digits) =>
  `${number(median(values), digits)} (${number(Math.min(...values), digits)}–${number(Math.max(...values), digits)})`;

export function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

export const section = (title, ...parts) => [`## ${title}`, ...parts].join('\n\n');

const installed = (name) => JSON.parse(readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;

/** On which machine and with what the figures were measured; without that they cannot be compared. */
export function head(feed, rounds) {
  const peers = Object.entries({ ...versions(), Fastify: `${installed('fastify')} (the one Banche runs on)` });
  const facts = [
    ['date', new Date().toISOString().slice(0, 10)],
    ['computer', `${cpus()[0]?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 1024 ** 3)} GB`],
    ['Node.js', `${process.version} on ${process.platform} ${process.arch}`],
    ['feed', `${feed.name}: ${number(feed.stopTimes)} stop times`],
    ['peers', peers.map(([name, version]) => `${name} ${version}`).join('; ')],
  ];
  const text = `Written by \`npm run bench\`: medians of ${rounds} interleaved rounds. Ratios travel from machine to machine, absolute figures do not. In brackets the least and the most of the rounds: where these lie far apart, something else was running and the figure says little.`;
  return ['# Benchmark results', text, table(['', ''], facts).replace('---:', '---')].join('\n\n');
}
