import { Injectable } from '@nestjs/common';
import { ok, refuse, type LocalDate, type Result } from '#kernel';
import { answerOnce, orTryAgain, sqlState, tryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { SocialSpaceRecord } from '../../domain/social-spaces/social-space-record.js';
import { TRIER_SAARBURG_SPACES } from '../../domain/social-spaces/trier-saarburg-spaces.js';
import { insertSpaces, isCodeTaken, lockSpaces } from '../../persistence/social-spaces/social-space.sql.js';
import { actingAgency, notAnAgency, type NotAnAgency } from '../acting-agency.js';
import { checkMunicipalities } from './check-municipalities.js';
import { socialSpaceCodeTaken, type MunicipalityTaken, type MunicipalityUnknown, type SocialSpaceCodeTaken, type SocialSpaceInputInvalid } from './social-space-refusals.js';

export interface AdoptSocialSpacesInput {
  readonly validFrom: LocalDate;
  readonly idempotencyKey?: string | undefined;
}

export interface AdoptedSocialSpaces {
  readonly socialSpaces: readonly SocialSpaceRecord[];
}

type Refusals = NotAnAgency | SocialSpaceCodeTaken | SocialSpaceInputInvalid | MunicipalityUnknown | MunicipalityTaken;
export type AdoptSocialSpacesRefusal = Refusals | TryAgain | IdempotencyConflict;
export type AdoptSocialSpacesResult = Result<AdoptedSocialSpaces, AdoptSocialSpacesRefusal>;

/** Makes the four social spaces of Trier-Saarburg the agency's own from a day on (TS-13); it adds municipalities and centres. */
@Injectable()
export class AdoptSocialSpacesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, input: AdoptSocialSpacesInput): Promise<AdoptSocialSpacesResult> {
    const { idempotencyKey: key, ...rest } = input;
    try {
      return await orTryAgain(() =>
        this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'adoptSocialSpaces', key, input: rest }, () => adopt(tx, rest.validFrom))),
      );
    } catch (error) {
      // Somebody else was faster with a code; the next try says so.
      if (sqlState(error) === '23505') return refuse(tryAgain);
      throw error;
    }
  }
}

async function adopt(tx: Transaction, validFrom: LocalDate): Promise<Result<AdoptedSocialSpaces, Refusals>> {
  const agency = await actingAgency(tx);
  if (!agency) return refuse(notAnAgency);
  await lockSpaces(tx, agency.id);
  if (await isCodeTaken(tx, TRIER_SAARBURG_SPACES.map((space) => space.code))) return refuse(socialSpaceCodeTaken);
  const ags = TRIER_SAARBURG_SPACES.flatMap((space) => space.municipalityAgs);
  const refused = await checkMunicipalities(tx, { agencyId: agency.id, exceptSpaceId: null, ags, from: validFrom, to: null });
  if (refused !== null) return refuse(refused);
  const wished = TRIER_SAARBURG_SPACES.map(({ code, name, municipalityAgs }) => ({ code, name, municipalityAgs, agencyId: agency.id, validFrom, validTo: null }));
  const socialSpaces = await insertSpaces(tx, wished);
  await tx.journal.writeAll(
    socialSpaces.map(({ id, ...after }) => ({ agencyId: agency.id, action: 'social_space.created', subjectKind: 'social_space', subjectId: id, after })),
  );
  return ok({ socialSpaces });
}
