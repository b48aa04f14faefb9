/** A disk with less is nearly full. */
const lowShare = 0.1;

/** What is free of a disk for whoever is not root. */
export interface DiskSpace {
  readonly freeBytes: number;
  /** 0 to 1. */
  readonly freeShare: number;
}

/** Of all that may be used, as `df` tells it: what a system keeps for root is in neither. */
export function diskSpace({ blocks, bfree, bavail, bsize }: { blocks: number; bfree: number; bavail: number; bsize: number }): DiskSpace {
  const usable = blocks - bfree + bavail;
  return { freeBytes: bavail * bsize, freeShare: usable === 0 ? 1 : bavail / usable };
}

export const isNearlyFull = ({ freeShare }: DiskSpace): boolean => freeShare < lowShare;
