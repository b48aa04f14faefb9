import type { DataSource, EntityMetadata, QueryRunner } from 'typeorm';

const versionColumn = 'version_id';

/** After all that they refer to. */
function inOrder(entities: readonly EntityMetadata[]): EntityMetadata[] {
  const ordered = new Set<EntityMetadata>();
  const add = (entity: EntityMetadata): void => {
    if (ordered.has(entity)) return;
    for (const { referencedEntityMetadata: referred } of entity.foreignKeys) if (referred !== entity) add(referred);
    ordered.add(entity);
  };
  for (const entity of entities) add(entity);
  return [...ordered];
}

const hasVersion = ({ primaryColumns }: EntityMetadata): boolean =>
  primaryColumns.some(({ databaseName }) => databaseName === versionColumn);

/** The tables that hold rows of an agency: all of them. In an order in which they may be filled; the other way round they may be emptied. */
export const tablesOfAgency = (source: DataSource): string[] => inOrder(source.entityMetadatas).map(({ tableName }) => tableName);

/** The tables whose rows belong to a timetable version, `timetable_versions` first: those whose key holds it. In the same order. */
export const tablesOfVersion = (source: DataSource): string[] =>
  inOrder(source.entityMetadatas)
    .filter(hasVersion)
    .map(({ tableName }) => tableName);

/** Gives a version that has nothing but its row in `timetable_versions` all that another one of the agency has. */
export async function copyVersion(runner: QueryRunner, agencyId: string, from: number, to: number): Promise<void> {
  const place = runner.dataSource.options.type === 'postgres' ? ['$1', '$2', '$3'] : ['?', '?', '?'];
  const [versions, ...owned] = inOrder(runner.dataSource.entityMetadatas).filter(hasVersion);
  if (versions?.tableName !== 'timetable_versions') throw new RangeError('what belongs to a version refers to it');
  for (const { tableName, columns } of owned) {
    const names = columns.map(({ databaseName }) => databaseName).filter((name) => name !== versionColumn);
    const taken = names.map((name) => `"${name}"`).join(', ');
    await runner.query(
      `INSERT INTO ${tableName} (${versionColumn}, ${taken})
        SELECT CAST(${place[0]} AS integer), ${taken} FROM ${tableName} WHERE agency_id = ${place[1]} AND ${versionColumn} = ${place[2]}`,
      [to, agencyId, from],
    );
  }
}
