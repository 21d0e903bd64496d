import { randomUUID } from 'node:crypto';
import { operatorContext, type UnitOfWork } from '#platform';
import { findOpenSearches } from '../../persistence/demand/vain-search.sql.js';
import { evaluateReferrals } from '../evaluate-referrals.js';
import { closeVainMonths } from './close-vain-months.js';
import { noteVain } from './note-vain.js';

/** Evaluated in one transaction; few enough that nobody waits long for what it reads. */
const BATCH = 25;
const FIRST = '00000000-0000-0000-0000-000000000000';

export interface VainSearchesNoted {
  /** Searches that were looked at: those that this month has not yet found in vain. */
  readonly searches: number;
  /** Those of them for which nothing suits. */
  readonly vain: number;
  /** Months that were published and whose searches are forgotten. */
  readonly monthsClosed: number;
}

/**
 * Once a day: publishes the months that are over, then looks through all referrals in search and notes those without a match. Run
 * twice it notes nothing twice. Stops between two batches when told to.
 */
export class NoteVainSearchesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(signal?: AbortSignal): Promise<VainSearchesNoted> {
    const context = operatorContext('PLANNING', randomUUID());
    const monthsClosed = await this.unitOfWork.run(context, closeVainMonths, { statementTimeoutMs: 300_000 });
    let [after, searches, vain] = [FIRST, 0, 0];
    while (!signal?.aborted) {
      const batch = await this.unitOfWork.run(
        context,
        async (tx) => {
          const ids = await findOpenSearches(tx, after, BATCH);
          const evaluated = await evaluateReferrals(tx, ids, { wanted: 'MATCHES' });
          const without = ids.filter((id) => evaluated.get(id)?.evaluations.length === 0);
          return { ids, noted: await noteVain(tx, without) };
        },
        { statementTimeoutMs: 300_000 },
      );
      searches += batch.ids.length;
      vain += batch.noted;
      if (batch.ids.length < BATCH) break;
      after = batch.ids.at(-1)!;
    }
    return { searches, vain, monthsClosed };
  }
}
