import { Injectable } from '@nestjs/common';
import { dependentsOfEnd, type LicenceDependency } from '#agreements';
import { isUuid, type LocalDate } from '#kernel';
import { UnitOfWork, type PageRequest, type RequestContext } from '#platform';
import { archivingOf, areOwnSessions, cancellingOf, endOfAgreement, endOfCertificate, findImpact, isOwnCertificate, isOwnOffer, type Impact } from '../../persistence/impact/impact.sql.js';

export type { Impact };

export interface AgreementEndImpact extends Impact {
  /** Licences of facilities that rest on its co-use (DD-26). */
  readonly dependents: readonly LicenceDependency[];
}

/** As many as are cancelled at once. */
const MOST_SESSIONS = 1_000;

/**
 * What the end of an agreement, a certificate or sessions would break, asked by whoever may end it: seats and wishes with sessions to
 * come that would be without something they have now. It is what the flags say after the end, asked before. Each is answered in the
 * same few statements, however many seats there are; all of them are seats that the asker sees. Null for what is not the asker's to
 * end. Throws BadCursorError.
 */
@Injectable()
export class FindImpactQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By the agency. @param lastDay as in endAgreement */
  ofAgreementEnd(context: RequestContext, agreementId: string, lastDay: LocalDate, request: PageRequest): Promise<AgreementEndImpact | null> {
    return this.unitOfWork.run(context, async (tx) => {
      const dependents = await dependentsOfEnd(tx, agreementId, lastDay);
      return dependents && { ...(await findImpact(tx, endOfAgreement(agreementId, lastDay), request)), dependents };
    });
  }

  /** By the agency. @param from as in withdrawCertificate */
  ofCertificateEnd(context: RequestContext, certificateId: string, from: LocalDate, request: PageRequest): Promise<Impact | null> {
    if (!isUuid(certificateId)) return Promise.resolve(null);
    return this.unitOfWork.run(context, async (tx) => ((await isOwnCertificate(tx, certificateId)) ? findImpact(tx, endOfCertificate(certificateId, from), request) : null));
  }

  /** By the host; at most 1000 sessions. */
  ofSessionCancel(context: RequestContext, sessionIds: readonly string[], request: PageRequest): Promise<Impact | null> {
    const ids = [...new Set(sessionIds.map((id) => id.toLowerCase()))];
    if (ids.length === 0 || ids.length > MOST_SESSIONS || !ids.every(isUuid)) return Promise.resolve(null);
    return this.unitOfWork.run(context, async (tx) => ((await areOwnSessions(tx, ids)) ? findImpact(tx, cancellingOf(ids), request) : null));
  }

  /** By the host. While confirmed seats stand there, the offer is not archived at all (OFFER_IN_USE). */
  ofOfferArchive(context: RequestContext, offerId: string, request: PageRequest): Promise<Impact | null> {
    if (!isUuid(offerId)) return Promise.resolve(null);
    return this.unitOfWork.run(context, async (tx) => ((await isOwnOffer(tx, offerId)) ? findImpact(tx, archivingOf(offerId), request) : null));
  }
}
