import type { Transaction } from '#platform';
import type { FileDefinition, Reference, Target } from '../domain/file-definition.js';
import { agreements } from '../domain/files/agreement-files.js';
import { referrals } from '../domain/files/case-files.js';
import { FILES } from '../domain/files/index.js';
import { offers } from '../domain/files/offer-files.js';
import { organisations, socialSpaces } from '../domain/files/party-files.js';
import { isCertain } from './certainty.js';
import { column, referenceTable, stageTable } from './identifiers.js';

/** The identifiers in a column, one per row of the answer. */
export const identifiersIn = (name: string, shape: Reference['shape']): string => {
  if (shape === 'ONE') return column(name);
  return shape === 'LIST' ? `unnest(${column(name)})` : `split_part(unnest(${column(name)}), ':', 1)`;
};

/** Every identifier of a target that the folder holds or names, once. */
function identifiersOf(target: Target): string {
  const named = FILES.flatMap((file) =>
    file.columns
      .filter(({ reference }) => reference?.target === target)
      .map(({ name, reference }) => `SELECT ${identifiersIn(name, reference!.shape)} FROM ${stageTable(file)}`),
  );
  return [`SELECT id AS code FROM ${stageTable(OWN_FILE[target])}`, ...named].join(' UNION ');
}

const OWN_FILE: Readonly<Record<Target, FileDefinition>> = {
  organisation: organisations,
  social_space: socialSpaces,
  agreement: agreements,
  offer: offers,
  referral: referrals,
};

const STORED: Readonly<Record<Target, string>> = {
  organisation: 'identity.organisation',
  social_space: 'agreements.social_space',
  agreement: 'agreements.agreement',
  offer: 'offers.offer',
  referral: 'referrals.referral',
};

/** What others need to know of the named row as it will be after the import: s is the folder's row, t the stored one. Null where it is in doubt. */
const FACTS: Readonly<Record<Target, { columns: string; joins?: string }>> = {
  organisation: {
    columns: `CASE WHEN s.line IS NULL THEN t.kind WHEN ${isCertain('s', ['kind'])} THEN s.kind END AS kind, t.kind AS stored_kind`,
  },
  social_space: { columns: 'NULL AS nothing' },
  agreement: {
    columns: 'CASE WHEN s.line IS NULL THEN t.agency_id ELSE agency.id END AS agency_id',
    joins: 'LEFT JOIN ref_organisation agency ON agency.code = s.agency_id',
  },
  offer: {
    columns: 'CASE WHEN s.line IS NULL THEN t.host_id ELSE host.id END AS host_id, coalesce(s.capacity, t.capacity) AS capacity',
    joins: 'LEFT JOIN ref_organisation host ON host.code = s.host_id',
  },
  referral: {
    columns: 'CASE WHEN s.line IS NULL THEN t.agency_id ELSE agency.id END AS agency_id',
    joins: 'LEFT JOIN ref_organisation agency ON agency.code = s.agency_id',
  },
};

export const TARGETS: readonly Target[] = ['organisation', 'social_space', 'agreement', 'offer', 'referral'];

/**
 * For each kind of row that others name: every identifier that occurs in the folder, with the id of the row that it names
 * after the import (the stored one, else a new one for the folder's own row), or null where it names nothing. From here on
 * a reference is one join, wherever the row comes from.
 *
 * incomplete: the names of the files with a row whose identifier could not be read. What is named and found nowhere else is
 * taken for that row: it gets an id, and nothing more is known of it.
 */
export async function buildReferences(tx: Transaction, incomplete: ReadonlySet<string>): Promise<void> {
  for (const target of TARGETS) {
    const { columns, joins = '' } = FACTS[target];
    const file = OWN_FILE[target];
    const isThere = incomplete.has(file.name) ? 'true' : 's.line IS NOT NULL';
    await tx.execute(`
      CREATE TEMP TABLE ${referenceTable(target)} ON COMMIT DROP AS
      SELECT named.code, CASE WHEN t.id IS NOT NULL THEN t.id WHEN ${isThere} THEN platform.new_id() END AS id, ${columns}
      FROM (${identifiersOf(target)}) named
      LEFT JOIN ${stageTable(file)} s ON s.id = named.code
      LEFT JOIN ${STORED[target]} t ON t.code = named.code ${joins}
      WHERE named.code IS NOT NULL;
      CREATE INDEX ON ${referenceTable(target)} USING hash (code);
      ANALYZE ${referenceTable(target)}`);
  }
}
