// `npm run test:unit`: properties are tried with few examples, so that all of them take seconds. `npm test` tries every example.
import fc from 'fast-check';

/** For those that ask for a number of examples by themselves. One example has to be through by then, on a busy machine, too. */
const longestMilliseconds = 500;
fc.configureGlobal({ numRuns: 15, plugins: [fc.interruptAfterTimeLimit(longestMilliseconds)] });
