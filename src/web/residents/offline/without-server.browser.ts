// What a page needs while the server cannot be reached, as one file that is loaded after the page: most visits never need it.
export { OfflineDepartures } from './offline-departures.js';
export { changeAmongFiles, changeInPlace } from './in-place.browser.js';
export { forgetTowns, readTown, saveTown } from './saved-town.browser.js';
export { daysOf, pageFromTown, townSavedAt } from './town.js';
