// `npm run build-web`: builds only the pages, as `npm start` and `npm test` do when something changed.
import { buildWeb, install } from './prepare.mjs';

await install();
await buildWeb();
