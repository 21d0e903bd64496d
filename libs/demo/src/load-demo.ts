import { ok, refuse, type LocalDate, type Refusal, type Result } from '#kernel';
import { AppointOperatorUseCase, CreateUserUseCase, type SignInService } from '#identity';
import { operatorContext, type RequestContext, type UnitOfWork } from '#platform';
import { ImportFolderUseCase, type ImportResult } from '#exchange';
import { ClearMonthUseCase, CloseMonthUseCase, SetInvoiceContactUseCase } from '#settlement';
import { DEMO_OPERATOR, DEMO_PASSWORD, demoPeople, demoSignIns, PROVIDERS_WITH_PEOPLE, type DemoSignIn } from './demo-people.js';
import { calendarOf } from './network/calendar.js';
import { nameLeads, recordWork } from './load-care.js';
import { loadRequests } from './load-requests.js';
import { loadSeats } from './load-seats.js';
import { loadTerms } from './load-terms.js';
import { demoNetwork } from './network/demo-network.js';
import { AGENCIES } from './network/network-model.js';
import { demoInvoiceContact, ORGANISATIONS } from './network/organisations.js';

export interface DemoDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly signIn: SignInService;
  /** Ties the traces of the load together. */
  readonly correlationId: string;
  /** Told what is being done, in words for people. */
  readonly report?: (line: string) => void;
}

export interface DemoLoaded {
  /** The document of the import; its counts are empty where an interrupted load was only finished. */
  readonly imported: ImportResult;
  readonly signIns: readonly DemoSignIn[];
}

export interface DatabaseNotEmpty extends Refusal {
  readonly code: 'DATABASE_NOT_EMPTY';
}

/**
 * Loads the demonstration network of a day into an empty database, by the use cases that everybody's data go through:
 * import, people, clearing. The first of its months is closed, the second cleared, the running one open. Refused where
 * other organisations are, or the load was done before; a load that was interrupted is finished.
 */
export async function loadDemo(dependencies: DemoDependencies, today: LocalDate): Promise<Result<DemoLoaded, DatabaseNotEmpty>> {
  const { unitOfWork, report = () => {} } = dependencies;
  const operator = operatorContext('DEMO', dependencies.correlationId);
  const state = await stateOf(unitOfWork, operator);
  if (state === 'OTHER') {
    return refuse({ code: 'DATABASE_NOT_EMPTY', message: 'The database holds organisations already: the demonstration is only loaded into an empty one.' });
  }
  report('importing the demonstration network');
  const imported = state === 'EMPTY' ? await importNetwork(dependencies, operator, today) : NOTHING_IMPORTED;
  const ids = await organisationIds(unitOfWork, operator);
  report('creating the demonstration sign-ins');
  const signIns = await createPeople(dependencies, operator, ids);
  report('publishing regimes and texts of consent');
  await writeTerms(dependencies, operator, ids, today);
  report('writing requests');
  await writeRequests(dependencies, operator, ids, today);
  report('naming leads and recording work beside the cases');
  await writeCare(dependencies, operator, ids, today);
  report('holding and asking for seats');
  await writeSeats(dependencies, operator, ids);
  report('saying whom to ask about invoices');
  await nameInvoiceContacts(dependencies, operator, ids);
  report('clearing the first months');
  await clearMonths(dependencies, operator, ids, today);
  await unitOfWork.run(operator, (tx) => tx.journal.write({ agencyId: null, action: LOADED, subjectKind: 'installation', subjectId: 'demo' }));
  return ok({ imported, signIns });
}

const LOADED = 'demo.loaded';

const NOTHING_IMPORTED: ImportResult = { imported: {}, errorCount: 0, errors: [] };

/** INTERRUPTED: the network is there, alone, but the load has not come to its end. */
async function stateOf(unitOfWork: UnitOfWork, operator: RequestContext): Promise<'EMPTY' | 'INTERRUPTED' | 'OTHER'> {
  return unitOfWork.run(operator, async (tx) => {
    const organisations = await tx.sql<{ code: string }>('SELECT code FROM identity.organisation_v');
    if (organisations.length === 0) return 'EMPTY';
    const loaded = await tx.sql('SELECT 1 FROM platform.journal WHERE action = $1 LIMIT 1', [LOADED]);
    const demos = new Set(ORGANISATIONS.map((o) => o.id));
    const onlyDemo = organisations.length === demos.size && organisations.every((o) => demos.has(o.code));
    return loaded.length === 0 && onlyDemo ? 'INTERRUPTED' : 'OTHER';
  });
}

async function importNetwork({ unitOfWork }: DemoDependencies, operator: RequestContext, today: LocalDate): Promise<ImportResult> {
  const files = new Map([...demoNetwork(today)].map(([name, text]) => [name, Buffer.from(text)]));
  const result = await new ImportFolderUseCase(unitOfWork).runFiles(operator, files, { origin: 'DEMO' });
  const [first] = result.errors;
  if (first !== undefined) throw new Error(`The demonstration network was refused: ${first.file} line ${first.line}: ${first.code}`);
  return result;
}

async function organisationIds(unitOfWork: UnitOfWork, operator: RequestContext): Promise<ReadonlyMap<string, string>> {
  const rows = await unitOfWork.run(operator, (tx) => tx.sql<{ id: string; code: string }>('SELECT id, code FROM identity.organisation_v'));
  return new Map(rows.map((row) => [row.code, row.id]));
}

async function createPeople({ unitOfWork, signIn }: DemoDependencies, operator: RequestContext, ids: ReadonlyMap<string, string>): Promise<DemoSignIn[]> {
  const createUser = new CreateUserUseCase(unitOfWork, signIn);
  const password = await signIn.hashOf(DEMO_PASSWORD);
  const people = demoPeople();
  await Promise.all(
    people.map(({ organisation, role, signingRight, name, email }) =>
      createUser.execute(operator, { email, name, password, memberships: [{ organisationId: idOf(ids, organisation), role, signingRight }] }),
    ),
  );
  demand(await new AppointOperatorUseCase(unitOfWork, signIn).appoint(operator, { ...DEMO_OPERATOR, password }));
  return demoSignIns();
}

/** In the name of an administrator of each agency. */
async function writeTerms({ unitOfWork }: DemoDependencies, operator: RequestContext, ids: ReadonlyMap<string, string>, today: LocalDate): Promise<void> {
  const validFrom = calendarOf(today).firstOf(-14);
  for (const agency of AGENCIES) {
    const organisationId = idOf(ids, agency);
    const actor = await memberOf(unitOfWork, operator, organisationId, 'ADMINISTRATOR');
    const context: RequestContext = { ...operator, actor, organisationId, scope: 'ORGANISATION', roles: ['ADMINISTRATOR'], purpose: 'ADMINISTRATION' };
    await loadTerms({ unitOfWork, context, agency, validFrom });
  }
}

/** The same person whenever it is asked; of caseworkers the one who signs. */
async function memberOf(unitOfWork: UnitOfWork, operator: RequestContext, organisationId: string, role: 'ADMINISTRATOR' | 'CASEWORKER' | 'GROUP_LEAD'): Promise<string> {
  const members = await unitOfWork.run(operator, (tx) =>
    tx.sql<{ id: string }>(
      `SELECT m.user_id AS id FROM identity.member_v m WHERE m.organisation_id = $1 AND m.role = $2 AND (m.signing_right OR $2 <> 'CASEWORKER') ORDER BY m.user_id LIMIT 1`,
      [organisationId, role],
    ),
  );
  return members[0]!.id;
}

/** In the name of the first caseworker of the first agency. */
async function writeRequests({ unitOfWork }: DemoDependencies, operator: RequestContext, ids: ReadonlyMap<string, string>, today: LocalDate): Promise<void> {
  const agencyId = idOf(ids, AGENCIES[0]!);
  const context: RequestContext = { ...operator, actor: await memberOf(unitOfWork, operator, agencyId, 'CASEWORKER'), organisationId: agencyId, scope: 'ORGANISATION', roles: ['CASEWORKER'], purpose: 'CASE_WORK' };
  await loadRequests({ unitOfWork, context, agencyId, providerId: idOf(ids, 'MUSTERHAUS'), today });
}

/** In the name of those who lead the groups of the providers. */
async function writeCare({ unitOfWork }: DemoDependencies, operator: RequestContext, ids: ReadonlyMap<string, string>, today: LocalDate): Promise<void> {
  const calendar = calendarOf(today);
  const write = async (provider: string) => {
    const organisationId = idOf(ids, provider);
    const context: RequestContext = { ...operator, actor: await memberOf(unitOfWork, operator, organisationId, 'GROUP_LEAD'), organisationId, scope: 'ORGANISATION', roles: ['GROUP_LEAD'], purpose: 'GROUP_WORK' };
    if (provider === 'MUSTERHAUS') await nameLeads({ unitOfWork, context });
    const { networks } = ORGANISATIONS.find(({ id }) => id === provider)!;
    await recordWork({ unitOfWork, context }, idOf(ids, networks[0]!), calendar);
  };
  await Promise.all(PROVIDERS_WITH_PEOPLE.map(write));
}

/** In the name of the same caseworker, and of those who lead the groups that they ask for. */
async function writeSeats({ unitOfWork }: DemoDependencies, operator: RequestContext, ids: ReadonlyMap<string, string>): Promise<void> {
  const agencyId = idOf(ids, AGENCIES[0]!);
  const context: RequestContext = { ...operator, actor: await memberOf(unitOfWork, operator, agencyId, 'CASEWORKER'), organisationId: agencyId, scope: 'ORGANISATION', roles: ['CASEWORKER'], purpose: 'CASE_WORK' };
  const leadOf = async (offerId: string): Promise<RequestContext | null> => {
    const [lead] = await unitOfWork.run(operator, (tx) =>
      tx.sql<{ organisationId: string; actor: string }>(
        `SELECT m.organisation_id AS "organisationId", m.user_id AS actor FROM offers.offer_v o JOIN identity.member_v m ON m.organisation_id = o.host_id
         WHERE o.id = $1 AND m.role = 'GROUP_LEAD' ORDER BY m.user_id LIMIT 1`,
        [offerId],
      ),
    );
    return lead === undefined ? null : { ...operator, ...lead, scope: 'ORGANISATION', roles: ['GROUP_LEAD'], purpose: 'GROUP_WORK' };
  };
  await loadSeats({ unitOfWork, context, leadOf });
}

/** In each organisation's own name, also of those that have no people: every invoice names whom to ask. */
async function nameInvoiceContacts({ unitOfWork }: DemoDependencies, operator: RequestContext, ids: ReadonlyMap<string, string>): Promise<void> {
  const set = new SetInvoiceContactUseCase(unitOfWork);
  for (const [code, organisationId] of ids) {
    const context: RequestContext = { ...operator, organisationId, scope: 'ORGANISATION', purpose: 'CLEARING' };
    demand(await set.run(context, { ...demoInvoiceContact(code), idempotencyKey: 'demo-invoice-contact' }));
  }
}

/** In each agency's own name, as the command line does it. */
async function clearMonths({ unitOfWork }: DemoDependencies, operator: RequestContext, ids: ReadonlyMap<string, string>, today: LocalDate): Promise<void> {
  const calendar = calendarOf(today);
  const clear = new ClearMonthUseCase(unitOfWork);
  const close = new CloseMonthUseCase(unitOfWork);
  for (const agency of AGENCIES) {
    const agencyId = idOf(ids, agency);
    const context: RequestContext = { ...operator, organisationId: agencyId, scope: 'ORGANISATION', purpose: 'CLEARING' };
    const month = (offset: number) => ({ agencyId, period: calendar.month(offset), origin: 'COMMAND_LINE' as const });
    demand(await clear.run(context, { ...month(-2), summary: true }));
    demand(await close.run({ ...context, scope: 'OPERATOR' }, month(-2)));
    demand(await clear.run(context, { ...month(-1), summary: true }));
  }
}

function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`The demonstration's organisation ${code} is missing`);
  return id;
}

/** In the demonstration nothing can be refused: a refusal is a bug. */
function demand(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`The demonstration was refused: ${result.refusal.code}`);
}
