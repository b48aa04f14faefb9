// In the program in development, where the built server half of residents' pages would be: asks the process of
// `npm run dev`, which has Vite, to render.

const waiting = new Map();
let count = 0;

process.on('message', ({ id, html, error }) => {
  const { resolve, reject } = waiting.get(id) ?? {};
  waiting.delete(id);
  if (error === undefined) resolve?.(html);
  else reject?.(new Error(error));
});
// Who asked keeps the program alive, not the channel by which it asks.
process.channel?.unref();
// Without whoever renders there are no pages: the program stops as if it were told to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

const ask = (name, args) =>
  new Promise((resolve, reject) => {
    count += 1;
    waiting.set(count, { resolve, reject });
    process.send({ id: count, name, args });
  });

/** @param constants what is no function in it */
export const rendererOf = (constants, functions) => ({
  ...constants,
  ...Object.fromEntries(functions.map((name) => [name, (...args) => ask(name, args)])),
});
