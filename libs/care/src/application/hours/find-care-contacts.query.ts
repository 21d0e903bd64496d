import { Injectable } from '@nestjs/common';
import { logAccess } from '#identity';
import { isUuid, type LocalDate } from '#kernel';
import { UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { CareContact } from '../../domain/hours/care-records.js';
import { kindsToRead } from '../../domain/hours/check-hours.js';
import { findContactPage } from '../../persistence/hours/contact.sql.js';

export interface CareContactFilter {
  readonly referralId: string;
  /** First and last day; absent: open. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly withWithdrawn?: boolean | undefined;
}

/**
 * Contacts of one case: for its agency and the responsible provider all, for another provider those it has given itself, for group
 * leads those of groups. Every read is noted. A foreign case and one that is not there have none alike.
 */
@Injectable()
export class FindCareContactsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By day and time of day. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, { referralId, from, to, withWithdrawn = false }: CareContactFilter): Promise<Page<CareContact>> {
    if (!isUuid(referralId)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const filter = { referralId, from: from ?? null, to: to ?? null, kinds: kindsToRead(context.roles), withWithdrawn };
      const page = await findContactPage(tx, filter, request);
      if (page.rows.length > 0) await logAccess(tx, { subjectKind: 'referral', subjectIds: [referralId.toLowerCase()], granted: true });
      return page;
    });
  }
}
