import { describe, expect, it } from '@jest/globals';
import type { FileCounts, ImportResult } from '#exchange';
import { importInto, wrongSeats } from '../../support/exchange-folder.js';
import { generateLateChanges, generateNetwork } from '../../support/naive/generate.js';
import { importCounts } from '../../support/naive/import-check.js';
import { EMPTY_STORE, applyFolder } from '../../support/naive/store.js';
import { createTestDatabase } from '../../support/test-database.js';

const SEEDS = Array.from({ length: Number(process.env['PV_IMPORT_SEEDS'] ?? 8) }, (_, i) => 4_000 + i);

const repeated = (imported: Readonly<Record<string, FileCounts>>): Record<string, FileCounts> =>
  Object.fromEntries(Object.entries(imported).map(([file, { rows }]) => [file, { rows, created: 0, updated: 0, unchanged: rows }]));

describe('random valid networks (the naive reckoning counts the rows)', () => {
  it.each(SEEDS)('seed %i: first and late folder are imported with the naive counts, and again without a change', async (seed) => {
    const own = await createTestDatabase();
    try {
      const first = generateNetwork(seed);
      const late = generateLateChanges(seed, first);
      const stored = applyFolder(EMPTY_STORE, first).store;
      const expectImport = async (folder: Map<string, string>, expected: Record<string, FileCounts>): Promise<void> => {
        const result: ImportResult = await importInto(own, Object.fromEntries(folder));
        expect(result).toEqual({ imported: expected, errorCount: 0, errors: [] });
        expect((await importInto(own, Object.fromEntries(folder))).imported).toEqual(repeated(expected));
        expect(await wrongSeats(own)).toEqual([]);
      };
      await expectImport(first, importCounts(EMPTY_STORE, first));
      await expectImport(late, importCounts(stored, late));
    } finally {
      await own.close();
    }
  });
});
