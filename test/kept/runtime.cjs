// How jest loads modules (`runtime` in package.json): those of the program and of packages once for each of its processes, not once for each spec file.
// Loading the program takes four seconds, and a hundred files tell stories of the whole of it.
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { default: Runtime } = require('jest-runtime');

/** Spec files and what supports them keep what belongs to one file: each file has its own. */
const ownOfFile = (root) => {
  const folder = pathToFileURL(join(root, 'test')).href + '/';
  return (key) => key.startsWith(folder) || key.endsWith('.spec.ts') || key.startsWith('@jest/globals');
};

/** The only one of this process. */
let kept = null;

class KeptRuntime extends Runtime {
  constructor(...options) {
    const [config, environment, , , , , testPath] = options;
    if (kept?._environment === environment) {
      kept.begin(testPath);
      return kept;
    }
    super(...options);
    this.isOwn = ownOfFile(config.rootDir);
    kept = this;
  }

  begin(testPath) {
    this._testPath = testPath;
    this.esmLoader.testPath = testPath;
    this.executor.testPath = testPath;
    this.testState.state = 'loading';
  }

  /** Between two files: modules stay as they are, what jest knows of the file goes. */
  teardown() {
    this.restoreAllMocks();
    for (const key of this.registries.esModuleRegistry.keys()) if (this.isOwn(key)) this.registries.esModuleRegistry.delete(key);
    this.registries.internalModuleRegistry.clear();
    this.testMainModule.reset();
    this.mockState.clear();
    this.jestGlobals.clearJestObjectCache();
  }
}

module.exports = KeptRuntime;
