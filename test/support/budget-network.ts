import { AdoptRegimePresetUseCase, CreateBudgetUseCase, FindBudgetsQuery, type AccountBalance, type AccountKind, type BudgetBooking } from '#agreements';
import type { RequestContext } from '#platform';
import { must } from './rate-office.js';
import { buildRegimeNetwork, person, type RegimeNetwork } from './regime-network.js';
import type { TestDatabase } from './test-database.js';

/** A social space with a budget of 1,000,000 € and 20,000 h from 2026 to 2030, and several providers under it. */
export interface BudgetNetwork extends RegimeNetwork {
  /** With an agreement in the space that is in force, as the lead has one; not in the network. */
  readonly peerId: string;
  /** With an agreement in the space that ended in 2010. */
  readonly formerId: string;
  readonly accounts: ReadonlyMap<AccountKind, string>;
  balance(kind: AccountKind, context?: RequestContext): Promise<AccountBalance | undefined>;
  /** A booking of 50.00 € and 90 min on the variable account, each for a subject of its own. */
  booking(change?: Partial<BudgetBooking>): BudgetBooking;
}

export async function buildBudgetNetwork(database: TestDatabase): Promise<BudgetNetwork> {
  const { superuser, unitOfWork } = database;
  const network = await buildRegimeNetwork(superuser);
  const provider = async (code: string, validTo: string | null) => {
    const { rows } = await superuser.query<{ id: string }>(
      `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES ($1, 'PROVIDER', $1, '07235068', 'RP') RETURNING id`,
      [code],
    );
    await superuser.query(
      `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, valid_to, legal_bases, service_part, quality_part, fee_part, funding, social_space_id, hour_rate_eur, origin)
       VALUES ('LQE-' || $1, $2, $3, '2010-01-01', $4, '{31}', 's', 'q', 'f', 'SOCIAL_SPACE_BUDGET', $5, 50, 'DEMO')`,
      [code, network.agencyId, rows[0]!.id, validTo, network.spaceId],
    );
    return rows[0]!.id;
  };
  const agency = person('asd-person', network.agencyId);
  for (const preset of ['SOCIAL_SPACES_TRIER_SAARBURG', 'PROVIDER_BUDGET_BREMERHAVEN'] as const) {
    await must(new AdoptRegimePresetUseCase(unitOfWork).run(agency, { preset, validFrom: '2014-01-01' }));
  }
  const wish = { name: 'Trier', socialSpaceId: network.spaceId, validFrom: '2026-01-01', totalCents: 100_000_000n, totalMinutes: 1_200_000n };
  const { id } = await must(new CreateBudgetUseCase(unitOfWork).run(agency, wish));
  const balances = async (context: RequestContext) => (await new FindBudgetsQuery(unitOfWork).balancesOf(context, [id])).get(id) ?? [];
  const accounts = new Map((await balances(agency)).map((account) => [account.kind, account.id]));
  let subjects = 0;
  return {
    ...network,
    peerId: await provider('PEER', null),
    formerId: await provider('FORMER', '2010-12-31'),
    accounts,
    balance: async (kind, context = agency) => (await balances(context)).find((account) => account.kind === kind),
    booking: (change = {}) => ({
      accountId: accounts.get('VARIABLE')!,
      cents: 5_000n,
      minutes: 90n,
      subjectKind: 'seat',
      subjectId: `00000000-0000-7000-8000-${String(++subjects).padStart(12, '0')}`,
      ...change,
    }),
  };
}
