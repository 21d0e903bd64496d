import type { BillingParty } from '#identity';
import type { Transaction } from '#platform';
import { defaultDatevSettings, type DatevSettings } from '../../domain/transfers/datev-settings.js';
import { findDatevSettings } from '../../persistence/transfers/datev-setting.sql.js';

/** What holds for these organisations: what they have said, else the defaults. */
export async function readDatevSettings(tx: Transaction, parties: ReadonlyMap<string, BillingParty>): Promise<ReadonlyMap<string, DatevSettings>> {
  const said = await findDatevSettings(tx, [...parties.keys()]);
  return new Map([...parties].map(([id, party]) => [id, said.get(id) ?? defaultDatevSettings(party.vatStatus)]));
}
