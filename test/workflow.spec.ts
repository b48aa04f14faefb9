import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './support/feeds.js';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const workflow = read('.github/workflows/ci.yml');
const manifest = JSON.parse(read('package.json')) as { engines: { node: string }; scripts: Record<string, string> };

/** What the forge runs, a line each. */
const commands = [...workflow.matchAll(/^\s*(?:- )?run: (.*)$/gm)].map(([, command = '']) => command);

describe('the workflow of the forge', () => {
  it('runs only lines that .ci/run runs as well', () => {
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => !read('.ci/run').includes(command))).toEqual([]);
  });

  it('runs only what the repository has: a file of .ci or a script of package.json', () => {
    const isHere = (command: string): boolean => {
      const [first = '', second = '', third = ''] = command.split(' ');
      if (first !== 'npm') return existsSync(join(root, first));
      return (second === 'run' ? third : second) in manifest.scripts;
    };
    expect(commands.filter((command) => !isHere(command))).toEqual([]);
  });

  it('tests the oldest Node.js that package.json allows, and both databases', () => {
    const oldest = /\d+/.exec(manifest.engines.node)?.[0];
    expect(/node: \[(\d+)/.exec(workflow)?.[1]).toBe(oldest);
    expect(workflow).toContain('database: [SQLite, PostgreSQL]');
  });
});
