import type { Transaction } from '#platform';

const ONE_AT_A_TIME = 5_204_417;

/**
 * One import at a time: two would compare their rows with the same stored ones. The statements of an import sort and hash
 * many rows, which the memory limits of requests would send to disk; just-in-time compiling costs more than it saves there.
 */
export async function beginImport(tx: Transaction): Promise<void> {
  await tx.execute('SELECT pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
  await tx.execute(`SET LOCAL work_mem = '128MB'; SET LOCAL jit = off`);
}
