import type pg from 'pg';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

interface DatabaseColumn {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly generated: boolean;
}

/**
 * Where the entities and the migrated database differ: a column that is missing on one side, another type, another
 * nullability. A generated column may be left out of an entity. No difference: an empty list.
 */
export async function compareEntities(dataSource: DataSource, database: pg.Client): Promise<string[]> {
  const { rows } = await database.query<DatabaseColumn>(
    `SELECT n.nspname AS schema, c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
       NOT a.attnotnull AS nullable, a.attgenerated <> '' AS generated
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
  );
  return dataSource.entityMetadatas.flatMap((entity) => {
    const columns = rows.filter((row) => row.schema === entity.schema && row.table === entity.tableName);
    if (columns.length === 0) return [`${entity.name}: there is no table ${entity.tablePath}`];
    return compareTable(dataSource, entity, columns);
  });
}

function compareTable(dataSource: DataSource, entity: EntityMetadata, columns: readonly DatabaseColumn[]): string[] {
  const differences: string[] = [];
  for (const mapped of entity.columns) {
    const place = `${entity.name}.${mapped.propertyName}`;
    const column = columns.find((one) => one.name === mapped.databaseName);
    if (!column) {
      differences.push(`${place}: there is no column ${mapped.databaseName}`);
      continue;
    }
    const type = typeOf(dataSource, mapped);
    if (type !== column.type) differences.push(`${place}: ${type} in the entity, ${column.type} in the database`);
    if (mapped.isNullable !== column.nullable) {
      differences.push(`${place}: ${said(mapped.isNullable)} in the entity, ${said(column.nullable)} in the database`);
    }
  }
  const unmapped = columns.filter((column) => !column.generated && !entity.columns.some((mapped) => mapped.databaseName === column.name));
  return [...differences, ...unmapped.map((column) => `${entity.name}: the column ${column.name} is not mapped`)];
}

const said = (nullable: boolean): string => (nullable ? 'nullable' : 'not null');

function typeOf(dataSource: DataSource, column: ColumnMetadata): string {
  const type = dataSource.driver.normalizeType(column);
  return column.isArray ? `${type}[]` : type;
}
