import { Column, Entity, PrimaryColumn } from 'typeorm';

const cents = { to: (value: bigint) => value.toString(), from: (value: string) => BigInt(value) };

/** What a provider's group costs a session, as an agency knows it (NRW-14); a version never changes. */
@Entity({ schema: 'agreements', name: 'calculation_sheet' })
export class CalculationSheet {
  @PrimaryColumn('uuid')
  id: string;

  /** The agency that it was given to. */
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('uuid', { name: 'provider_id' })
  providerId: string;

  /** The same for all versions of one calculation. */
  @Column('text')
  code: string;

  /** From 1. */
  @Column('integer')
  version: number;

  @Column('text')
  title: string;

  @Column('integer', { name: 'staff_count' })
  staffCount: number;

  @Column('integer', { name: 'session_minutes' })
  sessionMinutes: number;

  /** Of each of the staff. */
  @Column('integer', { name: 'preparation_minutes' })
  preparationMinutes: number;

  @Column('bigint', { name: 'hour_cost_cents', transformer: cents })
  hourCostCents: bigint;

  @Column('bigint', { name: 'room_material_cents', transformer: cents })
  roomMaterialCents: bigint;

  @Column('integer')
  seats: number;

  /** A decimal number as text, above 0 to 100. */
  @Column('numeric', { name: 'utilisation_percent' })
  utilisationPercent: string;

  /** Who recorded it; stamped by the database. */
  @Column('text', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
