import { Injectable } from '@nestjs/common';
import { groupBy, type LocalDate } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { LeadKind } from '../../domain/publishing/offer-content.js';
import { findLeads, findStaff } from '../../persistence/publishing/offer-staff.sql.js';

/** Who leads an offer, as everyone signed in may know it (DD-15). */
export interface LeadView {
  readonly offerId: string;
  /** Counts from 1. */
  readonly position: number;
  readonly kind: LeadKind;
  readonly qualification: string;
  readonly organisationId: string | null;
}

/** What only the host knows of a lead. */
export interface StaffView extends LeadView {
  readonly userId: string | null;
  /** Day of the certificate of good conduct (§ 72a SGB VIII). */
  readonly conductCertificateOn: LocalDate | null;
}

@Injectable()
export class FindOfferStaffQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The leads of each of the offers, in their order; one statement for all of them. */
  async leadsOf(context: RequestContext, offerIds: readonly string[]): Promise<ReadonlyMap<string, LeadView[]>> {
    return groupBy(await this.unitOfWork.run(context, (tx) => findLeads(tx, offerIds)), (lead) => lead.offerId);
  }

  /** The same with people and certificates, of own offers alone. */
  async staffOf(context: RequestContext, offerIds: readonly string[]): Promise<ReadonlyMap<string, StaffView[]>> {
    return groupBy(await this.unitOfWork.run(context, (tx) => findStaff(tx, offerIds)), (lead) => lead.offerId);
  }
}
