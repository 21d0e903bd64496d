import {
  FindCertificationsQuery,
  GrantCertificateUseCase,
  RefuseCertificationUseCase,
  StartCertificationReviewUseCase,
  SubmitForCertificationUseCase,
  WithdrawCertificateUseCase,
  WithdrawCertificationApplicationUseCase,
  type CertificationRecord,
} from '#offers';
import type { RequestContext, UnitOfWork } from '#platform';
import type pg from 'pg';
import { must, personOf } from './agreement-network.js';
import type { SeatNetwork } from './seat-network.js';

export type StaffRow = readonly [kind: string, organisationId?: string | null, conductCertificateOn?: string | null];

/** The host takes part in the agency's network from 2026-01-01 on. */
export async function joinNetwork(superuser: pg.Client, { agencyId, hostId }: SeatNetwork): Promise<void> {
  await superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [agencyId, hostId]);
}

/** An offer of the host that nobody has certified, led by these; sessions of 90 minutes at 15:00 on the days. */
export async function addUncertified(
  superuser: pg.Client,
  { hostId }: SeatNetwork,
  plan: { readonly code: string; readonly staff?: readonly StaffRow[]; readonly cohosts?: Readonly<Record<string, string>>; readonly dates?: readonly string[]; readonly settleable?: boolean },
): Promise<string> {
  const { code, staff = [['STA_PROFESSIONAL']], cohosts = {}, dates = [], settleable = true } = plan;
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags, cohost_ids, cohost_percents, settleable)
     VALUES ($1, $2, 'Gruppe', 'SOCIAL_SKILLS', 'GROUP', 'OPEN', 'ON_SITE', 8, '06432004', $3, $4, $5) RETURNING id`,
    [code, hostId, Object.keys(cohosts), Object.values(cohosts), settleable],
  );
  const id = rows[0]!.id;
  for (const [index, [kind, organisationId = null, conduct = null]] of staff.entries()) {
    await superuser.query(
      `INSERT INTO offers.offer_staff (offer_id, position, kind, qualification, organisation_id, conduct_certificate_on) VALUES ($1, $2, $3, 'SOCIAL_PEDAGOGUE', $4, $5)`,
      [id, index + 1, kind, organisationId, conduct],
    );
  }
  await superuser.query(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) SELECT $1, day, '15:00', 90, 8 FROM unnest($2::date[]) AS day`, [id, dates]);
  return id;
}

export const asCertifier = ({ agencyId }: SeatNetwork, actor = 'certifier'): RequestContext => personOf(agencyId, actor, 'CERTIFIER');
export const asHost = ({ hostId }: SeatNetwork, actor = 'host-admin'): RequestContext => personOf(hostId, actor, 'ADMINISTRATOR');

/** The use cases of certification, and the way from nothing to a certificate through them. */
export function certificationOf(unitOfWork: UnitOfWork) {
  const all = {
    submit: new SubmitForCertificationUseCase(unitOfWork),
    start: new StartCertificationReviewUseCase(unitOfWork),
    grant: new GrantCertificateUseCase(unitOfWork),
    refuse: new RefuseCertificationUseCase(unitOfWork),
    withdrawApplication: new WithdrawCertificationApplicationUseCase(unitOfWork),
    withdraw: new WithdrawCertificateUseCase(unitOfWork),
    find: new FindCertificationsQuery(unitOfWork),
  };

  /** An application that the agency looks at. */
  async function inReview(network: SeatNetwork, offerId: string, wish: { readonly wantedFrom?: string; readonly wantedTo?: string | null } = {}): Promise<CertificationRecord> {
    const { id } = must(await all.submit.run(asHost(network), { offerId, agencyId: network.agencyId, ...wish }));
    return must(await all.start.run(asCertifier(network), { certificationId: id }));
  }

  async function certified(network: SeatNetwork, offerId: string, span: { readonly wantedFrom?: string; readonly wantedTo?: string | null } = {}): Promise<CertificationRecord> {
    const { id } = await inReview(network, offerId, span);
    return must(await all.grant.run(asCertifier(network), { certificationId: id }));
  }

  return { ...all, inReview, certified };
}
