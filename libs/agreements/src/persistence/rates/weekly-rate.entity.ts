import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ModuleCode } from '../../domain/modules/module-terms.js';
import type { TermsState } from '../../domain/terms-state.js';

const cents = { to: (value: bigint) => value.toString(), from: (value: string) => BigInt(value) };

/** The lump sum of a module for a week under an agreement (modularer Wochensatz, DD-09). */
@Entity({ schema: 'agreements', name: 'weekly_rate' })
export class WeeklyRate {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'agreement_id' })
  agreementId: string;

  @Column('text')
  module: ModuleCode;

  @Column('bigint', { name: 'amount_cents', transformer: cents })
  amountCents: bigint;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  /** Null: open. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('text')
  state: TermsState;

  /** From 1; a new one begins whenever approved terms are opened again. */
  @Column('integer')
  round: number;

  @Column('uuid', { name: 'replaces_id', nullable: true })
  replacesId: string | null;

  @Column('text')
  origin: 'SERVICE' | 'IMPORT' | 'DEMO';
}
