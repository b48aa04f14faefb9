// Loaded when the page stands: most visits never are without the server.
export { OfflineDepartures } from './offline-departures.js';
export { changeAmongFiles, changeInPlace } from './in-place.browser.js';
export { forgetTowns, readTown, saveTown } from './saved-town.browser.js';
export { daysOf, pageFromTown, townSavedAt } from './town.js';
