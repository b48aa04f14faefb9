// What jest runs spec files in (`testEnvironment` in package.json): one for each of its processes, because modules that are kept belong to it (`runtime.cjs`).
const { default: NodeEnvironment } = require('jest-environment-node');

/** Where jest notes on the global object what it is to tell of a file. */
const ofFile = [
  'EVENT_HANDLERS',
  'TEST_TIMEOUT_SYMBOL',
  'RETRY_TIMES',
  'RETRY_IMMEDIATELY',
  'WAIT_BEFORE_RETRY',
  'LOG_ERRORS_BEFORE_RETRY',
];

/** The only one of this process. */
let kept = null;

class KeptEnvironment extends NodeEnvironment {
  constructor(...options) {
    if (kept !== null) return kept;
    super(...options);
    this.exit = this.global.process.exit;
    this.variables = { ...this.global.process.env };
    kept = this;
  }

  async teardown() {
    for (const name of ofFile) delete this.global[Symbol.for(name)];
    const { process } = this.global;
    process.exit = this.exit;
    for (const name of Object.keys(process.env)) if (!(name in this.variables)) delete process.env[name];
    Object.assign(process.env, this.variables);
  }
}

module.exports = KeptEnvironment;
