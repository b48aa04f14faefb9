// The environment of spec files (`testEnvironment` in package.json). Each jest process has one for all of its spec files, because the modules
// that `runtime.cjs` keeps loaded belong to it.
const { default: NodeEnvironment } = require('jest-environment-node');

/** Symbols under which jest stores data of the current spec file on the global object. */
const symbolsOfFile = [
  'EVENT_HANDLERS',
  'TEST_TIMEOUT_SYMBOL',
  'RETRY_TIMES',
  'RETRY_IMMEDIATELY',
  'WAIT_BEFORE_RETRY',
  'LOG_ERRORS_BEFORE_RETRY',
];

/** The only environment of this process. */
let shared = null;

class SharedEnvironment extends NodeEnvironment {
  constructor(...options) {
    if (shared !== null) return shared;
    super(...options);
    this.exit = this.global.process.exit;
    this.variables = { ...this.global.process.env };
    shared = this;
  }

  async teardown() {
    for (const name of symbolsOfFile) delete this.global[Symbol.for(name)];
    const { process } = this.global;
    process.exit = this.exit;
    for (const name of Object.keys(process.env)) if (!(name in this.variables)) delete process.env[name];
    Object.assign(process.env, this.variables);
  }
}

module.exports = SharedEnvironment;
