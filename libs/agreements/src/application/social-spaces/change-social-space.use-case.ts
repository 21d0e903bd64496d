import { Injectable } from '@nestjs/common';
import { addDays, isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { SocialSpaceRecord } from '../../domain/social-spaces/social-space-record.js';
import { findToday } from '../../persistence/rates/settlement-rate.sql.js';
import { endVersion, findSpace, insertVersions, lockSpaces, repeatLatest, withdrawVersion } from '../../persistence/social-spaces/social-space.sql.js';
import { checkMunicipalities } from './check-municipalities.js';
import {
  noVersionOnDay,
  socialSpaceUnknown,
  spaceVersionExists,
  type MunicipalityTaken,
  type MunicipalityUnknown,
  type NoSpaceVersionOnDay,
  type SocialSpaceInputInvalid,
  type SocialSpaceNotFound,
  type SpaceVersionExists,
} from './social-space-refusals.js';

export interface ChangeSocialSpaceInput {
  readonly socialSpaceId: string;
  /** First day of the new version. */
  readonly validFrom: LocalDate;
  /** What is not given stays. */
  readonly name?: string | undefined;
  readonly municipalityAgs?: readonly string[] | undefined;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = SocialSpaceNotFound | NoSpaceVersionOnDay | SpaceVersionExists | SocialSpaceInputInvalid | MunicipalityUnknown | MunicipalityTaken;
export type ChangeSocialSpaceRefusal = Refusals | TryAgain | IdempotencyConflict;
export type ChangeSocialSpaceResult = Result<SocialSpaceRecord, ChangeSocialSpaceRefusal>;

/**
 * Changes a social space from a day on, as when municipalities are merged: before that day it stays as it was, so uses of
 * seats in the past keep their space. A municipality is given up by one space before another one takes it. A version that
 * begins on this very day and not before today is withdrawn and replaced: a slip need not hold for a day.
 */
@Injectable()
export class ChangeSocialSpaceUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ChangeSocialSpaceInput): Promise<ChangeSocialSpaceResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'changeSocialSpace', key, input: rest }, () => change(tx, rest))),
    );
  }
}

async function change(tx: Transaction, wish: Omit<ChangeSocialSpaceInput, 'idempotencyKey'>): Promise<Result<SocialSpaceRecord, Refusals>> {
  const agencyId = tx.context.organisationId;
  if (agencyId === null || !isUuid(wish.socialSpaceId)) return refuse(socialSpaceUnknown);
  await lockSpaces(tx, agencyId);
  const versions = await findSpace(tx, wish.socialSpaceId);
  if (versions[0]?.agencyId !== agencyId) return refuse(socialSpaceUnknown);
  const was = versions.find((one) => one.validFrom <= wish.validFrom && (one.validTo === null || wish.validFrom <= one.validTo));
  if (!was) return refuse(noVersionOnDay);
  const isReplaced = was.validFrom === wish.validFrom;
  if (isReplaced && was.validFrom < (await findToday(tx))) return refuse(spaceVersionExists);
  const is: SocialSpaceRecord = {
    ...was,
    name: wish.name?.trim() || was.name,
    municipalityAgs: wish.municipalityAgs ?? was.municipalityAgs,
    validFrom: wish.validFrom,
  };
  const refused = await checkMunicipalities(tx, { agencyId, exceptSpaceId: was.id, ags: is.municipalityAgs, from: is.validFrom, to: is.validTo });
  if (refused !== null) return refuse(refused);
  await (isReplaced ? withdrawVersion(tx, was) : endVersion(tx, was, addDays(wish.validFrom, -1)));
  await insertVersions(tx, [is]);
  await repeatLatest(tx, was.id);
  const told = ({ name, municipalityAgs, validFrom, validTo }: SocialSpaceRecord) => ({ name, municipalityAgs, validFrom, validTo });
  await tx.journal.write({ agencyId, action: 'social_space.changed', subjectKind: 'social_space', subjectId: was.id, before: told(was), after: told(is) });
  return ok(is);
}
