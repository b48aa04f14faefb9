// `npm run test:unit`: properties are tried with few examples, so that all of them take seconds. `npm test` tries every example.
import fc from 'fast-check';

const examples = 10;
/** Limits properties that set their own number of examples. Long enough for one example, even on a busy machine. */
const longestMilliseconds = 150;

// One process runs many spec files, and loads packages once for all of them.
if (fc.readConfigureGlobal().numRuns !== examples) {
  fc.configureGlobal({ numRuns: examples });
  fc.installGlobalPlugin(fc.interruptAfterTimeLimit(longestMilliseconds));
}
