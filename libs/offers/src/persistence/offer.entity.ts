import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Admission, Delivery, LeadQualification, OfferKind } from '../domain/offer-codes.js';

/** A group, training, course or project that has seats (DD-13, DD-31). Part of the catalogue: everyone signed in may read it. */
@Entity({ schema: 'offers', name: 'offer' })
export class Offer {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('uuid', { name: 'host_id' })
  hostId: string;

  @Column('text')
  title: string;

  @Column('text')
  category: string;

  @Column('text')
  kind: OfferKind;

  @Column('text')
  admission: Admission;

  @Column('text')
  delivery: Delivery;

  @Column('integer')
  capacity: number;

  @Column('integer', { name: 'age_from', nullable: true })
  ageFrom: number | null;

  @Column('integer', { name: 'age_to', nullable: true })
  ageTo: number | null;

  @Column('text', { array: true })
  genders: string[];

  @Column('text', { array: true })
  topics: string[];

  @Column('text', { array: true })
  languages: string[];

  @Column('text', { array: true })
  accessibility: string[];

  @Column('text', { array: true })
  contraindications: string[];

  @Column('integer')
  staff: number;

  @Column('text', { name: 'lead_qualification' })
  leadQualification: LeadQualification;

  @Column('uuid', { name: 'cohost_ids', array: true })
  cohostIds: string[];

  /** Decimal numbers as text, in the order of cohostIds; the host has the rest of 100. */
  @Column('numeric', { name: 'cohost_percents', array: true })
  cohostPercents: string[];

  @Column('text', { name: 'municipality_ags', nullable: true })
  municipalityAgs: string | null;

  /** Degrees; null: the municipality's point. */
  @Column('double precision', { nullable: true })
  lat: number | null;

  @Column('double precision', { nullable: true })
  lon: number | null;

  @Column('boolean')
  settleable: boolean;

  @Column('text')
  description: string;

  @Column('text', { name: 'group_rules' })
  groupRules: string;

  /** Fewer participants, and it is not held; null: held for any number. */
  @Column('integer', { nullable: true })
  minimum: number | null;

  @Column('text', { name: 'price_category', nullable: true })
  priceCategory: string | null;

  /** Offers of one site are a hub (DD-25). */
  @Column('uuid', { name: 'site_id', nullable: true })
  siteId: string | null;

  /** Where in or outside youth welfare it comes from (DD-30); null: help of a provider. */
  @Column('text', { name: 'resource_kind', nullable: true })
  resourceKind: string | null;

  /** There only in case of need (TS-23). */
  @Column('boolean', { name: 'on_demand' })
  onDemand: boolean;

  /** The agency that lists what a partner offers; null: the host does. */
  @Column('uuid', { name: 'listed_by', nullable: true })
  listedBy: string | null;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;

  @Column('text')
  origin: 'SERVICE' | 'IMPORT' | 'DEMO';
}
