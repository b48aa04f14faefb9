// Part of the program in development. Stands in for the built renderer of residents' pages: asks the process of
// `npm run dev`, in which Vite runs, to render.

const waiting = new Map();
let count = 0;

process.on('message', ({ id, html, error }) => {
  const { resolve, reject } = waiting.get(id) ?? {};
  waiting.delete(id);
  if (error === undefined) resolve?.(html);
  else reject?.(new Error(error));
});
// The channel to that process does not keep this program running when it would otherwise end.
process.channel?.unref();
// Without that process there are no pages: the program stops as after SIGTERM.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

const ask = (name, args) =>
  new Promise((resolve, reject) => {
    count += 1;
    waiting.set(count, { resolve, reject });
    process.send({ id: count, name, args });
  });

/** @param constants the renderer's exports without its functions. @param functions the names of its functions */
export const rendererOf = (constants, functions) => ({
  ...constants,
  ...Object.fromEntries(functions.map((name) => [name, (...args) => ask(name, args)])),
});
