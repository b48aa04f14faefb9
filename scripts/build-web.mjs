// `npm run build-web`: builds only the pages, for work on them with `npm run dev`.
import { buildWeb, install } from './prepare.mjs';

await install();
await buildWeb();
