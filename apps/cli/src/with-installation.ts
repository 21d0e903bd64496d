import { entities, openDatabase } from '#installation';
import { openDataSource, operatorContext, readConfig, SERVICE_ROLE, UnitOfWork, type Config, type RequestContext, type Transaction } from '#platform';
import { randomIds } from '#kernel';
import { say } from './output.js';

export interface Installation {
  readonly unitOfWork: UnitOfWork;
  readonly config: Config;
  /** Connection of the database, for the sign-in framework, which brings its own pool. */
  readonly databaseUrl: string;
  /** `pv` acts as the operator. */
  readonly operator: (purpose: string) => RequestContext;
  /** The operator in the name of one agency: what the agency itself could do, and no more. */
  readonly forAgency: (agencyId: string, purpose: string) => RequestContext;
  /** The operator as such, about one agency: for what only the command line may do to it. */
  readonly aboutAgency: (agencyId: string, purpose: string) => RequestContext;
}

/** Opens the database that the environment names, does the work, and leaves it as it was found: running or stopped. */
export async function withInstallation(work: (installation: Installation) => Promise<void>): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config, say);
  try {
    const dataSource = await openDataSource({ url: database.url, poolSize: 4, entities, role: SERVICE_ROLE, applicationName: 'pv' });
    try {
      const correlationId = randomIds.next();
      await work({
        unitOfWork: new UnitOfWork(dataSource),
        config,
        databaseUrl: database.url,
        operator: (purpose) => operatorContext(purpose, correlationId),
        forAgency: (organisationId, purpose) => ({ ...operatorContext(purpose, correlationId), organisationId, scope: 'ORGANISATION' }),
        aboutAgency: (organisationId, purpose) => ({ ...operatorContext(purpose, correlationId), organisationId }),
      });
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await database.close();
  }
}

/** An agency by the identifier of the files; null when there is none of that kind. */
export async function findAgencyId(installation: Installation, code: string): Promise<string | null> {
  const find = async (tx: Transaction): Promise<string | null> => {
    const [row] = await tx.sql<{ id: string }>(`SELECT id FROM identity.organisation_v WHERE code = $1 AND kind = 'AGENCY'`, [code]);
    return row?.id ?? null;
  };
  return installation.unitOfWork.run(installation.operator('COMMAND_LINE'), find);
}

export const agencyNotFound = (code: string): { code: string; message: string } => ({
  code: 'UNKNOWN_REFERENCE',
  message: `"${code}" is no agency of this installation.`,
});
