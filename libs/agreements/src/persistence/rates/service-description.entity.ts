import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of the words that terms were calculated for (NRW-02); it never changes, a new text is a new version. */
@Entity({ schema: 'agreements', name: 'service_description' })
export class ServiceDescription {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  /** The same for all versions of one description. */
  @Column('text')
  code: string;

  /** From 1. */
  @Column('integer')
  version: number;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  /** Who published it: a person's id or `machine:<id>`; stamped by the database. */
  @Column('text', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
