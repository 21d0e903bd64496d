import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { SocialSpaceRecord } from '../../domain/social-spaces/social-space-record.js';
import { findSpace, insertCentre, isCentreThere, isOpenSite, lockSpaces } from '../../persistence/social-spaces/social-space.sql.js';
import { centreExists, siteUnknown, socialSpaceUnknown, type CentreExists, type SiteNotFound, type SocialSpaceNotFound } from './social-space-refusals.js';

export interface AddSocialSpaceCentreInput {
  readonly socialSpaceId: string;
  readonly siteId: string;
  readonly validFrom: LocalDate;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = SocialSpaceNotFound | SiteNotFound | CentreExists;
export type AddSocialSpaceCentreRefusal = Refusals | TryAgain | IdempotencyConflict;
export type AddSocialSpaceCentreResult = Result<SocialSpaceRecord, AddSocialSpaceCentreRefusal>;

/** Names a site as a centre of a social space from a day on; a space may have several, of the agency and of providers (TS-14). */
@Injectable()
export class AddSocialSpaceCentreUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: AddSocialSpaceCentreInput): Promise<AddSocialSpaceCentreResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'addSocialSpaceCentre', key, input: rest }, () => add(tx, rest))),
    );
  }
}

async function add(tx: Transaction, wish: Omit<AddSocialSpaceCentreInput, 'idempotencyKey'>): Promise<Result<SocialSpaceRecord, Refusals>> {
  const { socialSpaceId, siteId, validFrom } = wish;
  const space = isUuid(socialSpaceId) ? (await findSpace(tx, socialSpaceId)).at(-1) : undefined;
  if (!space || space.agencyId !== tx.context.organisationId) return refuse(socialSpaceUnknown);
  if (!isUuid(siteId) || !(await isOpenSite(tx, siteId, validFrom))) return refuse(siteUnknown);
  await lockSpaces(tx, space.agencyId);
  if (await isCentreThere(tx, space.id, siteId, validFrom)) return refuse(centreExists);
  await insertCentre(tx, space.id, siteId, validFrom);
  await tx.journal.write({
    agencyId: space.agencyId,
    action: 'social_space.centre_added',
    subjectKind: 'social_space',
    subjectId: space.id,
    after: { siteId, validFrom },
  });
  return ok(space);
}
