import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { parseEmailAddress } from '../../domain/people/email-address.js';
import { parseLine } from '../../domain/people/plain-text.js';
import { SignInService, type Password } from '../sign-in.service.js';
import { fieldInvalid, operatorNoMember, personUnknown, type FieldInvalid, type OperatorNoMember, type PersonNotFound } from './people-refusals.js';

export interface AppointOperatorInput {
  readonly email: string;
  /** Of somebody who has no account yet. */
  readonly name: string;
  readonly password: Password;
}

export interface OperatorAppointed {
  readonly personId: string;
  /** The account is new, with the password given. An account that was there keeps its own. */
  readonly isNew: boolean;
}

/** Appoints and dismisses those who run the system, who belong to no organisation. On the command line alone: whoever has the server's shell appoints the first. */
@Injectable()
export class AppointOperatorUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signIn: SignInService,
  ) {}

  async appoint(context: RequestContext, input: AppointOperatorInput): Promise<Result<OperatorAppointed, FieldInvalid | OperatorNoMember>> {
    const email = parseEmailAddress(input.email);
    if (email === null) return refuse(fieldInvalid('email', 'an e-mail address'));
    const name = parseLine(input.name, 120);
    if (name === null) return refuse(fieldInvalid('name', 'a name of 1 to 120 characters'));
    const known = await this.personOf(context, email);
    const personId = known ?? (await this.signIn.ensurePerson({ email, name, password: input.password }));
    return this.unitOfWork.run(context, async (tx): Promise<Result<OperatorAppointed, OperatorNoMember>> => {
      await tx.sql('SELECT identity.await_standing($1)', [personId]);
      const members = await tx.sql('SELECT 1 FROM identity.membership WHERE user_id = $1 LIMIT 1', [personId]);
      if (members.length > 0) return refuse(operatorNoMember);
      const appointed = ok({ personId, isNew: known === null });
      const added = await tx.execute('INSERT INTO identity.keeper (user_id) VALUES ($1) ON CONFLICT DO NOTHING', [personId]);
      if (added === 0) return appointed;
      const change = { before: { operator: false }, after: { operator: true } };
      await tx.journal.write({ agencyId: null, action: 'operator.appointed', subjectKind: 'person', subjectId: personId, ...change });
      return appointed;
    });
  }

  async dismiss(context: RequestContext, address: string): Promise<Result<{ readonly personId: string }, PersonNotFound>> {
    const email = parseEmailAddress(address);
    const personId = email === null ? null : await this.personOf(context, email);
    if (personId === null) return refuse(personUnknown);
    return this.unitOfWork.run(context, async (tx) => {
      const removed = await tx.execute('DELETE FROM identity.keeper WHERE user_id = $1', [personId]);
      if (removed === 0) return refuse(personUnknown);
      const change = { before: { operator: true }, after: { operator: false } };
      await tx.journal.write({ agencyId: null, action: 'operator.dismissed', subjectKind: 'person', subjectId: personId, ...change });
      return ok({ personId });
    });
  }

  private async personOf(context: RequestContext, email: string): Promise<string | null> {
    const [row] = await this.unitOfWork.run(context, (tx) => tx.sql<{ id: string }>('SELECT id FROM auth."user" WHERE email = $1', [email]));
    return row?.id ?? null;
  }
}
