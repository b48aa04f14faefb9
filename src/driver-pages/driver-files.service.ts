import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ServerSettings } from '../config.js';
import { BuiltFile, builtFolder, readBuildManifest, readBuiltFiles } from '../pages/built-files.io.js';
import type { BuiltApp } from './app-shell.js';

/** The address of the app's files, for all agencies. */
export const base = '/driver';
const workerPath = '/sw.js';
const icon = '/icon.svg';

/** The build of `src/web/drivers`. */
@Injectable()
export class DriverFiles implements OnModuleInit {
  app: BuiltApp = { script: '', styles: [] };
  /** Identifies the build; every demonstration has a version of its own. */
  version = '';
  private readonly files = new Map<string, BuiltFile>();
  private readonly workers = new Map<string, BuiltFile>();
  private worker = '';

  constructor(private readonly settings: ServerSettings) {}

  onModuleInit(): void {
    const folder = join(builtFolder('drivers', 'browser/.vite/manifest.json'), 'browser');
    for (const [path, file] of readBuiltFiles(folder)) this.files.set(path, file);
    const entry = readBuildManifest(folder)['drivers/entry.browser.ts'];
    const worker = this.files.get(workerPath);
    if (entry === undefined || worker === undefined) throw new Error('The app of drivers is not built: run npm run build-web.');
    this.files.delete(workerPath);
    this.worker = worker.identity.toString();
    this.app = { script: `${base}/${entry.file}`, styles: (entry.css ?? []).map((file) => `${base}/${file}`) };
    this.version = createHash('sha256')
      .update(this.worker)
      .update(this.assets.join())
      .update(this.settings.demo ?? '')
      .digest('hex')
      .slice(0, 12);
  }

  /** @example find('/assets/drivers-abc.js') */
  find(path: string): BuiltFile | null {
    return this.files.get(path) ?? null;
  }

  /** The service worker of an agency: its first line contains the build, its files, and the address of the agency's app. */
  workerFor(prefix: string): BuiltFile {
    const cached = this.workers.get(prefix);
    if (cached !== undefined) return cached;
    const built = {
      version: this.version,
      shell: `${prefix}${base}`,
      files: [`${base}${icon}`, ...this.assets],
      isDemo: this.settings.demo !== null,
    };
    const made = BuiltFile.of('.js', Buffer.from(`self.built=${JSON.stringify(built)};\n${this.worker}`));
    this.workers.set(prefix, made);
    return made;
  }

  private get assets(): string[] {
    return [...this.files.keys()]
      .filter((path) => path.startsWith('/assets/'))
      .sort()
      .map((path) => `${base}${path}`);
  }
}
