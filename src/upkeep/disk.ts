/** A disk with a smaller free share is nearly full. */
const lowShare = 0.1;

/** The free space of a disk for users other than root. */
export interface DiskSpace {
  readonly freeBytes: number;
  /** From 0 to 1. */
  readonly freeShare: number;
}

/** Computes free space like `df`: blocks reserved for root are in neither number. */
export function diskSpace({ blocks, bfree, bavail, bsize }: { blocks: number; bfree: number; bavail: number; bsize: number }): DiskSpace {
  const usable = blocks - bfree + bavail;
  return { freeBytes: bavail * bsize, freeShare: usable === 0 ? 1 : bavail / usable };
}

export const isNearlyFull = ({ freeShare }: DiskSpace): boolean => freeShare < lowShare;
