import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { compareEntities } from '../../support/drift/compare-entities.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

@Entity({ schema: 'offers', name: 'certificate' })
class DriftedCertificate {
  @PrimaryColumn('uuid')
  id: string;

  @Column('integer', { name: 'offer_id' })
  offerId: number;

  @Column('uuid', { name: 'agency_id', nullable: true })
  agencyId: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil: string | null;

  @Column('text', { nullable: true })
  number: string | null;

  @Column('text')
  origin: string;
}

@Entity({ schema: 'offers', name: 'nowhere' })
class Nowhere {
  @PrimaryColumn('uuid')
  id: string;
}

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 1 });
});
afterAll(() => database.close());

describe('entities and migrations', () => {
  it('say the same of every column', async () => {
    expect(database.dataSource.entityMetadatas.length).toBeGreaterThan(0);
    expect(await compareEntities(database.dataSource, database.superuser)).toEqual([]);
  });

  it('are seen to differ when they do', async () => {
    const drifted = await new DataSource({ type: 'postgres', url: database.url, entities: [DriftedCertificate, Nowhere], poolSize: 1 }).initialize();
    try {
      expect(await compareEntities(drifted, database.superuser)).toEqual([
        'DriftedCertificate.offerId: integer in the entity, uuid in the database',
        'DriftedCertificate.agencyId: nullable in the entity, not null in the database',
        'DriftedCertificate.validUntil: there is no column valid_until',
        'DriftedCertificate: the column valid_to is not mapped',
        'DriftedCertificate: the column withdrawn_from is not mapped',
        'Nowhere: there is no table offers.nowhere',
      ]);
    } finally {
      await drifted.destroy();
    }
  });
});
