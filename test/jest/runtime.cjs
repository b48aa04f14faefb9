// How jest loads modules (`runtime` in package.json): the program's and the packages' modules are loaded once in each process, not once for each
// spec file, because loading the program takes four seconds and a hundred spec files use all of it.
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { default: Runtime } = require('jest-runtime');

/** Spec files and test helpers hold data of one spec file, so each spec file loads its own. */
const ownOfFile = (root) => {
  const folder = pathToFileURL(join(root, 'test')).href + '/';
  return (key) => key.startsWith(folder) || key.endsWith('.spec.ts') || key.startsWith('@jest/globals');
};

/** The only runtime of this process. */
let shared = null;

class SharedRuntime extends Runtime {
  constructor(...options) {
    const [config, environment, , , , , testPath] = options;
    if (shared?._environment === environment) {
      shared.begin(testPath);
      return shared;
    }
    super(...options);
    this.isOwn = ownOfFile(config.rootDir);
    shared = this;
  }

  begin(testPath) {
    this._testPath = testPath;
    this.esmLoader.testPath = testPath;
    this.executor.testPath = testPath;
    this.testState.state = 'loading';
  }

  /** Between two spec files the shared modules stay loaded, and jest's data about the file is cleared. */
  teardown() {
    this.restoreAllMocks();
    for (const key of this.registries.esModuleRegistry.keys()) if (this.isOwn(key)) this.registries.esModuleRegistry.delete(key);
    this.registries.internalModuleRegistry.clear();
    this.testMainModule.reset();
    this.mockState.clear();
    this.jestGlobals.clearJestObjectCache();
  }
}

module.exports = SharedRuntime;
