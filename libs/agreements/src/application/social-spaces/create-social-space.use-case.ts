import { Injectable } from '@nestjs/common';
import { ok, refuse, type LocalDate, type Result } from '#kernel';
import { answerOnce, orTryAgain, sqlState, tryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { SocialSpaceRecord } from '../../domain/social-spaces/social-space-record.js';
import { insertSpaces, isCodeTaken, lockSpaces } from '../../persistence/social-spaces/social-space.sql.js';
import { actingAgency, notAnAgency, type NotAnAgency } from '../acting-agency.js';
import { checkMunicipalities } from './check-municipalities.js';
import {
  socialSpaceCodeTaken,
  socialSpaceInputInvalid,
  type MunicipalityTaken,
  type MunicipalityUnknown,
  type SocialSpaceCodeTaken,
  type SocialSpaceInputInvalid,
} from './social-space-refusals.js';

export interface CreateSocialSpaceInput {
  readonly code: string;
  readonly name: string;
  readonly municipalityAgs: readonly string[];
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate | undefined;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = NotAnAgency | SocialSpaceCodeTaken | SocialSpaceInputInvalid | MunicipalityUnknown | MunicipalityTaken;
export type CreateSocialSpaceRefusal = Refusals | TryAgain | IdempotencyConflict;
export type CreateSocialSpaceResult = Result<SocialSpaceRecord, CreateSocialSpaceRefusal>;

/** Identifiers as the exchange format allows them (section 2): no control characters, no "|" and ":", no blank at an end. */
const CODE = /^(?! )[^|:\p{Cc}]{1,64}(?<! )$/u;

/** Creates a social space of the agency: municipalities by their official keys, never by postal codes. */
@Injectable()
export class CreateSocialSpaceUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, input: CreateSocialSpaceInput): Promise<CreateSocialSpaceResult> {
    const { idempotencyKey: key, ...rest } = input;
    try {
      return await orTryAgain(() =>
        this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'createSocialSpace', key, input: rest }, () => create(tx, rest))),
      );
    } catch (error) {
      // Somebody else was faster with the code; the next try says so.
      if (sqlState(error) === '23505') return refuse(tryAgain);
      throw error;
    }
  }
}

async function create(tx: Transaction, wish: Omit<CreateSocialSpaceInput, 'idempotencyKey'>): Promise<Result<SocialSpaceRecord, Refusals>> {
  const agency = await actingAgency(tx);
  if (!agency) return refuse(notAnAgency);
  const validTo = wish.validTo ?? null;
  if (!CODE.test(wish.code) || wish.name.trim() === '') return refuse(socialSpaceInputInvalid('NAME'));
  if (validTo !== null && validTo < wish.validFrom) return refuse(socialSpaceInputInvalid('DAYS'));
  await lockSpaces(tx, agency.id);
  if (await isCodeTaken(tx, [wish.code])) return refuse(socialSpaceCodeTaken);
  const municipalities = { agencyId: agency.id, exceptSpaceId: null, ags: wish.municipalityAgs, from: wish.validFrom, to: validTo };
  const refused = await checkMunicipalities(tx, municipalities);
  if (refused !== null) return refuse(refused);
  const [space] = await insertSpaces(tx, [{ ...wish, name: wish.name.trim(), agencyId: agency.id, validTo }]);
  const { id, ...after } = space!;
  await tx.journal.write({ agencyId: agency.id, action: 'social_space.created', subjectKind: 'social_space', subjectId: id, after });
  return ok(space!);
}
