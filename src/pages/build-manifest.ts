/** What the build of `src/web` says of the files it made, by the source of each. */
export type BuildManifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[]; readonly dynamicImports?: readonly string[] }>
>;

/** The files that a browser loads for an entry: its own, and those that it imports at once or later. */
export function filesOf(manifest: BuildManifest, entry: string): string[] {
  const found = new Set<string>();
  const visit = (source: string): void => {
    const { file, imports = [], dynamicImports = [] } = manifest[source] ?? {};
    if (file === undefined || found.has(file)) return;
    found.add(file);
    for (const next of [...imports, ...dynamicImports]) visit(next);
  };
  visit(entry);
  return [...found].sort();
}
