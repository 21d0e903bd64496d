import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** Kooperationsvertrag of an agency with a provider (GZ-05). */
export interface CooperationContract {
  readonly id: string;
  readonly agencyId: string;
  readonly providerId: string;
  readonly number: string;
  readonly validFrom: LocalDate;
  /** Last day; null: open. */
  readonly validTo: LocalDate | null;
}

export const CONTRACT_COLUMNS = `id, agency_id AS "agencyId", provider_id AS "providerId", number, valid_from AS "validFrom", valid_to AS "validTo"`;

/** Null when another contract of the two covers one of the days. */
export async function insertContract(tx: Transaction, contract: Omit<CooperationContract, 'id'>): Promise<CooperationContract | null> {
  const [row] = await tx.sql<CooperationContract>(
    `INSERT INTO identity.cooperation_contract (agency_id, provider_id, number, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING ${CONTRACT_COLUMNS}`,
    [contract.agencyId, contract.providerId, contract.number, contract.validFrom, contract.validTo],
  );
  return row ?? null;
}

/** The contract, if it is the agency's, locked. */
export async function lockContract(tx: Transaction, id: string): Promise<CooperationContract | undefined> {
  const [row] = await tx.sql<CooperationContract>(`SELECT ${CONTRACT_COLUMNS} FROM identity.cooperation_contract WHERE id = $1 AND agency_id = $2 FOR UPDATE`, [
    id,
    tx.context.organisationId,
  ]);
  return row;
}

export async function endContract(tx: Transaction, id: string, validTo: LocalDate): Promise<CooperationContract> {
  const [row] = await tx.sql<CooperationContract>(`UPDATE identity.cooperation_contract SET valid_to = $2 WHERE id = $1 RETURNING ${CONTRACT_COLUMNS}`, [id, validTo]);
  return row!;
}
