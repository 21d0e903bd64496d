import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RateUnit } from '../domain/agreement-codes.js';
import type { TermsState } from '../domain/terms-state.js';

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
  state: TermsState;

  /** From 1; a new one begins whenever approved terms are opened again. */
  @Column('integer')
  round: number;

  /** From 1: one more than that of the rate that this one replaces. */
  @Column('integer')
  version: number;

  @Column('uuid', { name: 'replaces_id', nullable: true })
  replacesId: string | null;

  /** What it was calculated for (NRW-02); null only for rates that an import brought. */
  @Column('uuid', { name: 'service_description_id', nullable: true })
  serviceDescriptionId: string | null;

  @Column('uuid', { name: 'calculation_sheet_id', nullable: true })
  calculationSheetId: string | null;

  @Column('text')
  origin: 'SERVICE' | 'IMPORT' | 'DEMO';
}
