import { giveWay, nextTurn } from '../turns.io.js';

/** Lets waiting requests be answered. To be awaited between large pieces of work, because nothing else runs during a piece. */
export const giveWayNow = nextTurn;

/** Returns a function to await at each trip or each other small piece of work: it gives way once the work has gone on for a while. */
export const givingWay = (): (() => Promise<void> | undefined) => giveWay;
