interface Column {
  /** -1: a row was asked for the column, and the table does not have it. */
  readonly index: number;
  isUsed: boolean;
}

const separators = [';', '\t', '，', '|'] as const;

/** The columns of a table: their positions, and which of them were used. */
export class Header {
  private readonly columns = new Map<string, Column>();
  readonly twice: string[] = [];
  /** Positions of columns that have cells but no name. */
  readonly unnamed: readonly number[];
  private readonly width: number;

  constructor(private readonly cells: readonly string[]) {
    const names = cells.map((cell) => cell.trim().toLowerCase());
    this.width = names.findLastIndex((name) => name !== '') + 1;
    this.unnamed = names.flatMap((name, index) => (name === '' ? [index] : []));
    names.forEach((name, index) => {
      if (name === '') return;
      if (this.columns.has(name)) this.twice.push(name);
      this.columns.set(name, { index, isUsed: false });
    });
  }

  get size(): number {
    return this.cells.length;
  }

  /** The separator, if it is not a comma; null: it is a comma, or none was found. */
  get otherSeparator(): string | null {
    const [only = '', ...more] = this.cells;
    if (more.some((cell) => cell.trim() !== '')) return null;
    return separators.find((separator) => only.split(separator).filter((name) => /^\W*\w+\W*$/.test(name)).length > 1) ?? null;
  }

  has(name: string): boolean {
    return (this.columns.get(name)?.index ?? -1) >= 0;
  }

  /** The position of a column; -1 if it does not exist. Called for every cell, so it must be fast. */
  placeOf(name: string): number {
    const column = this.columns.get(name);
    if (column === undefined) {
      this.columns.set(name, { index: -1, isUsed: true });
      return -1;
    }
    column.isUsed = true;
    return column.index;
  }

  /** Whether a row has a cell for each named column, and no values beyond the last. */
  fits(cells: readonly string[]): boolean {
    if (cells.length === this.cells.length) return true;
    if (cells.length < this.width) return false;
    for (let index = this.cells.length; index < cells.length; index += 1) if ((cells[index] ?? '').trim() !== '') return false;
    return true;
  }

  /** To be called after all rows: the columns that were not read, and the names of columns that were requested but do not exist. */
  get notRead(): { readonly columns: readonly string[]; readonly missed: ReadonlySet<string>; readonly isOfAll: boolean } {
    const missed = [...this.columns].filter(([, { index }]) => index < 0).map(([name]) => name);
    const columns = [...this.columns].filter(([, { isUsed }]) => !isUsed).map(([name]) => name);
    return { columns, missed: new Set(missed), isOfAll: columns.length === this.columns.size };
  }
}
