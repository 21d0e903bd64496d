import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Funding } from '../domain/agreement-codes.js';

const cents = { to: (value: bigint | null) => value?.toString() ?? null, from: (value: string | null) => (value === null ? null : BigInt(value)) };

/** Service, quality and fee agreement (LQE) of an agency and a provider; without one of its parts a draft (NRW-01). */
@Entity({ schema: 'agreements', name: 'agreement' })
export class Agreement {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('uuid', { name: 'provider_id' })
  providerId: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  /** Null: open. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('text', { name: 'legal_bases', array: true })
  legalBases: string[];

  @Column('text', { name: 'service_part', nullable: true })
  servicePart: string | null;

  @Column('text', { name: 'quality_part', nullable: true })
  qualityPart: string | null;

  @Column('text', { name: 'fee_part', nullable: true })
  feePart: string | null;

  /** Worked out by the database; never null, although the catalogue says that it could be. */
  @Column({
    type: 'boolean',
    name: 'is_draft',
    nullable: true,
    generatedType: 'STORED',
    asExpression: 'service_part IS NULL OR quality_part IS NULL OR fee_part IS NULL',
  })
  isDraft: boolean;

  @Column('boolean', { name: 'co_use_outgoing' })
  coUseOutgoing: boolean;

  @Column('boolean', { name: 'co_use_incoming' })
  coUseIncoming: boolean;

  @Column('text')
  funding: Funding;

  @Column('uuid', { name: 'social_space_id', nullable: true })
  socialSpaceId: string | null;

  /** Euro an hour with up to four decimals, as text. */
  @Column('numeric', { name: 'hour_rate_eur', nullable: true })
  hourRateEur: string | null;

  @Column('bigint', { name: 'budget_total_cents', nullable: true, transformer: cents })
  budgetTotalCents: bigint | null;

  @Column('text')
  origin: 'SERVICE' | 'IMPORT' | 'DEMO';
}
