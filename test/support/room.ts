import type Sqlite from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import type { Database } from '../../src/database/database.service.js';

/** Limits the size of a program's SQLite file, by a setting of each connection. */
export class FileSizeLimit {
  private isSet = false;

  constructor(source: DataSource) {
    const options = source.options as { prepareDatabase?: (connection: Sqlite.Database) => void };
    const { prepareDatabase } = options;
    const limited = (connection: Sqlite.Database): void => {
      prepareDatabase?.(connection);
      if (this.isSet) connection.pragma('max_page_count = 1');
    };
    Object.assign(options, { prepareDatabase: limited });
  }

  /** Applies to the open connection and to later ones. */
  async set(database: Database): Promise<void> {
    this.isSet = true;
    // This does not shrink the file.
    await database.atOnce((connection) => void connection.pragma('max_page_count = 1'));
  }

  lift(): void {
    this.isSet = false;
  }
}
