import { Injectable } from '@nestjs/common';
import { ok, refuse, type LocalDate, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { isPossibleSpan, type SubstitutionSpan } from '../../domain/people/substitution-span.js';
import { chainOf, findMember, lockOrganisation } from '../../persistence/people/members.sql.js';
import { findOverlapping, findToday, insertSubstitution } from '../../persistence/people/substitutions.sql.js';
import {
  alreadySubstituted,
  deputyIsAuditor,
  deputyNotPossible,
  personUnknown,
  spanNotPossible,
  type AlreadySubstituted,
  type DeputyNotPossible,
  type PersonNotFound,
  type SpanNotPossible,
} from './people-refusals.js';

export interface NameDeputyInput extends SubstitutionSpan {
  readonly deputyId: string;
  /** For whom; absent: for oneself. For others only an administrator names a deputy. */
  readonly personId?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface DeputyNamed {
  readonly substitutionId: string;
  readonly personId: string;
  readonly deputyId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}

type Refused = PersonNotFound | DeputyNotPossible | SpanNotPossible | AlreadySubstituted;
export type NameDeputyRefusal = Refused | TryAgain | IdempotencyConflict;
export type NameDeputyResult = Result<DeputyNamed, NameDeputyRefusal>;

/**
 * Says who stands in for somebody of the same organisation, from a first to a last day in Europe/Berlin. On these days the
 * deputy has the person's roles there besides their own, except administration; the right to sign is not handed on.
 */
@Injectable()
export class NameDeputyUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: NameDeputyInput): Promise<NameDeputyResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'nameDeputy', key, input: rest }, () => nameDeputy(tx, rest))));
  }
}

async function nameDeputy(tx: Transaction, wish: Omit<NameDeputyInput, 'idempotencyKey'>): Promise<Result<DeputyNamed, Refused>> {
  const { deputyId, from, to } = wish;
  const { actor, roles } = tx.context;
  const personId = wish.personId ?? actor;
  if (personId !== actor && !roles.includes('ADMINISTRATOR')) return refuse(personUnknown);
  const organisation = await lockOrganisation(tx);
  const members = [await findMember(tx, personId), await findMember(tx, deputyId)];
  if (members.includes(null)) return refuse(personUnknown);
  if (personId === deputyId) return refuse(deputyNotPossible);
  if (members[1]!.roles.every((role) => role === 'AUDITOR')) return refuse(deputyIsAuditor);
  const today = await findToday(tx);
  if (!isPossibleSpan(wish, today)) return refuse(spanNotPossible(today));
  const other = await findOverlapping(tx, personId, wish);
  if (other) return refuse(alreadySubstituted({ validFrom: other.valid_from, validTo: other.valid_to }));
  const substitutionId = await insertSubstitution(tx, personId, deputyId, wish);
  const after = { personId, deputyId, validFrom: from, validTo: to };
  await tx.journal.write({ agencyId: chainOf(organisation), action: 'deputy.named', subjectKind: 'substitution', subjectId: substitutionId, after });
  return ok({ substitutionId, ...after });
}
