import SqliteDatabase from 'better-sqlite3';

type Record = readonly [cells: readonly string[], line: number];

/**
 * Sorts records on disk, so that a file in any order can be read with little memory. A SQLite database without a name is stored in the
 * system's temporary folder and disappears when it is closed.
 */
export class SortedRows {
  private readonly database = new SqliteDatabase('');
  private readonly insert;

  constructor() {
    this.database.pragma('journal_mode = OFF');
    this.database.exec('CREATE TABLE rows (sort_key TEXT, line INTEGER, cells TEXT); BEGIN');
    this.insert = this.database.prepare('INSERT INTO rows VALUES (?, ?, ?)');
  }

  add(key: string, [cells, line]: Record): void {
    this.insert.run(key, line, JSON.stringify(cells));
  }

  *inOrder(): Generator<Record> {
    this.database.exec('COMMIT');
    const rows = this.database.prepare('SELECT cells, line FROM rows ORDER BY sort_key, line').iterate() as Iterable<{
      cells: string;
      line: number;
    }>;
    for (const { cells, line } of rows) yield [JSON.parse(cells) as string[], line];
  }

  close(): void {
    this.database.close();
  }
}
