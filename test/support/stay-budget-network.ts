import { AdoptRegimePresetUseCase, CreateBudgetUseCase, FindBudgetsQuery, type AccountBalance, type AccountKind } from '#agreements';
import { rebookBudgets, type BudgetAlert } from '#reservations';
import type { LocalDate } from '#kernel';
import type { RequestContext } from '#platform';
import { must } from './rate-office.js';
import { asOrganisation, type TestDatabase } from './test-database.js';

export interface StayPlan {
  readonly host: 'KONZ' | 'SAARBURG' | 'THIRD' | 'BUDGETED';
  readonly responsible?: 'KONZ' | 'SAARBURG' | 'THIRD' | 'BUDGETED' | 'AGENCY';
  readonly variant?: 'COMPLEMENTARY' | 'INTEGRATED';
  readonly legalBasis?: string;
  readonly dates?: readonly LocalDate[];
  readonly state?: 'HELD' | 'CONFIRMED';
}

export interface Stay {
  readonly id: string;
  readonly referralId: string;
  readonly offerId: string;
  readonly hostId: string;
  readonly sessionIds: readonly string[];
}

/**
 * An agency with the social spaces Konz (1,000,000 € and 20,000 h for 2026; 48.75 € an hour) and Saarburg (no budget of its own; 60 €),
 * a team's provider in each, a third provider (20.00 € a seat and session, half of it when excused) and one with a provider budget of
 * 120,000 € and 1,000 h. Offers have 8 seats and 2 leads, sessions take 90 minutes on Tuesdays from 5 May 2026 on.
 */
export interface StayBudgetNetwork {
  readonly ids: Readonly<Record<'AGENCY' | 'KONZ' | 'SAARBURG' | 'THIRD' | 'BUDGETED', string>>;
  readonly konzId: string;
  /** Accounts of Konz, and the provider's. */
  readonly accounts: ReadonlyMap<AccountKind, string>;
  readonly caseworker: RequestContext;
  readonly caseLead: RequestContext;
  balance(kind: AccountKind): Promise<AccountBalance>;
  /** Seats as a command would leave them, without bookings. */
  stay(plan: StayPlan): Promise<Stay>;
  rebook(stays: readonly { readonly id: string }[], context?: RequestContext): Promise<readonly BudgetAlert[]>;
}

export const TUESDAYS = ['2026-05-05', '2026-05-12', '2026-05-19', '2026-05-26'] as const;

export async function buildStayBudgetNetwork(database: TestDatabase): Promise<StayBudgetNetwork> {
  const { superuser, unitOfWork } = database;
  const one = async (sql: string, values: unknown[]) => (await superuser.query<{ id: string }>(sql, values)).rows[0]!.id;
  const organisation = (code: string, kind = 'PROVIDER') =>
    one(`INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES ($1, $2, $1, '07235068', 'RP') RETURNING id`, [code, kind]);
  const ids = {
    AGENCY: await organisation('AGENCY', 'AGENCY'),
    KONZ: await organisation('KONZ'),
    SAARBURG: await organisation('SAARBURG'),
    THIRD: await organisation('THIRD'),
    BUDGETED: await organisation('BUDGETED'),
  };
  const space = (code: string, ags: string) =>
    one(`INSERT INTO agreements.social_space (code, agency_id, name, municipality_ags, valid_from) VALUES ($1, $2, $1, $3, '2020-01-01') RETURNING id`, [code, ids.AGENCY, [ags]]);
  const konzId = await space('Konz', '07235068');
  const saarburgId = await space('Saarburg', '07235118');
  const agreement = (providerId: string, funding: string, spaceId: string | null, rate: string | null) =>
    one(
      `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_outgoing, co_use_incoming, funding, social_space_id, hour_rate_eur, origin)
       VALUES ('LQE-' || gen_random_uuid(), $1, $2, '2020-01-01', '{30,31,35a,39}', 's', 'q', 'f', true, true, $3, $4, $5, 'DEMO') RETURNING id`,
      [ids.AGENCY, providerId, funding, spaceId, rate],
    );
  await agreement(ids.KONZ, 'SOCIAL_SPACE_BUDGET', konzId, '48.75');
  await agreement(ids.SAARBURG, 'SOCIAL_SPACE_BUDGET', saarburgId, '60');
  await agreement(ids.THIRD, 'STA_LUMP', null, null);
  const budgetAgreementId = await agreement(ids.BUDGETED, 'PROVIDER_BUDGET', null, null);
  await superuser.query(
    `INSERT INTO agreements.settlement_rate (code, agency_id, host_id, unit, amount_cents, excused_percent, valid_from, origin) VALUES ('R-THIRD', $1, $2, 'SEAT_SESSION', 2000, 50, '2020-01-01', 'DEMO')`,
    [ids.AGENCY, ids.THIRD],
  );
  const caseworker = asOrganisation(ids.AGENCY, ['CASEWORKER', 'CONTROLLER']);
  for (const preset of ['SOCIAL_SPACES_TRIER_SAARBURG', 'PROVIDER_BUDGET_BREMERHAVEN'] as const) {
    await must(new AdoptRegimePresetUseCase(unitOfWork).run(caseworker, { preset, validFrom: '2020-01-01' }));
  }
  const create = new CreateBudgetUseCase(unitOfWork);
  const year = { validFrom: '2026-01-01', validTo: '2026-12-31' };
  const konz = await must(create.run(caseworker, { name: 'Konz', socialSpaceId: konzId, ...year, totalCents: 100_000_000n, totalMinutes: 1_200_000n }));
  const provider = await must(create.run(caseworker, { name: 'Träger', agreementId: budgetAgreementId, ...year, totalCents: 12_000_000n, totalMinutes: 60_000n }));
  const find = new FindBudgetsQuery(unitOfWork);
  const balances = async () => [...(await find.balancesOf(caseworker, [konz.id, provider.id])).values()].flat();
  let count = 0;
  return {
    ids,
    konzId,
    accounts: new Map((await balances()).map(({ kind, id }) => [kind, id])),
    caseworker,
    caseLead: asOrganisation(ids.KONZ, ['CASE_LEAD']),
    balance: async (kind) => (await balances()).find((account) => account.kind === kind)!,
    rebook: (stays, context = caseworker) => unitOfWork.run(context, (tx) => rebookBudgets(tx, stays.map(({ id }) => id))),
    stay: async ({ host, responsible = 'KONZ', variant = 'INTEGRATED', legalBasis = '31', dates = TUESDAYS, state = 'CONFIRMED' }) => {
      const number = ++count;
      const offerId = await one(
        `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags)
         VALUES ($1, $2, 'Gruppe', 'SOCIAL_SKILLS', 'GROUP', 'OPEN', 'ON_SITE', 8, '07235068') RETURNING id`,
        [`G-${number}`, ids[host]],
      );
      const sessions = await superuser.query<{ id: string }>(
        `WITH planned AS (INSERT INTO offers.session (offer_id, date, start, minutes, capacity) SELECT $1, day, '15:00', 90, 8 FROM unnest($2::date[]) AS day RETURNING id, date)
         SELECT id FROM planned ORDER BY date`,
        [offerId, dates],
      );
      const referralId = await one(
        `INSERT INTO referrals.referral (code, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, consent, approved_from)
         VALUES ($1, $2, $3, '2014-03-01', $4, '{}', '07235068', '2026-05-04', 12, true, '2026-01-01') RETURNING id`,
        [`F-${number}`, ids.AGENCY, ids[responsible], legalBasis],
      );
      const id = await one(
        `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state, hold_kind, expires_at, origin)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, CASE $10 WHEN 'HELD' THEN 'DECISION' END, CASE $10 WHEN 'HELD' THEN timestamptz '2026-05-03T08:00:00Z' END, 'DEMO') RETURNING id`,
        [`R-${number}`, referralId, `F-${number}`, ids.AGENCY, offerId, ids[host], variant, dates[0], dates.at(-1), state],
      );
      const sessionIds = sessions.rows.map((row) => row.id);
      await superuser.query(
        `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id, expires_at)
         SELECT s, $2, $3, $4, CASE $5 WHEN 'HELD' THEN timestamptz '2026-05-03T08:00:00Z' END FROM unnest($1::uuid[]) AS s`,
        [sessionIds, id, referralId, ids.AGENCY, state],
      );
      return { id, referralId, offerId, hostId: ids[host], sessionIds };
    },
  };
}
