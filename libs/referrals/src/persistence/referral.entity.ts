import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Gender, Module, ReferralPurpose } from '../domain/referral-codes.js';
import type { HelpReason } from '../domain/requests/request-codes.js';
import type { ReferralState } from '../domain/requests/referral-states.js';

/** kilometres come as text from the database, which keeps decimals exact; nothing is settled by them. */
const decimal = { to: (value: number | null) => value, from: (value: string | null) => (value === null ? null : Number(value)) };

/** A case that looks for a seat, pseudonymous. Visible to its agency and to the responsible provider, to nobody else. */
@Entity({ schema: 'referrals', name: 'referral' })
export class Referral {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('uuid', { name: 'responsible_id' })
  responsibleId: string;

  /** First day of the month of birth. */
  @Column('date', { name: 'birth_month' })
  birthMonth: string;

  @Column('text', { nullable: true })
  gender: Gender | null;

  @Column('text', { name: 'legal_basis' })
  legalBasis: string;

  @Column('text', { nullable: true })
  module: Module | null;

  @Column('text', { array: true })
  needs: string[];

  @Column('text', { array: true })
  flags: string[];

  @Column('text', { array: true })
  languages: string[];

  @Column('text', { name: 'accessibility_needs', array: true })
  accessibilityNeeds: string[];

  @Column('text', { name: 'municipality_ags' })
  municipalityAgs: string;

  @Column('double precision', { nullable: true })
  lat: number | null;

  @Column('double precision', { nullable: true })
  lon: number | null;

  /** "MO 14:00-18:00"; empty: any time. */
  @Column('text', { array: true })
  availability: string[];

  @Column('date', { name: 'wanted_from' })
  wantedFrom: string;

  @Column('integer')
  weeks: number;

  @Column('numeric', { name: 'max_km', nullable: true, transformer: decimal })
  maxKm: number | null;

  /** 1 is the most urgent, 5 the least. */
  @Column('integer')
  priority: number;

  @Column('boolean', { name: 'child_protection_relevant' })
  childProtectionRelevant: boolean;

  @Column('uuid', { name: 'wish_offer_ids', array: true })
  wishOfferIds: string[];

  @Column('boolean')
  consent: boolean;

  /** Null: nothing is approved yet. */
  @Column('date', { name: 'approved_from', nullable: true })
  approvedFrom: string | null;

  @Column('date', { name: 'approved_to', nullable: true })
  approvedTo: string | null;

  @Column('boolean')
  allocation: boolean;

  @Column('text')
  purpose: ReferralPurpose;

  @Column('text')
  origin: 'SERVICE' | 'IMPORT' | 'DEMO';

  /** A-2026-000001, counted for the agency when the request is submitted; null: a draft, or brought by an import. */
  @Column('text', { nullable: true })
  number: string | null;

  @Column('text')
  state: ReferralState;

  @Column('timestamptz', { name: 'state_since' })
  stateSince: Date;

  /** Why it was returned, paused or ended, as a code. */
  @Column('text', { name: 'state_reason', nullable: true })
  stateReason: string | null;

  /** Thrown away as a draft: the agency's alone for ever. */
  @Column('boolean', { name: 'ended_as_draft' })
  endedAsDraft: boolean;

  /** Counts changes of the form, whoever makes them. */
  @Column('integer')
  revision: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Account of the caseworker in charge. */
  @Column('text', { name: 'caseworker_id', nullable: true })
  caseworkerId: string | null;

  @Column('text', { name: 'requested_module', nullable: true })
  requestedModule: Module | null;

  /** Minutes a week. */
  @Column('integer', { name: 'requested_weekly_minutes', nullable: true })
  requestedWeeklyMinutes: number | null;

  @Column('text', { array: true })
  reasons: HelpReason[];

  /** § 8a SGB VIII: the day of a report, never what it says. */
  @Column('date', { name: 'endangerment_reported_on', nullable: true })
  endangermentReportedOn: string | null;

  /** Siblings that belong together bear the same. */
  @Column('uuid', { name: 'sibling_group', nullable: true })
  siblingGroup: string | null;
}
