import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { chainOf, lockOrganisation } from '../../persistence/people/members.sql.js';
import { endSubstitution, lockSubstitution, type SubstitutionRow } from '../../persistence/people/substitutions.sql.js';
import { substitutionUnknown, type SubstitutionNotFound } from './people-refusals.js';

export interface EndSubstitutionInput {
  readonly substitutionId: string;
  readonly idempotencyKey?: string | undefined;
}

export interface SubstitutionEnded {
  readonly substitutionId: string;
  readonly endedAt: Date;
}

export type EndSubstitutionRefusal = SubstitutionNotFound | TryAgain | IdempotencyConflict;
export type EndSubstitutionResult = Result<SubstitutionEnded, EndSubstitutionRefusal>;

/** Ends a substitution before its last day, at once: by the person, the deputy, or an administrator. What has ended stays so. */
@Injectable()
export class EndSubstitutionUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: EndSubstitutionInput): Promise<EndSubstitutionResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'endSubstitution', key, input: rest }, () => end(tx, rest.substitutionId))));
  }
}

async function end(tx: Transaction, substitutionId: string): Promise<Result<SubstitutionEnded, SubstitutionNotFound>> {
  const organisation = await lockOrganisation(tx);
  const row = isUuid(substitutionId) ? await lockSubstitution(tx, substitutionId) : undefined;
  if (!row || !mayEnd(tx, row)) return refuse(substitutionUnknown);
  if (row.ended_at !== null) return ok({ substitutionId: row.id, endedAt: row.ended_at });
  const endedAt = await endSubstitution(tx, row.id);
  await tx.journal.write({
    agencyId: chainOf(organisation),
    action: 'substitution.ended',
    subjectKind: 'substitution',
    subjectId: row.id,
    before: { validFrom: row.valid_from, validTo: row.valid_to, endedAt: null },
    after: { validFrom: row.valid_from, validTo: row.valid_to, endedAt },
  });
  return ok({ substitutionId: row.id, endedAt });
}

function mayEnd(tx: Transaction, row: SubstitutionRow): boolean {
  const { actor, roles } = tx.context;
  return roles.includes('ADMINISTRATOR') || actor === row.person_id || actor === row.deputy_id;
}
