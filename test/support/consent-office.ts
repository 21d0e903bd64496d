import type { RequestContext, UnitOfWork } from '#platform';
import { PublishConsentTextUseCase, RecordConsentUseCase, RevokeConsentUseCase, type ConsentScope } from '#referrals';
import type pg from 'pg';
import { must, personOf } from './agreement-network.js';
import type { SeatNetwork } from './seat-network.js';

/** The agency's texts of both scopes, from the beginning of 2026 on. */
export async function publishTexts(superuser: pg.Client, agencyId: string): Promise<void> {
  await superuser.query(
    `INSERT INTO referrals.consent_text (agency_id, scope, version, text_de, valid_from, published_by)
     SELECT $1, scope, 1, 'Ich willige ein.', '2026-01-01', 'author' FROM unnest('{PARTICIPATION,DISCLOSURE}'::text[]) AS scope`,
    [agencyId],
  );
}

/** Commands about consents, in the name of a caseworker unless somebody else is named. */
export function consentOf(unitOfWork: UnitOfWork, network: SeatNetwork) {
  const caseworker = personOf(network.agencyId, 'caseworker', 'CASEWORKER');
  const record = (referralId: string, scopes: readonly ConsentScope[], givenAt: string, context: RequestContext = caseworker) =>
    new RecordConsentUseCase(unitOfWork).run(context, { referralId, scopes, givenBy: 'GUARDIANS', givenAt: new Date(givenAt) });
  const revoke = (referralId: string, scopes: readonly ConsentScope[], context: RequestContext = caseworker) =>
    new RevokeConsentUseCase(unitOfWork).run(context, { referralId, scopes, reason: 'FAMILY_WISH' });
  return {
    record,
    revoke,
    publish: new PublishConsentTextUseCase(unitOfWork),
    /** Consents of the day on which the network begins, which must be taken. */
    give: async (referralId: string, ...scopes: ConsentScope[]) => must(await record(referralId, scopes, '2026-04-30T10:00:00Z')),
  };
}
