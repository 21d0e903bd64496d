import { Injectable } from '@nestjs/common';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { BANK_ENTRY_COLUMNS, WAITING_ENTRIES, type BankEntryRecord } from '../../persistence/payments/bank.sql.js';

const BY_DAY = new Keyset('bank-entries', [{ sql: 'b.booked_on', type: 'date' }, { sql: 'b.statement_id', type: 'uuid' }, { sql: 'b.place', type: 'integer' }]);

/** Entries of the own bank statements that nobody has said of yet what they are. */
@Injectable()
export class FindBankEntriesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By day, then as the statement has them. Throws BadCursorError. */
  run(context: RequestContext, request: PageRequest): Promise<Page<BankEntryRecord>> {
    const after = BY_DAY.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<BankEntryRecord & { key: string[] }>(
        `SELECT ${BANK_ENTRY_COLUMNS}, ${BY_DAY.keySql} AS key FROM ${WAITING_ENTRIES} AND ${BY_DAY.after('$2')} ORDER BY b.booked_on, b.statement_id, b.place LIMIT $3`,
        [context.organisationId, after, request.first + 1],
      );
      return BY_DAY.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }
}
