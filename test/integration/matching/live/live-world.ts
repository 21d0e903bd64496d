import { evaluateReferrals, rematch, type Rematched, type RematchOptions } from '#matching';
import { addOffer, addReferral, buildSeatNetwork, type SeatNetwork, type TestOffer } from '../../../support/seat-network.js';
import { asOperator, type TestDatabase } from '../../../support/test-database.js';

export const DATES = ['2026-05-05', '2026-05-12', '2026-05-19'];

/** A network with referrals that are searched for, and what stands in their answers. */
export class LiveWorld {
  private constructor(
    readonly db: TestDatabase,
    readonly network: SeatNetwork,
  ) {}

  static async build(db: TestDatabase, prefix = ''): Promise<LiveWorld> {
    return new LiveWorld(db, await buildSeatNetwork(db.superuser, prefix));
  }

  offer(code: string, capacity = 4): Promise<TestOffer> {
    return addOffer(this.db.superuser, this.network, { code, dates: DATES, capacity });
  }

  referral(code: string, change: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return addReferral(this.db.superuser, this.network, code, change);
  }

  sql(text: string, values: unknown[] = []) {
    return this.db.superuser.query(text, values);
  }

  /** Follows everything that is noted. */
  follow(options: RematchOptions = {}): Promise<Rematched> {
    return rematch(this.db.unitOfWork, new AbortController().signal, options);
  }

  /** Who is noted and not followed yet, `OFFER …`. */
  async notes(): Promise<string[]> {
    const { rows } = await this.sql(`SELECT DISTINCT kind || ' ' || subject_id AS note FROM matching.touched ORDER BY 1`);
    return rows.map((row) => (row as { note: string }).note);
  }

  /** Offers of a stored answer. */
  async answer(referralId: string): Promise<string[]> {
    const { rows } = await this.sql('SELECT offer_id FROM matching.answer_match WHERE referral_id = $1 ORDER BY 1', [referralId]);
    return rows.map((row) => (row as { offer_id: string }).offer_id);
  }

  async version(referralId: string): Promise<number | undefined> {
    const { rows } = await this.sql('SELECT version FROM matching.answer WHERE referral_id = $1', [referralId]);
    return (rows[0] as { version: number } | undefined)?.version;
  }

  /** What a full evaluation says, in either variant. */
  async evaluated(referralIds: readonly string[]): Promise<Map<string, string[]>> {
    const sets = new Map(referralIds.map((id) => [id, new Set<string>()]));
    for (const variant of ['INTEGRATED', 'COMPLEMENTARY'] as const) {
      const answers = await this.db.unitOfWork.run(asOperator, (tx) => evaluateReferrals(tx, referralIds, { wanted: 'MATCHES', variant }));
      for (const [id, { evaluations }] of answers) evaluations.forEach((one) => one.passes && sets.get(id)!.add(one.offerId));
    }
    return new Map([...sets].map(([id, set]) => [id, [...set].sort()]));
  }

  block(offer: TestOffer) {
    return this.sql(
      `INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id) SELECT s.id, $1, 'BLOCK', s.capacity - s.seats_taken, $2
       FROM offers.session s WHERE s.offer_id = $1 AND s.has_free_seat ON CONFLICT DO NOTHING`,
      [offer.id, this.network.hostId],
    );
  }

  unblock(offer: TestOffer) {
    return this.sql('DELETE FROM offers.seat_claim WHERE holder_id = $1', [offer.id]);
  }
}
