import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An agency's certificate of an offer: only on its days is the offer settleable for that agency (DD-14). */
@Entity({ schema: 'offers', name: 'certificate' })
export class Certificate {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'offer_id' })
  offerId: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  /** As it was granted or imported; offers.certificate_v has the day on which it really ends. Null: open. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  /** From this day on it holds no more; written by a withdrawal alone. */
  @Column('date', { name: 'withdrawn_from', nullable: true })
  withdrawnFrom: string | null;

  @Column('text', { nullable: true })
  number: string | null;

  @Column('text')
  origin: 'SERVICE' | 'IMPORT' | 'DEMO';
}
