import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RateUnit } from '../domain/agreement-codes.js';

const cents = { to: (value: bigint) => value.toString(), from: (value: string) => BigInt(value) };

/** What one provider pays another for a seat (Verrechnungssatz, DD-13). A scope field that is null applies to all. */
@Entity({ schema: 'agreements', name: 'settlement_rate' })
export class SettlementRate {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('uuid', { name: 'host_id', nullable: true })
  hostId: string | null;

  /** The debtor. */
  @Column('uuid', { name: 'user_id', nullable: true })
  userId: string | null;

  @Column('uuid', { name: 'offer_id', nullable: true })
  offerId: string | null;

  @Column('text', { nullable: true })
  category: string | null;

  @Column('text')
  unit: RateUnit;

  @Column('bigint', { name: 'amount_cents', transformer: cents })
  amountCents: bigint;

  /** Decimal numbers as text, 0 to 100. */
  @Column('numeric', { name: 'excused_percent' })
  excusedPercent: string;

  @Column('numeric', { name: 'unexcused_percent' })
  unexcusedPercent: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('text')
  origin: 'SERVICE' | 'IMPORT' | 'DEMO';
}
