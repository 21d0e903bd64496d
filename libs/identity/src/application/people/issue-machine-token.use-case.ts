import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { OrganisationRole } from '../../domain/people/organisation-roles.js';
import { parseLine } from '../../domain/people/plain-text.js';
import { chainOf, lockOrganisation } from '../../persistence/people/members.sql.js';
import { newSecret } from './one-time-secret.js';
import { expiryNotPossible, fieldInvalid, noMachineAdministers, roleRefusal, type ExpiryNotPossible, type FieldInvalid, type RoleRefusal } from './people-refusals.js';

export interface IssueMachineTokenInput {
  /** What the machine is called: 1 to 80 characters. */
  readonly label: string;
  readonly role: OrganisationRole;
  readonly expiresAt: Date;
  readonly idempotencyKey?: string | undefined;
}

export interface MachineTokenIssued {
  readonly tokenId: string;
  readonly label: string;
  readonly role: OrganisationRole;
  readonly expiresAt: Date;
  /** The bearer token; null when the command was only repeated: it is shown once and kept nowhere. */
  readonly token: string | null;
}

type Refused = RoleRefusal | FieldInvalid | ExpiryNotPossible;
export type IssueMachineTokenRefusal = Refused | TryAgain | IdempotencyConflict;
export type IssueMachineTokenResult = Result<MachineTokenIssued, IssueMachineTokenRefusal>;

/** Lets a program act for the organisation in one role, which is never its administration, at most two years long. */
@Injectable()
export class IssueMachineTokenUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, input: IssueMachineTokenInput): Promise<IssueMachineTokenResult> {
    const { idempotencyKey: key, ...wish } = input;
    let shown: string | null = null;
    const work = async (tx: Transaction) => {
      const secret = newSecret();
      const issued = await issue(tx, wish, secret.hash);
      shown = issued.ok ? secret.text : null;
      return issued;
    };
    const outcome = await orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'issueMachineToken', key, input: wish }, () => work(tx))));
    // Beside what is remembered for a repetition, never in it.
    return outcome.ok ? ok({ ...outcome.value, token: shown }) : outcome;
  }
}

type Issued = Omit<MachineTokenIssued, 'token'>;

async function issue(tx: Transaction, wish: Omit<IssueMachineTokenInput, 'idempotencyKey'>, hash: Buffer): Promise<Result<Issued, Refused>> {
  const label = parseLine(wish.label, 80);
  if (label === null) return refuse(fieldInvalid('label', 'a label of 1 to 80 characters'));
  const organisation = await lockOrganisation(tx);
  const refusal = roleRefusal(organisation.kind, { roles: [wish.role], signingRight: false });
  if (refusal !== null) return refuse(refusal);
  if (wish.role === 'ADMINISTRATOR') return refuse(noMachineAdministers(organisation.kind));
  const { role, expiresAt } = wish;
  const [span] = await tx.sql<{ now: Date; latest: Date }>(`WITH t AS MATERIALIZED (SELECT platform.now() AS now) SELECT now, now + interval '2 years' AS latest FROM t`);
  if (expiresAt <= span!.now || expiresAt > span!.latest) return refuse(expiryNotPossible(span!.latest));
  const [row] = await tx.sql<{ id: string }>(
    'INSERT INTO identity.machine_token (organisation_id, role, label, token_hash, expires_at, issued_by) VALUES ($1, $2, $3, $4, $5, platform.current_actor()) RETURNING id',
    [organisation.id, role, label, hash, expiresAt],
  );
  const tokenId = row!.id;
  const after = { label, role, expiresAt };
  await tx.journal.write({ agencyId: chainOf(organisation), action: 'machine-token.issued', subjectKind: 'machine_token', subjectId: tokenId, after });
  return ok({ tokenId, ...after });
}
