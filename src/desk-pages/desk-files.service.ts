import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BuiltApp } from '../driver-pages/app-shell.js';
import { type BuiltFile, builtFolder, readBuildManifest, readBuiltFiles, stylesOf } from '../pages/built-files.io.js';

/** The address of the desk's files, for all agencies. */
export const base = '/manager';

const source = 'desk/entry.browser.ts';

/** The build of `src/web/desk`. */
@Injectable()
export class DeskFiles implements OnModuleInit {
  app: BuiltApp = { script: '', styles: [] };
  private files = new Map<string, BuiltFile>();

  onModuleInit(): void {
    const folder = join(builtFolder('desk', 'browser/.vite/manifest.json'), 'browser');
    this.files = new Map(readBuiltFiles(folder));
    const manifest = readBuildManifest(folder);
    const entry = manifest[source];
    if (entry === undefined) throw new Error('The managers’ desk is not built: run npm run build-web.');
    this.app = { script: `${base}/${entry.file}`, styles: stylesOf(manifest, source).map((file) => `${base}/${file}`) };
  }

  /** @example find('/assets/desk-abc.js') */
  find(path: string): BuiltFile | null {
    return this.files.get(path) ?? null;
  }
}
