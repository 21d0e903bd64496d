import { operatorContext, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { reckonAllDifferences } from '../../persistence/differences/difference.sql.js';
import { tellOfDifferences } from './tell-of-differences.js';

const JOB = operatorContext('DEADLINES', 'follow-attendance-differences');

/** What imports have brought about between the records of agencies and hosts (TS-16). */
export class FollowDifferencesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Tells both sides of what nobody has told them, some hundreds in one transaction; how many it were. */
  async run(signal?: AbortSignal, options: UnitOfWorkOptions = {}): Promise<number> {
    for (let told = 0; ; ) {
      const more = await this.unitOfWork.run(JOB, (tx) => tellOfDifferences(tx, null), options);
      told += more;
      if (more === 0 || signal?.aborted === true) return told;
    }
  }

  /** Reckons them anew: an import and a list that wrote the two records of a case at the same moment have not seen each other. */
  reckon(options: UnitOfWorkOptions = {}): Promise<void> {
    return this.unitOfWork.run(JOB, reckonAllDifferences, { statementTimeoutMs: 600_000, ...options });
  }
}
