import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationKind } from '../domain/organisation-kind.js';
import type { PartnerType } from '../domain/organisations/partner-type.js';

/** An agency (Jugendamt), a provider (freier Träger) or a partner. What belongs to payment lies in a table of its own. */
@Entity({ schema: 'identity', name: 'organisation' })
export class Organisation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('text')
  kind: OrganisationKind;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  street: string | null;

  @Column('text', { name: 'postal_code', nullable: true })
  postalCode: string | null;

  /** Eight digits (AGS). */
  @Column('text', { name: 'municipality_ags' })
  municipalityAgs: string;

  /** Two letters. */
  @Column('text', { name: 'federal_state' })
  federalState: string;

  /** Only of a PARTNER. */
  @Column('text', { name: 'partner_type', nullable: true })
  partnerType: PartnerType | null;

  @Column('text')
  origin: 'SERVICE' | 'IMPORT' | 'DEMO';
}
