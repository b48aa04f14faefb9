/** Methods that change nothing, which pages of other sites may use. */
export const isReading = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);

/** The methods that each address allows, to distinguish a wrong method from a wrong address. */
export class AllowedMethods {
  private readonly routes: { readonly methods: readonly string[]; readonly path: RegExp }[] = [];

  /** @param path as the router writes it: `/v1/stops/:stopId`; `/api/where/*`, all that begin so; a mere `*` says nothing of an address */
  add(methods: readonly string[], path: string): void {
    if (/^\/?\*$/.test(path)) return;
    const pattern = path
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:\w+/g, '[^/]+')
      .replace('*', '.*');
    this.routes.push({ methods, path: new RegExp(`^${pattern}/?$`) });
  }

  /** @example of('/v1/stops/home') // ['GET', 'HEAD'] */
  of(path: string): string[] {
    return [...new Set(this.routes.filter((route) => route.path.test(path)).flatMap((route) => route.methods))].sort();
  }
}
