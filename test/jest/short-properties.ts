// `npm run test:unit`: each property is tried for a moment only, so that all of them take seconds. `npm test` tries every one of its examples.
import fc from 'fast-check';

fc.configureGlobal({ interruptAfterTimeLimit: 40 });
