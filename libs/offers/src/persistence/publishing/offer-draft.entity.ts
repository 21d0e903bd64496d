import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a host has written of an offer that is not published yet; nobody else sees it. */
@Entity({ schema: 'offers', name: 'offer_draft' })
export class OfferDraft {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'host_id' })
  hostId: string;

  /** Fields of OfferWish; parsed by the application before anybody reads it. */
  @Column('jsonb')
  content: object;

  /** The own offer that it began as a copy of. */
  @Column('uuid', { name: 'copied_from', nullable: true })
  copiedFrom: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  /** Who wrote it last. */
  @Column('text')
  actor: string;
}
