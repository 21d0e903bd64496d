import type pg from 'pg';
import type { TestApi } from '../api.js';
import { buildSeatNetwork, weekly } from '../seat-network.js';

export interface TrialReferral {
  readonly id: string;
  /** On every day of the trial. */
  readonly age: number;
  readonly gender: 'F' | 'M';
}

export interface TrialOffer {
  readonly id: string;
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly gender: 'F' | 'M' | null;
  isFull: boolean;
}

/** So many that none is changed twice within a few seconds at five changes a second. */
const OFFERS = 100;
const DAYS = weekly('2026-05-05', 12);
/** Groups for three ages each; referrals are of all ages from 6 to 17. */
const AGES = Array.from({ length: 12 }, (_, n) => 6 + n);

/** Offers of which some suit some of the searches, and one of many seats that are never all taken. */
export class TrialWorld {
  private turn = 0;

  constructor(
    private readonly superuser: pg.Client,
    readonly agencyId: string,
    private readonly hostId: string,
    readonly referrals: readonly TrialReferral[],
    private readonly offers: readonly TrialOffer[],
    private readonly roomyId: string,
  ) {}

  next(): TrialOffer {
    return this.offers[this.turn++ % this.offers.length]!;
  }

  /** Takes the last seats of an offer, in one of its sessions, or gives them back. */
  async toggle(offer: TrialOffer): Promise<void> {
    if (offer.isFull) await this.superuser.query('DELETE FROM offers.seat_claim WHERE holder_id = $1', [offer.id]);
    else
      await this.superuser.query(
        `INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id) SELECT id, offer_id, 'BLOCK', 2, $2 FROM offers.session WHERE offer_id = $1 AND date = $3`,
        [offer.id, this.hostId, DAYS[5]],
      );
    offer.isFull = !offer.isFull;
  }

  /** A seat of many. */
  async changeOtherSeat(n: number): Promise<void> {
    await this.superuser.query(
      `INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id) SELECT id, platform.new_id(), 'BLOCK', 1, $2 FROM offers.session WHERE offer_id = $1 AND date = $3`,
      [this.roomyId, this.hostId, DAYS[n % DAYS.length]],
    );
  }
}

export async function buildTrialWorld(api: TestApi, searches: number): Promise<TrialWorld> {
  const { superuser } = api.database;
  const { agencyId, mainId, hostId } = await buildSeatNetwork(superuser);
  const offers = await superuser.query<{ id: string; age_from: number; age_to: number; genders: ('F' | 'M')[] }>(
    `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags, age_from, age_to, genders)
     SELECT 'T-' || n, $1, 'Gruppe', 'SOCIAL_SKILLS', 'GROUP', 'OPEN', 'ON_SITE', 2, '06432004', 6 + n % 12, 8 + n % 12,
       CASE n % 3 WHEN 0 THEN '{}' WHEN 1 THEN '{F}' ELSE '{M}' END::text[]
     FROM generate_series(1, $2::int) AS n RETURNING id, age_from, age_to, genders`,
    [hostId, OFFERS],
  );
  const roomy = await superuser.query<{ id: string }>(
    `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags)
     VALUES ('T-ROOMY', $1, 'Gruppe', 'SOCIAL_SKILLS', 'GROUP', 'OPEN', 'ON_SITE', 10000, '06432004') RETURNING id`,
    [hostId],
  );
  await superuser.query(`INSERT INTO offers.certificate (offer_id, agency_id, valid_from) SELECT id, $1, '2026-01-01' FROM offers.offer`, [agencyId]);
  await superuser.query(
    `INSERT INTO offers.session (offer_id, date, start, minutes, capacity) SELECT id, day, '15:00', 90, capacity FROM offers.offer CROSS JOIN unnest($1::date[]) AS day`,
    [DAYS],
  );
  const referrals = Array.from({ length: searches }, (_, n) => ({ age: AGES[n % AGES.length]!, gender: n % 2 === 0 ? ('F' as const) : ('M' as const) }));
  const added = await superuser.query<{ id: string; n: number }>(
    `INSERT INTO referrals.referral (code, agency_id, responsible_id, birth_month, gender, legal_basis, needs, municipality_ags, wanted_from, weeks, consent, approved_from)
     SELECT 'F-' || n, $1, $2, make_date(2026 - age, 1, 1), gender, '31', '{}', '06432004', '2026-05-04', 12, true, '2026-01-01'
     FROM unnest($3::int[], $4::text[]) WITH ORDINALITY AS r(age, gender, n) RETURNING id, substr(code, 3)::int AS n`,
    [agencyId, mainId, referrals.map(({ age }) => age), referrals.map(({ gender }) => gender)],
  );
  const ids = new Map(added.rows.map(({ id, n }) => [n, id]));
  return new TrialWorld(
    superuser,
    agencyId,
    hostId,
    referrals.map((referral, index) => ({ id: ids.get(index + 1)!, ...referral })),
    offers.rows.map((row) => ({ id: row.id, ageFrom: row.age_from, ageTo: row.age_to, gender: row.genders[0] ?? null, isFull: false })),
    roomy.rows[0]!.id,
  );
}
