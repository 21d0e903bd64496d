import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { logAccess } from '#identity';
import { findPage, Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext, type Transaction } from '#platform';
import { In } from 'typeorm';
import type { ReferralState } from '../domain/requests/referral-states.js';
import { Referral } from '../persistence/referral.entity.js';

export interface ReferralFilter {
  /** Only referrals in one of these states; absent or empty: in any. */
  readonly states?: readonly ReferralState[] | undefined;
  /** Only those that the caller is in charge of. */
  readonly mine?: boolean | undefined;
  /** Only those in whose code or number it stands, whatever the case. */
  readonly text?: string | undefined;
}

const BY_CODE = new Keyset('referrals', [{ sql: 'r.code', type: 'text' }]);

const SUBJECT = 'referral';

/**
 * Referrals of the organisation acted for: its own as an agency, those it is responsible for as a provider. Every read is
 * noted in the access log, a refused one too. An unknown and a foreign referral answer alike.
 */
@Injectable()
export class FindReferralsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By code. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, { states = [], mine = false, text }: ReferralFilter = {}): Promise<Page<Referral>> {
    return this.unitOfWork.run(context, async (tx) => {
      const query = tx.repository(Referral).createQueryBuilder('r');
      if (states.length > 0) query.andWhere({ state: In([...states]) });
      if (mine) query.andWhere({ caseworkerId: context.actor });
      if (text) query.andWhere("strpos(lower(concat_ws(' ', r.code, r.number)), lower(:text)) > 0", { text: text.replaceAll('\0', '') });
      const page = await findPage(query, BY_CODE, request);
      await this.granted(tx, page.rows.map((row) => row.node.id));
      return page;
    });
  }

  async one(context: RequestContext, id: string): Promise<Referral | null> {
    return (await this.byIds(context, [id])).get(id.toLowerCase()) ?? null;
  }

  /** Those of the ids that there are and that may be seen; one statement for all of them. */
  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, Referral>> {
    const wellFormed = ids.filter(isUuid);
    const rows = await this.unitOfWork.run(context, async (tx) => {
      const found = wellFormed.length === 0 ? [] : await tx.repository(Referral).findBy({ id: In(wellFormed) });
      await this.granted(tx, found.map((row) => row.id));
      return found;
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const refused = ids.filter((id) => !byId.has(id.toLowerCase()));
    // A unit of work of its own, after the read: what was refused is noted whatever becomes of the request.
    if (refused.length > 0) {
      await this.unitOfWork.run(context, (tx) => logAccess(tx, { subjectKind: SUBJECT, subjectIds: refused, granted: false }));
    }
    return byId;
  }

  private granted(tx: Transaction, subjectIds: readonly string[]): Promise<void> {
    return logAccess(tx, { subjectKind: SUBJECT, subjectIds, granted: true });
  }
}
