// `npm run dev`: the program, which restarts when one of its files changes, behind a server in which Vite serves the pages.
// Open pages show changes of their sources at once. Arguments go to the program: `npm run dev -- demo`.
import { createServer } from 'node:http';
import { install } from './prepare.mjs';

await install();
// Imported after install(), because in a fresh clone these files need the packages.
const [{ forward }, { PageSources }, { Program }] = await Promise.all(
  ['front', 'page-sources', 'program'].map((name) => import(`./dev/${name}.mjs`)),
);

const { PORT = '3000', HOST = '0.0.0.0' } = process.env;
const url = `http://localhost:${PORT}`;
const front = createServer((request, response) => {
  if (pages.owns(request.url)) pages.answer(request, response);
  else void forward(request, response, program);
});
const pages = await PageSources.open(front);
const program = new Program({ args: process.argv.slice(2), shownUrl: url, render: (name, args) => pages.render(name, args) });
await Promise.all([pages.writeStandIn(), program.compileAll()]);
pages.watch(
  (path) => void program.fileChanged(path),
  () => void program.restart(),
);

let isEnding = false;
async function end() {
  if (isEnding) return;
  isEnding = true;
  front.close();
  front.closeAllConnections();
  await Promise.all([program.stop(), pages.close()]);
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end());

front.on('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${PORT} is taken: stop what listens there, or set PORT.` : String(error));
  void end();
});
front.listen(Number(PORT), HOST, () => void program.restart());
