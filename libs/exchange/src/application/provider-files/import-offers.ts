import { saveOffers } from '#offers';
import type { Transaction } from '#platform';
import { quote } from '../../domain/import-error.js';
import type { FileErrors, ProviderRow, ReadFile } from '../../domain/provider-files/provider-file-reader.js';
import { findHosts, findOwnParty, type Party } from '../../persistence/provider-files/find-parties.sql.js';
import { cohostCodes, offerRowError, toOfferRow } from './offer-row.js';
import type { ImportedRows } from './imported-rows.js';

/** Brings rows of offers in as the organisation's own; with an error in the file it only gathers the errors. */
export async function importOffers(tx: Transaction, { definition, rows }: ReadFile, errors: FileErrors): Promise<ImportedRows> {
  const own = await findOwnParty(tx);
  const hosts = await findHosts(tx, [...new Set(rows.flatMap(cohostCodes))]);
  const file = definition.name;
  const fit: ProviderRow[] = [];
  for (const row of rows) {
    const wrong = wrongReferences(row, own, hosts);
    for (const [column, value, expected] of wrong) {
      errors.add({ file, line: row.line, column, code: 'UNKNOWN_REFERENCE', message: `${column} is ${quote(value)}, expected ${expected}` });
    }
    if (wrong.length === 0) fit.push(row);
  }
  const saved = await saveOffers(tx, own.id, fit.map((row) => toOfferRow(row, hosts)));
  for (const { row, problem } of saved.problems) errors.add({ file, line: fit[row]!.line, ...offerRowError(fit[row]!, problem) });
  return saved;
}

/** A foreign host and one that is not there are the same to whoever brings offers in. */
function wrongReferences(row: ProviderRow, own: Party, hosts: ReadonlyMap<string, Party>): [column: string, value: string, expected: string][] {
  const host = row.get('host_id')!;
  const unknown = cohostCodes(row).filter((code) => !hosts.has(code));
  return [
    ...(host === own.code && own.kind !== 'AGENCY' ? [] : [['host_id', host, expectedHost(own)] as [string, string, string]]),
    ...unknown.map((code): [string, string, string] => ['cohosts', code, 'the id of a known organisation of kind PROVIDER or PARTNER']),
  ];
}

const expectedHost = ({ code, kind }: Party): string => (kind === 'AGENCY' ? 'a provider or partner that brings in its own offers' : `the id of the own organisation, ${code}`);
