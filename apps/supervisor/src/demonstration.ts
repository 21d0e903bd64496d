import { entities } from '#installation';
import { randomIds, systemClock, todayInBerlin } from '#kernel';
import { openDataSource, operatorContext, resolveSecret, SERVICE_ROLE, UnitOfWork, type Config } from '#platform';

export interface SignInHint {
  /** Empty for those who run the system. */
  readonly organisation: string;
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

export interface DemonstrationInput {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly mayLoad: boolean;
  readonly say: (line: string) => void;
}

/**
 * Sees to the demonstration network: loads it into an empty database when wanted, and tells the sign-ins of one that is
 * there. Nothing where people work with their own data.
 */
export async function prepareDemonstration({ config, databaseUrl, mayLoad, say }: DemonstrationInput): Promise<readonly SignInHint[]> {
  const dataSource = await openDataSource({ url: databaseUrl, poolSize: 4, entities, role: SERVICE_ROLE, applicationName: 'platzverbund-start' });
  try {
    const unitOfWork = new UnitOfWork(dataSource);
    const state = await stateOf(unitOfWork);
    if (state === 'OTHER' || (state !== 'LOADED' && !mayLoad)) return [];
    const { demoSignIns, loadDemo } = await import('#demo');
    if (state === 'LOADED') {
      // A network that an earlier version loaded has fewer people.
      const there = await addressesOf(unitOfWork);
      return demoSignIns().filter(({ email }) => there.has(email));
    }
    say('Loading the demonstration network …');
    const { SignInService } = await import('#identity');
    const secret = await resolveSecret(config);
    const signIn = new SignInService({ databaseUrl, role: SERVICE_ROLE, secret, publicUrl: 'http://localhost' });
    try {
      const today = todayInBerlin(systemClock).toString();
      const loaded = await loadDemo({ unitOfWork, signIn, correlationId: randomIds.next(), report: (line) => say(`  ${line}`) }, today);
      return loaded.ok ? loaded.value.signIns : [];
    } finally {
      await signIn.close();
    }
  } finally {
    await dataSource.destroy();
  }
}

async function addressesOf(unitOfWork: UnitOfWork): Promise<ReadonlySet<string>> {
  const rows = await unitOfWork.run(operatorContext('DEMO', 'start'), (tx) => tx.sql<{ email: string }>('SELECT email FROM identity.address_v'));
  return new Set(rows.map(({ email }) => email));
}

/** EMPTY also where an earlier load was cut off: the loader finishes it. */
async function stateOf(unitOfWork: UnitOfWork): Promise<'EMPTY' | 'LOADED' | 'OTHER'> {
  return unitOfWork.run(operatorContext('DEMO', 'start'), async (tx) => {
    const [found] = await tx.sql<{ loaded: boolean; organisations: boolean; demo: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM platform.journal WHERE action = 'demo.loaded') AS loaded,
         EXISTS (SELECT 1 FROM identity.organisation_v) AS organisations,
         EXISTS (SELECT 1 FROM platform.journal WHERE purpose = 'DEMO') AS demo`,
    );
    if (found!.loaded) return 'LOADED';
    return found!.organisations && !found!.demo ? 'OTHER' : 'EMPTY';
  });
}
