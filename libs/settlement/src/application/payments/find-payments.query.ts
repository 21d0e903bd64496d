import { Injectable } from '@nestjs/common';
import { firstDay, isUuid, type YearMonth } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { PaymentRules } from '../../domain/payments/payment-rules.js';
import type { OpenItem } from '../../domain/payments/open-item.js';
import type { PaymentRecord } from '../../domain/payments/payment-record.js';
import type { SetOffRecord } from '../../domain/payments/set-off-record.js';
import { ITEM_COLUMNS } from '../../persistence/payments/items.sql.js';
import { PAYMENT_COLUMNS, PAYMENT_ROWS } from '../../persistence/payments/payments.sql.js';
import { findPaymentRules } from '../../persistence/payments/rules.sql.js';
import { SET_OFF_COLUMNS, SET_OFF_ROWS } from '../../persistence/payments/set-offs.sql.js';

export interface ItemFilter {
  readonly agencyId?: string | undefined;
  readonly period?: YearMonth | undefined;
  readonly counterpartId?: string | undefined;
  /** True: only what is not settled. */
  readonly open?: boolean | undefined;
}

const BY_DUE = new Keyset('open-items', [{ sql: 'i.due_on', type: 'date' }, { sql: 'i.id', type: 'uuid' }]);
const BY_PAYMENT = new Keyset('payments', [{ sql: 'y.id', type: 'uuid' }]);
const BY_SET_OFF = new Keyset('set-offs', [{ sql: 's.id', type: 'uuid' }]);
const EMPTY = { rows: [], hasNextPage: false };
const isId = (id: string | undefined): boolean => id === undefined || isUuid(id);

/** What is open, paid and set off: for a party its own, for an agency all of its clearing (row-level security). */
@Injectable()
export class FindPaymentsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By due day. Throws BadCursorError. */
  items(context: RequestContext, request: PageRequest, { agencyId, period, counterpartId, open }: ItemFilter): Promise<Page<OpenItem>> {
    const after = BY_DUE.decode(request.after);
    if (!isId(agencyId) || !isId(counterpartId)) return Promise.resolve(EMPTY);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<OpenItem & { key: string[] }>(
        `SELECT ${ITEM_COLUMNS}, ${BY_DUE.keySql} AS key FROM settlement.open_item_v i
         WHERE ${BY_DUE.after('$1')} AND ($2::uuid IS NULL OR i.agency_id = $2) AND ($3::date IS NULL OR i.period = $3)
           AND ($4::uuid IS NULL OR $4 IN (i.debtor_id, i.creditor_id)) AND (NOT $5::boolean OR i.open_cents > 0) ORDER BY i.due_on, i.id LIMIT $6`,
        [after, agencyId ?? null, period === undefined ? null : firstDay(period), counterpartId ?? null, open ?? false, request.first + 1],
      );
      return BY_DUE.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  /** In the order in which they were recorded. Throws BadCursorError. */
  payments(context: RequestContext, request: PageRequest, { agencyId, counterpartId }: Pick<ItemFilter, 'agencyId' | 'counterpartId'>): Promise<Page<PaymentRecord>> {
    const after = BY_PAYMENT.decode(request.after);
    if (!isId(agencyId) || !isId(counterpartId)) return Promise.resolve(EMPTY);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<PaymentRecord & { key: string[] }>(
        `SELECT ${PAYMENT_COLUMNS}, ${BY_PAYMENT.keySql} AS key FROM ${PAYMENT_ROWS}
         WHERE ${BY_PAYMENT.after('$1')} AND ($2::uuid IS NULL OR y.agency_id = $2) AND ($3::uuid IS NULL OR $3 IN (y.payer_id, y.payee_id)) ORDER BY y.id LIMIT $4`,
        [after, agencyId ?? null, counterpartId ?? null, request.first + 1],
      );
      return BY_PAYMENT.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  /** In the order in which they were proposed. Throws BadCursorError. */
  setOffs(context: RequestContext, request: PageRequest): Promise<Page<SetOffRecord>> {
    const after = BY_SET_OFF.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<SetOffRecord & { key: string[] }>(
        `SELECT ${SET_OFF_COLUMNS}, ${BY_SET_OFF.keySql} AS key FROM ${SET_OFF_ROWS} WHERE ${BY_SET_OFF.after('$1')} ORDER BY s.id LIMIT $2`,
        [after, request.first + 1],
      );
      return BY_SET_OFF.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  /** Of an agency, or of the organisation acted for; of one that has decided nothing the default ones. */
  rules(context: RequestContext, agencyId: string | null): Promise<PaymentRules> {
    const id = agencyId !== null && isUuid(agencyId) ? agencyId : context.organisationId;
    return this.unitOfWork.run(context, (tx) => findPaymentRules(tx, id!));
  }
}
