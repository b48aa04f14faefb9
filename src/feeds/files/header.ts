interface Column {
  /** -1: it was asked for, and is not there. */
  readonly index: number;
  isAsked: boolean;
}

const separators = [';', '\t', '，', '|'] as const;

/** The columns of a table: where each stands, and which of them anybody asked for. */
export class Header {
  private readonly columns = new Map<string, Column>();
  readonly twice: string[] = [];
  /** Cells that have no name above them, by place. */
  readonly unnamed: readonly number[];
  private readonly width: number;

  constructor(private readonly cells: readonly string[]) {
    const names = cells.map((cell) => cell.trim().toLowerCase());
    this.width = names.findLastIndex((name) => name !== '') + 1;
    this.unnamed = names.flatMap((name, index) => (name === '' ? [index] : []));
    names.forEach((name, index) => {
      if (name === '') return;
      if (this.columns.has(name)) this.twice.push(name);
      this.columns.set(name, { index, isAsked: false });
    });
  }

  get size(): number {
    return this.cells.length;
  }

  /** What stands between the columns, where it is not a comma. */
  get otherSeparator(): string | null {
    const [only = '', ...more] = this.cells;
    if (more.some((cell) => cell.trim() !== '')) return null;
    return separators.find((separator) => only.split(separator).filter((name) => /^\W*\w+\W*$/.test(name)).length > 1) ?? null;
  }

  has(name: string): boolean {
    return (this.columns.get(name)?.index ?? -1) >= 0;
  }

  /** Where a column stands; -1: it is not there. Asked for every cell that is read. */
  placeOf(name: string): number {
    const column = this.columns.get(name);
    if (column === undefined) {
      this.columns.set(name, { index: -1, isAsked: true });
      return -1;
    }
    column.isAsked = true;
    return column.index;
  }

  /** Whether a row has a cell for each named column, and no value beyond the last. */
  fits(cells: readonly string[]): boolean {
    if (cells.length === this.cells.length) return true;
    if (cells.length < this.width) return false;
    for (let index = this.cells.length; index < cells.length; index += 1) if ((cells[index] ?? '').trim() !== '') return false;
    return true;
  }

  /** Once all rows are read: the columns that nobody asked for, and what was asked for in vain. */
  get notRead(): { readonly columns: readonly string[]; readonly missed: ReadonlySet<string>; readonly isOfAll: boolean } {
    const missed = [...this.columns].filter(([, { index }]) => index < 0).map(([name]) => name);
    const columns = [...this.columns].filter(([, { isAsked }]) => !isAsked).map(([name]) => name);
    return { columns, missed: new Set(missed), isOfAll: columns.length === this.columns.size };
  }
}
