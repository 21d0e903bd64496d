import type { LocalDate } from '#kernel';
import { UnitOfWork } from '#platform';
import {
  AcceptOfferedSeatUseCase,
  CancelReservationUseCase,
  ChangeWaitUseCase,
  DeclineOfferedSeatUseCase,
  JoinWaitingListUseCase,
  LeaveWaitingListUseCase,
  offerFreedSeats,
  ReserveSeatUseCase,
  type Cascaded,
  type JoinWaitingListInput,
  type OfferDeclineReason,
} from '#reservations';
import { addOffer, addReferral, asCaseworker, buildSeatNetwork, weekly, type SeatNetwork, type TestOffer } from './seat-network.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const forEver = new AbortController().signal;

export interface OpenOffer {
  readonly code: string;
  readonly offer: string;
  readonly until: string;
}

/** A network whose seats are waited for, at a moment that the test moves. Everybody is an agency's caseworker. */
export class WaitingOffice {
  private made = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly network: SeatNetwork,
    public now: string,
  ) {}

  static async open(now = '2026-05-01T08:00:00Z', poolSize = 6): Promise<WaitingOffice> {
    const database = await createTestDatabase({ now, poolSize });
    return new WaitingOffice(database, await buildSeatNetwork(database.superuser), now);
  }

  /** The same database with the eyes of another network. */
  in(network: SeatNetwork): WaitingOffice {
    return new WaitingOffice(this.database, network, this.now);
  }

  close(): Promise<void> {
    return this.database.close();
  }

  get unitOfWork(): UnitOfWork {
    return new UnitOfWork(this.database.dataSource, { now: this.now });
  }

  /** A group of the host with `sessions` sessions from 5 May on, of which so many seats are taken by cases of somebody else. */
  async offer(code: string, { capacity = 1, taken = 0, sessions = 2, first = '2026-05-05' }: { capacity?: number; taken?: number; sessions?: number; first?: LocalDate } = {}): Promise<TestOffer & { readonly takers: string[] }> {
    const offer = await addOffer(this.database.superuser, this.network, { code, dates: weekly(first, sessions), capacity });
    const takers: string[] = [];
    for (let seat = 0; seat < taken; seat++) {
      const reserved = await this.reserve(await this.referral(`T-${++this.made}`), offer.id);
      if (!reserved.ok) throw new Error(reserved.refusal.message);
      takers.push(reserved.value.id);
    }
    return { ...offer, takers };
  }

  /** Searched for since the beginning. */
  referral(code: string, change: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return addReferral(this.database.superuser, this.network, code, { state: 'SEARCHING', ...change });
  }

  reserve(referralId: string, offerId: string) {
    return new ReserveSeatUseCase(this.unitOfWork).run(asCaseworker(this.network), { referralId, offerId, variant: 'INTEGRATED' });
  }

  async free(reservationId: string): Promise<void> {
    const cancelled = await new CancelReservationUseCase(this.unitOfWork).run(asCaseworker(this.network), { reservationId, reason: 'OTHER' });
    if (!cancelled.ok) throw new Error(cancelled.refusal.message);
  }

  join(referralId: string, wish: Partial<JoinWaitingListInput> = {}) {
    return new JoinWaitingListUseCase(this.unitOfWork).run(asCaseworker(this.network), { referralId, offerIds: [], variant: 'INTEGRATED', withSiblings: false, sameOffer: true, ...wish });
  }

  /** Makes a referral that waits; answers the id of its wait. */
  async waiter(code: string, wish: Partial<JoinWaitingListInput> = {}, change: Readonly<Record<string, unknown>> = {}): Promise<{ referralId: string; waitId: string }> {
    const referralId = await this.referral(code, change);
    // Nobody begins to wait at the same moment as another.
    this.now = new Date(Date.parse(this.now) + 1000).toISOString();
    const joined = await this.join(referralId, wish);
    if (!joined.ok) throw new Error(joined.refusal.message);
    return { referralId, waitId: joined.value.waits[0]!.id };
  }

  cascade(groups?: number): Promise<Cascaded> {
    return offerFreedSeats(this.unitOfWork, forEver, { now: this.now, ...(groups === undefined ? {} : { groups }) });
  }

  accept(reservationId: string) {
    return new AcceptOfferedSeatUseCase(this.unitOfWork).run(asCaseworker(this.network), { reservationId });
  }

  decline(reservationId: string, reason: OfferDeclineReason) {
    return new DeclineOfferedSeatUseCase(this.unitOfWork).run(asCaseworker(this.network), { reservationId, reason });
  }

  change(waitId: string, change: Omit<Parameters<ChangeWaitUseCase['run']>[1], 'waitId'>) {
    return new ChangeWaitUseCase(this.unitOfWork).run(asCaseworker(this.network), { waitId, ...change });
  }

  leave(waitId: string) {
    return new LeaveWaitingListUseCase(this.unitOfWork).run(asCaseworker(this.network), { waitId });
  }

  /** Who is offered what at this moment, by the code of the referral. */
  async open(): Promise<OpenOffer[]> {
    const { rows } = await this.database.superuser.query<OpenOffer>(
      `SELECT v.referral_code AS code, o.code AS offer, to_char(v.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') AS until
       FROM reservations.reservation v JOIN offers.offer o ON o.id = v.offer_id WHERE v.state = 'OFFERED' AND v.expires_at > $1 ORDER BY v.referral_code`,
      [this.now],
    );
    return rows;
  }

  /** The reservation by which a referral was offered something last. */
  async lastOffer(referralId: string): Promise<{ id: string; state: string }> {
    const { rows } = await this.database.superuser.query<{ id: string; state: string }>(
      'SELECT v.id, v.state FROM reservations.reservation v JOIN reservations.offer_made m ON m.reservation_id = v.id WHERE v.referral_id = $1 ORDER BY m.made_at DESC, v.code DESC LIMIT 1',
      [referralId],
    );
    return rows[0]!;
  }

  async waitState(waitId: string): Promise<string> {
    const { rows } = await this.database.superuser.query<{ state: string }>(`SELECT concat_ws(' ', state, state_reason) AS state FROM reservations.wait WHERE id = $1`, [waitId]);
    return rows[0]!.state;
  }

  /** What the database itself says against the state of things: seats held by nobody, offers without a wait, two at once. */
  async faults(): Promise<unknown[]> {
    const { rows } = await this.database.superuser.query<Record<string, unknown>>(
      `SELECT 'held by nobody' AS fault, c.holder_id::text AS subject FROM offers.seat_claim c WHERE c.kind = 'SEAT' AND (c.expires_at IS NULL OR c.expires_at > $1)
         AND NOT EXISTS (SELECT 1 FROM reservations.reservation v WHERE v.id = c.holder_id AND (v.state = 'CONFIRMED' OR v.expires_at IS NOT DISTINCT FROM c.expires_at) AND v.state IN ('HELD', 'REQUESTED', 'OFFERED', 'CONFIRMED'))
       UNION ALL SELECT 'offered without a seat', v.id::text FROM reservations.reservation v WHERE v.state = 'OFFERED' AND v.expires_at > $1
         AND (SELECT count(*) FROM offers.session s WHERE s.offer_id = v.offer_id AND v.days @> s.date) <> (SELECT count(*) FROM offers.seat_claim c WHERE c.holder_id = v.id AND c.expires_at = v.expires_at)
       UNION ALL SELECT 'offered and not waiting', v.id::text FROM reservations.reservation v WHERE v.state = 'OFFERED' AND NOT EXISTS (SELECT 1 FROM reservations.offer_made m WHERE m.reservation_id = v.id AND m.outcome IS NULL)
       UNION ALL SELECT 'two at once', v.referral_id::text FROM reservations.reservation v WHERE v.state = 'OFFERED' GROUP BY v.referral_id HAVING count(*) > 1
       UNION ALL SELECT 'oversold', s.id::text FROM offers.session s WHERE (SELECT coalesce(sum(c.seats), 0) FROM offers.seat_claim c WHERE c.session_id = s.id AND (c.expires_at IS NULL OR c.expires_at > $1)) > s.capacity
       UNION ALL SELECT 'miscounted', s.id::text FROM offers.session s WHERE s.seats_taken <> (SELECT coalesce(sum(c.seats), 0) FROM offers.seat_claim c WHERE c.session_id = s.id)`,
      [this.now],
    );
    return rows;
  }
}
