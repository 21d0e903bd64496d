import { randomUUID } from 'node:crypto';
import { ActivateSettlementRateUseCase } from '#agreements';
import { RecordAttendanceUseCase } from '#care';
import { verifiers } from '#installation';
import { runVerification, UnitOfWork, type RequestContext } from '#platform';
import {
  ApproveMonthUseCase,
  ClearMonthUseCase,
  ClearPairUseCase,
  CloseMonthUseCase,
  HandleDisputeUseCase,
  OpenDisputeUseCase,
  PreviewRateChangeQuery,
  RecordPaymentUseCase,
  ReverseBookingUseCase,
  SendMonthBackUseCase,
  StartReviewUseCase,
  SubmitMonthUseCase,
  type ClearPairInput,
  type RateChangePreview,
} from '#settlement';
import { ProductUnderTest } from '../product-under-test.js';
import { approvedRate, openRateOffice, person, rateTerms, type RateOffice } from '../rate-office.js';
import { Rehearsal } from '../seat-office/rehearsal.js';
import { asOperator, asOrganisation, type TestDatabase } from '../test-database.js';
import { networkFiles } from './network-files.js';
import { tellPreview } from './settlement-sheet.js';
import type { PaymentWish } from './sheet-books.js';
import { organisationOf, type DisputeAct } from './sheet-disputes.js';
import { PEOPLE, type MonthAct } from './sheet-months.js';
import { AGENCY, USES, type Scope, type Status } from './sheet-world.js';

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly code: string } };
const NOBODYS = '0'.repeat(64);

export interface RateChange {
  readonly scope: Scope;
  readonly from: string;
  readonly cents: number;
  /** The version in whose place it comes, and how it is called itself. */
  readonly latest: string;
  readonly name: string;
}

/** The same settlement in a database, by the use cases of the product. Everything is named as on the sheet. */
export class SettlementOffice {
  /** What the clock shows, in milliseconds. */
  now = 0;
  /** Ids in the order in which they came to be. */
  readonly disputeIds: string[] = [];
  readonly entryIds: string[] = [];
  /** By their ids the rates' names on the sheet. */
  readonly rateNames = new Map<string, string>();
  private earlierDigests = new Map<string, string>();

  private constructor(
    readonly database: TestDatabase,
    private readonly ids: ReadonlyMap<string, string>,
    private readonly rates: RateOffice,
  ) {}

  static async open(database: TestDatabase): Promise<SettlementOffice> {
    await new ProductUnderTest(database).import(networkFiles());
    const { rows } = await database.superuser.query<{ name: string; id: string }>(
      `SELECT code AS name, id FROM identity.organisation UNION ALL SELECT code, id FROM reservations.reservation UNION ALL SELECT code, id FROM referrals.referral
       UNION ALL SELECT o.code || ' ' || s.date, s.id FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id`,
    );
    const ids = new Map(rows.map(({ name, id }) => [name, id]));
    return new SettlementOffice(database, ids, await openRateOffice(database, ids.get(AGENCY)!));
  }

  /** As it was before the first history. */
  async reset(now: number): Promise<void> {
    this.now = now;
    this.disputeIds.length = 0;
    this.entryIds.length = 0;
    this.rateNames.clear();
    this.earlierDigests.clear();
    await this.database.superuser.query(RESET);
    const { rows } = await this.database.superuser.query<{ id: string; code: string }>('SELECT id, code FROM agreements.settlement_rate');
    for (const { id, code } of rows) this.rateNames.set(id, code);
  }

  id(name: string): string {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`There is no ${name}`);
    return id;
  }

  get unitOfWork(): UnitOfWork {
    return new UnitOfWork(this.database.dataSource, { now: new Date(this.now).toISOString() });
  }

  private billing(who: string): RequestContext {
    return { ...asOrganisation(this.id(organisationOf(who)), ['BILLING']), actor: `person-of-${who.replace(':', '-')}`, purpose: 'CLEARING' };
  }

  private useOf(use: number): { sessionId: string; reservationId: string } {
    const { offer, day, seat } = USES[use]!;
    return { sessionId: this.id(`${offer.code} ${day}`), reservationId: this.id(seat) };
  }

  async record(uses: readonly number[], who: string, status: Status): Promise<string> {
    const context = asOrganisation(this.id(who), [who === AGENCY ? 'CASEWORKER' : 'GROUP_LEAD']);
    const entries = uses.map((use) => ({ referralId: this.id(USES[use]!.referral), status }));
    return codeOf(await new RecordAttendanceUseCase(this.unitOfWork).run(context, { sessionId: this.useOf(uses[0]!).sessionId, entries }));
  }

  /** What the change would correct is asked first; then a version is written, approved by two people and made active, in the place of the one by this name. */
  async changeRate({ scope, from, cents, latest, name }: RateChange): Promise<string> {
    const { unitOfWork, rates } = this;
    const where = scope === 'RH' ? { hostId: this.id('NORD'), unit: 'SEAT_HOUR' as const } : { hostId: null, unit: 'SEAT_SESSION' as const };
    const replacesId = [...this.rateNames].find(([, known]) => known === latest)![0];
    const terms = rateTerms(rates, { ...where, amountCents: BigInt(cents), excusedPercent: '50', unexcusedPercent: '75', validFrom: from, replacesId });
    const preview = await new PreviewRateChangeQuery(unitOfWork).run(person('author', rates.agencyId, 'ADMINISTRATOR'), terms);
    const id = await approvedRate({ ...this.database, unitOfWork }, rates, terms);
    const outcome = await new ActivateSettlementRateUseCase(unitOfWork).run(rates.author, { id });
    if (outcome.ok) this.rateNames.set(id, name);
    return `${codeOf(outcome)}, ${preview.ok ? this.previewInWords(preview.value) : preview.refusal.code}`;
  }

  private previewInWords({ carriedBy, months }: RateChangePreview): string {
    const rows = months.flatMap(({ period, differences }) =>
      differences.map(({ kind, debtorId, creditorId, beforeCents, afterCents, seatUses }) => ({ month: period, kind, debtor: this.nameOf(debtorId), creditor: this.nameOf(creditorId), before: Number(beforeCents), after: Number(afterCents), uses: seatUses })),
    );
    return tellPreview(carriedBy, rows);
  }

  private nameOf(id: string): string {
    return [...this.ids].find(([, known]) => known === id)![0];
  }

  async clear(month: string): Promise<string> {
    await this.keepDigests();
    const agencyId = this.id(AGENCY);
    return codeOf(await new ClearMonthUseCase(this.unitOfWork).run(asOrganisation(agencyId), { agencyId, period: month, origin: 'SERVICE', summary: true }));
  }

  async clearPair(month: string, [first, second]: readonly [string, string]): Promise<string> {
    await this.keepDigests();
    return this.workPair({ agencyId: this.id(AGENCY), period: month, firstId: this.id(first), secondId: this.id(second) });
  }

  /** The first of the pairs that are queued. */
  async clearQueued(): Promise<string> {
    await this.keepDigests();
    const { rows } = await this.database.superuser.query<{ payload: ClearPairInput }>(
      `DELETE FROM platform.outbox WHERE id = (SELECT min(id) FROM platform.outbox WHERE job = 'clear-pair') RETURNING payload`,
    );
    return this.workPair(rows[0]!.payload);
  }

  private async workPair(input: ClearPairInput): Promise<string> {
    return codeOf(await new ClearPairUseCase(this.unitOfWork).run(asOrganisation(input.agencyId), input));
  }

  /** One step of a month by somebody of the agency; null: the operator of the command line. */
  async move(month: string, act: MonthAct, who: string | null, isStale: boolean, isRehearsed = false): Promise<string> {
    const unitOfWork = isRehearsed ? new Rehearsal(this.database.dataSource, { now: new Date(this.now).toISOString() }) : this.unitOfWork;
    const agencyId = this.id(AGENCY);
    const context = who === null ? { ...asOperator, organisationId: agencyId } : person(who, agencyId, PEOPLE[who]!);
    const digest = isStale ? this.earlierDigests.get(month) : (await this.digests()).get(month);
    const command = { period: month, digest: digest ?? NOBODYS, reason: 'Zwei Zeilen fehlen.' };
    switch (act) {
      case 'start':
        return codeOf(await new StartReviewUseCase(unitOfWork).run(context, { period: month }));
      case 'submit':
        return codeOf(await new SubmitMonthUseCase(unitOfWork).run(context, command));
      case 'approve':
        return codeOf(await new ApproveMonthUseCase(unitOfWork).run(context, command));
      case 'back':
        return codeOf(await new SendMonthBackUseCase(unitOfWork).run(context, command));
      case 'close':
        return codeOf(await new CloseMonthUseCase(unitOfWork).run(context, { agencyId, period: month, origin: who === null ? 'COMMAND_LINE' : 'SERVICE' }));
    }
  }

  async dispute(month: string, use: number, who: string, cents: number): Promise<string> {
    const lines = [{ ...this.useOf(use), cents: BigInt(cents) }];
    const outcome = await new OpenDisputeUseCase(this.unitOfWork).run(this.billing(who), { agencyId: this.id(AGENCY), period: month, lines, reason: 'QUANTITY_WRONG', text: null });
    if (outcome.ok) this.disputeIds.push(outcome.value.id);
    return codeOf(outcome);
  }

  async act(no: number, use: number, act: DisputeAct, who: string, cents: number, knows: boolean): Promise<string> {
    const handle = new HandleDisputeUseCase(this.unitOfWork);
    const as = this.billing(who);
    const command = { disputeId: this.disputeIds[no]!, text: null };
    const lines = [{ ...this.useOf(use), cents: BigInt(cents) }];
    switch (act) {
      case 'ACCEPT':
        return codeOf(await handle.answer(as, { ...command, answer: 'ACCEPTED', lines: [] }));
      case 'PARTLY':
        return codeOf(await handle.answer(as, { ...command, answer: 'PARTLY', lines }));
      case 'REJECT':
        return codeOf(await handle.answer(as, { ...command, answer: 'REJECTED', lines: [] }));
      case 'PROPOSE':
        return codeOf(await handle.propose(as, { ...command, lines }));
      case 'SIGN':
        return codeOf(await handle.accept(as, { ...command, proposalId: await this.proposalOf(command.disputeId, knows) }));
      case 'WITHDRAW':
        return codeOf(await handle.withdraw(as, { ...command, lines: null }));
      case 'ESCALATE':
        return codeOf(await handle.escalate(as, command));
      case 'RULE':
        return codeOf(await handle.proposeRuling(as, { ...command, lines }));
      case 'CONFIRM':
        return codeOf(await handle.confirmRuling(as, { ...command, proposalId: await this.proposalOf(command.disputeId, knows) }));
    }
  }

  /** What stands, or what never stood. */
  private async proposalOf(disputeId: string, knows: boolean): Promise<string> {
    const { rows } = await this.database.superuser.query<{ id: string | null }>('SELECT proposal_id AS id FROM settlement.dispute WHERE id = $1', [disputeId]);
    return (knows ? rows[0]!.id : null) ?? randomUUID();
  }

  async pay({ payer, payee, cents, on, reference, by }: PaymentWish): Promise<string> {
    const isPayer = by === 'payer';
    const [own, counterpart] = isPayer ? [payer, payee] : [payee, payer];
    const outcome = await new RecordPaymentUseCase(this.unitOfWork).run(this.billing(own), {
      agencyId: this.id(AGENCY),
      counterpartId: this.id(counterpart),
      direction: isPayer ? 'PAID' : 'RECEIVED',
      cents: BigInt(cents),
      paidOn: on,
      reference,
    });
    if (outcome.ok) this.entryIds.push(outcome.value.entryId);
    return codeOf(outcome);
  }

  async reverse(no: number, who: string): Promise<string> {
    return codeOf(await new ReverseBookingUseCase(this.unitOfWork).run(this.billing(who), { entryId: this.entryIds[no]!, reason: 'Die Bank hat den Betrag zurückgebucht.' }));
  }

  /** What `pv verify` finds. */
  async violations(): Promise<readonly unknown[]> {
    return (await runVerification(this.unitOfWork, asOperator, verifiers)).violations;
  }

  private async keepDigests(): Promise<void> {
    this.earlierDigests = await this.digests();
  }

  /** What people have looked at who look now, by month. */
  private async digests(): Promise<Map<string, string>> {
    const { rows } = await this.database.superuser.query<{ month: string; digest: string }>(
      `SELECT to_char(m.period, 'YYYY-MM') AS month, encode(settlement.figures_digest(r), 'hex') AS digest FROM settlement.month m JOIN settlement.clearing_run r ON r.id = m.run_id`,
    );
    return new Map(rows.map(({ month, digest }) => [month, digest]));
  }
}

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'DONE' : outcome.refusal.code);

/** Everything that histories write, past all guards. */
const RESET = `
DO $$ DECLARE name text; BEGIN
  SET LOCAL session_replication_role = replica;
  FOR name IN SELECT c.oid::regclass::text FROM pg_class c WHERE c.relkind = 'r' AND (c.relnamespace = 'settlement'::regnamespace
      OR c.oid::regclass::text ~ '^care[.]attendance|^platform[.](journal|row_history|outbox|idempotency)|^inbox[.]task|^agreements[.](approval|authorship)$') LOOP
    EXECUTE 'DELETE FROM ' || name;
  END LOOP;
  DELETE FROM agreements.settlement_rate WHERE origin = 'SERVICE';
  UPDATE agreements.settlement_rate SET state = 'ACTIVE', valid_to = NULL WHERE state <> 'ACTIVE' OR valid_to IS NOT NULL;
END $$`;
