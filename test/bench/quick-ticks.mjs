// Loaded before the program: what it does every ten minutes, it does every three seconds, so that a night's work need not be waited for.
const [tenMinutes, quick] = [600_000, 3000];
const { setInterval: ordinary } = globalThis;
globalThis.setInterval = (work, milliseconds, ...rest) => ordinary(work, milliseconds === tenMinutes ? quick : milliseconds, ...rest);
