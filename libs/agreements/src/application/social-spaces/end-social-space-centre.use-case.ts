import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { SocialSpaceCentre } from '../../domain/social-spaces/social-space-record.js';
import { endCentre, findCentre } from '../../persistence/social-spaces/social-space.sql.js';
import { centreUnknown, socialSpaceInputInvalid, type CentreNotFound, type SocialSpaceInputInvalid } from './social-space-refusals.js';

export interface EndSocialSpaceCentreInput {
  readonly centreId: string;
  /** The last day on which the site is a centre. */
  readonly lastDay: LocalDate;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = CentreNotFound | SocialSpaceInputInvalid;
export type EndSocialSpaceCentreRefusal = Refusals | TryAgain | IdempotencyConflict;
export type EndSocialSpaceCentreResult = Result<SocialSpaceCentre, EndSocialSpaceCentreRefusal>;

/** Ends that a site is a centre of a social space; the site itself stays. */
@Injectable()
export class EndSocialSpaceCentreUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: EndSocialSpaceCentreInput): Promise<EndSocialSpaceCentreResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'endSocialSpaceCentre', key, input: rest }, () => end(tx, rest))),
    );
  }
}

async function end(tx: Transaction, { centreId, lastDay }: Omit<EndSocialSpaceCentreInput, 'idempotencyKey'>): Promise<Result<SocialSpaceCentre, Refusals>> {
  const found = isUuid(centreId) ? await findCentre(tx, centreId) : undefined;
  if (!found || found.agencyId !== tx.context.organisationId) return refuse(centreUnknown);
  const { agencyId, ...centre } = found;
  if (lastDay < centre.validFrom || (centre.validTo !== null && lastDay > centre.validTo)) return refuse(socialSpaceInputInvalid('DAYS'));
  await endCentre(tx, centre.id, lastDay);
  await tx.journal.write({
    agencyId,
    action: 'social_space.centre_ended',
    subjectKind: 'social_space',
    subjectId: centre.socialSpaceId,
    before: { siteId: centre.siteId, validTo: centre.validTo },
    after: { siteId: centre.siteId, validTo: lastDay },
  });
  return ok({ ...centre, validTo: lastDay });
}
