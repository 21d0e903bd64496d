import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { findPage, Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext, type Transaction } from '#platform';
import { In } from 'typeorm';
import { compareSheets, type ComparedLine } from '../../domain/calculation/compare-sheets.js';
import { CalculationSheet } from '../../persistence/calculation/calculation-sheet.entity.js';
import { findSheetOrder } from '../../persistence/calculation/calculation-sheet.sql.js';
import { toSheetRecord, type CalculationSheetRecord } from './calculation-sheet-record.js';

export interface CalculationSheetFilter {
  readonly agencyId?: string | undefined;
  readonly providerId?: string | undefined;
  /** Only the newest version of each calculation. */
  readonly newest?: boolean | undefined;
}

export interface SheetComparison {
  /** By the provider's code, then by the sheet's own: never by what they cost. */
  readonly sheets: readonly CalculationSheetRecord[];
  readonly lines: readonly ComparedLine[];
}

const BY_PROVIDER = new Keyset('calculation-sheets', [
  { sql: '(SELECT o.code FROM identity.organisation_v o WHERE o.id = s.provider_id)', type: 'text' },
  { sql: 's.code', type: 'text' },
  { sql: `lpad(CAST(s.version AS text), 10, '0')`, type: 'text' },
  { sql: 's.id', type: 'uuid' },
]);

/** Calculation sheets (NRW-14): a provider sees its own, an agency those that were given to it (row-level security). */
@Injectable()
export class FindCalculationSheetsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By the provider's code. Throws BadCursorError. */
  async page(context: RequestContext, filter: CalculationSheetFilter, request: PageRequest): Promise<Page<CalculationSheetRecord>> {
    if ([filter.agencyId, filter.providerId].some((id) => id !== undefined && !isUuid(id))) return { rows: [], hasNextPage: false };
    const { rows, hasNextPage } = await this.unitOfWork.run(context, (tx) => {
      const query = tx.repository(CalculationSheet).createQueryBuilder('s');
      if (filter.agencyId) query.andWhere('s.agencyId = :agencyId', { agencyId: filter.agencyId });
      if (filter.providerId) query.andWhere('s.providerId = :providerId', { providerId: filter.providerId });
      if (filter.newest) {
        query.andWhere(`NOT EXISTS (SELECT 1 FROM agreements.calculation_sheet n
          WHERE n.agency_id = s.agency_id AND n.provider_id = s.provider_id AND n.code = s.code AND n.version > s.version)`);
      }
      return findPage(query, BY_PROVIDER, request);
    });
    return { rows: rows.map(({ node, cursor }) => ({ node: toSheetRecord(node), cursor })), hasNextPage };
  }

  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, CalculationSheetRecord>> {
    return this.unitOfWork.run(context, (tx) => findSheets(tx, ids));
  }

  /** Sheets side by side, the same lines in the same order; what there is not, or is not one's own, is left out. */
  async compare(context: RequestContext, ids: readonly string[]): Promise<SheetComparison> {
    return this.unitOfWork.run(context, async (tx) => {
      const found = await findSheets(tx, ids);
      const order = await findSheetOrder(tx, [...found.keys()]);
      const sheets = order.map((id) => found.get(id)!);
      return { sheets, lines: compareSheets(sheets) };
    });
  }
}

async function findSheets(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, CalculationSheetRecord>> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return new Map();
  const rows = await tx.repository(CalculationSheet).findBy({ id: In(known) });
  return new Map(rows.map((row) => [row.id, toSheetRecord(row)]));
}
