import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Funding } from '../domain/agreement-codes.js';
import type { TermsState } from '../domain/terms-state.js';

const cents = { to: (value: bigint | null) => value?.toString() ?? null, from: (value: string | null) => (value === null ? null : BigInt(value)) };

/** Service, quality and fee agreement (LQE) of an agency and a provider; only ACTIVE ones count (NRW-01, NRW-13). */
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

  @Column('text')
  state: TermsState;

  /** Counts how often it was negotiated; approvals belong to a round. */
  @Column('integer')
  round: number;

  @Column('integer')
  version: number;

  /** The version that this one takes the place of. */
  @Column('uuid', { name: 'replaces_id', nullable: true })
  replacesId: string | null;

  /** The side that began it; null: brought by an import. */
  @Column('uuid', { name: 'drafted_by', nullable: true })
  draftedBy: string | null;

  /** Whether the other side knows it: it has been in negotiation once. */
  @Column('boolean', { name: 'is_shared' })
  isShared: boolean;

  @Column('date', { name: 'signed_on', nullable: true })
  signedOn: string | null;

  @Column('uuid', { name: 'service_description_id', nullable: true })
  serviceDescriptionId: string | null;

  @Column('uuid', { name: 'template_version_id', nullable: true })
  templateVersionId: string | null;

  /** Not active; worked out by the database; never null, although the catalogue says that it could be. */
  @Column({ type: 'boolean', name: 'is_draft', nullable: true, generatedType: 'STORED', asExpression: "state <> 'ACTIVE'" })
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
