import pg from 'pg';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';

export interface DataSourceInput {
  readonly url: string;
  readonly poolSize: number;
  readonly entities: MixedList<string | (new () => object) | EntitySchema>;
  /** A role to take on at connecting (SET ROLE): the service never works with the rights of the owner. */
  readonly role?: string | undefined;
  readonly applicationName: string;
}

// Whole numbers of the database stay exact: bigint arrives as text and is turned into bigint where it is used;
// a date stays the text YYYY-MM-DD (a JavaScript Date would shift it by the zone of the machine).
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const [TEXT_ARRAY, NUMERIC_ARRAY] = [1009, 1231];
// A list of decimal numbers stays a list of texts, as a single one does: the driver would make binary fractions of it.
pg.types.setTypeParser(NUMERIC_ARRAY, pg.types.getTypeParser(TEXT_ARRAY));

/** The service's data source. It never migrates and never synchronizes. Requests are over before compiled plans would pay (jit). */
export async function openDataSource(input: DataSourceInput): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: input.url,
    entities: input.entities,
    poolSize: input.poolSize,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    installExtensions: false,
    applicationName: input.applicationName,
    extra: {
      options: `${input.role ? `-c role=${input.role} ` : ''}-c timezone=UTC -c jit=off -c default_transaction_isolation=read\\ committed -c idle_in_transaction_session_timeout=600000`,
    },
  });
  return dataSource.initialize();
}
