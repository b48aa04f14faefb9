/** Limits the number of open streams, in total and per network address. */
export class StreamPlaces {
  private readonly ofAddress = new Map<string, number>();
  taken = 0;

  constructor(
    readonly most: number,
    readonly maxPerAddress: number,
  ) {}

  /** @returns which limit is reached; null: a place was taken, and has to be freed later */
  take(address: string): 'all' | 'address' | null {
    const openHere = this.ofAddress.get(address) ?? 0;
    if (openHere >= this.maxPerAddress) return 'address';
    if (this.taken >= this.most) return 'all';
    this.ofAddress.set(address, openHere + 1);
    this.taken += 1;
    return null;
  }

  leave(address: string): void {
    const openHere = this.ofAddress.get(address) ?? 0;
    if (openHere > 1) this.ofAddress.set(address, openHere - 1);
    else this.ofAddress.delete(address);
    this.taken -= 1;
  }
}
