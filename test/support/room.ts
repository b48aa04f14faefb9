import type Sqlite from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import type { Database } from '../../src/database/database.service.js';

/** Whether the file that a program writes to may grow: SQLite limits that for each connection. */
export class Room {
  private isOver = false;

  constructor(source: DataSource) {
    const options = source.options as { prepareDatabase?: (connection: Sqlite.Database) => void };
    const { prepareDatabase } = options;
    const limited = (connection: Sqlite.Database): void => {
      prepareDatabase?.(connection);
      if (this.isOver) connection.pragma('max_page_count = 1');
    };
    Object.assign(options, { prepareDatabase: limited });
  }

  /** The connections to come, and the one that is there. */
  async end(database: Database): Promise<void> {
    this.isOver = true;
    // No file is made smaller by it.
    await database.atOnce((connection) => void connection.pragma('max_page_count = 1'));
  }

  begin(): void {
    this.isOver = false;
  }
}
