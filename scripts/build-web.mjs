// `npm run build-web`: the pages alone, for whoever works on them with `npm run dev`.
import { buildWeb, install } from './prepare.mjs';

await install();
await buildWeb();
