import { ImportFolderUseCase } from '#exchange';
import { operatorContext } from '#platform';
import type pg from 'pg';
import { copyAll } from './bare/copy-rows.js';
import type { Bench, Content, PreparedBench, Steps } from './bench.js';
import { checksum, emptyTables, type BenchDatabase } from './bench-database.js';
import { BenchIds } from './data/bench-ids.js';
import { buildCases } from './data/import-cases.js';
import { buildOffers } from './data/import-offers.js';
import { buildParties } from './data/import-parties.js';
import type { CopyRows, Sheet } from './data/sheet.js';
import { IMPORT_CONTENT } from './import-content.js';

const FULL_OFFERS = 400;
const FEWEST_OFFERS = 4;
const SCHEMAS = ['identity', 'agreements', 'offers', 'referrals', 'reservations', 'care', 'settlement'];
const JOURNAL = ['platform.journal', 'platform.row_history', 'platform.journal_pending', 'platform.journal_seal', 'platform.journal_block'];

/** A folder of 300,000 rows into an empty installation, against COPY of the very same rows. */
export const importBench: Bench = {
  name: 'import',
  compares: '300,000 rows of the exchange format against COPY of the same rows into the same tables',
  prepare: async (database, scale) => {
    const { sheets, tables } = buildNetwork(Math.max(FEWEST_OFFERS, Math.round(FULL_OFFERS * scale)));
    return prepared(database, sheets, tables);
  },
};

/** The files, and the tables in the order in which COPY may fill them. */
function buildNetwork(offerCount: number): { sheets: readonly Sheet[]; tables: readonly CopyRows[] } {
  const ids = new BenchIds();
  const parties = buildParties(ids);
  const { offers, sheets: offerSheets } = buildOffers(ids, parties, offerCount);
  const { sheets: caseSheets, claims } = buildCases(ids, parties, offers);
  const sheets = [...parties.sheets, ...offerSheets, ...caseSheets];
  const [organisations, ...others] = sheets.map((sheet) => sheet.copy());
  return { sheets, tables: [organisations!, parties.finance, ...others, claims] };
}

function prepared({ unitOfWork, owner }: BenchDatabase, sheets: readonly Sheet[], tables: readonly CopyRows[]): PreparedBench {
  const files = new Map(sheets.map((sheet) => [sheet.file, sheet.csv()]));
  const counts = sheets.map(({ file, count }) => [file.replace('.csv', ''), count] as const);
  return {
    sizes: { rows: counts.reduce((sum, [, count]) => sum + count, 0), ...Object.fromEntries(counts), seat_claims: tables.at(-1)!.count },
    product: async (): Promise<Steps> => {
      const result = await new ImportFolderUseCase(unitOfWork).runFiles(operatorContext('IMPORT', 'bench'), files);
      if (result.errorCount > 0) throw new Error(`The import was refused: ${JSON.stringify(result.errors.slice(0, 3))}`);
      return {};
    },
    bare: async (): Promise<Steps> => {
      await copyAll(owner, tables);
      return {};
    },
    reset: () => emptyTables(owner, SCHEMAS, JOURNAL),
    content: () => contentOf(owner),
  };
}

async function contentOf(owner: pg.Client): Promise<Content> {
  const parts: [string, string][] = [];
  for (const { table, row, joins } of IMPORT_CONTENT) parts.push([table, await checksum(owner, row, `${table} t ${joins ?? ''}`)]);
  return Object.fromEntries(parts);
}
