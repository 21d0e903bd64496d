import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext, type Role } from '#platform';
import { SignInService, type Password } from './sign-in.service.js';

export interface CreateUserInput {
  readonly email: string;
  readonly name: string;
  readonly password: Password;
  readonly memberships: readonly { readonly organisationId: string; readonly role: Role; readonly signingRight?: boolean }[];
}

/**
 * Creates a person who can sign in and act for organisations. Run again with the same e-mail, it adds the memberships
 * that are missing and leaves the password as it is. The operator's: the context decides which memberships may be written.
 */
@Injectable()
export class CreateUserUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signIn: SignInService,
  ) {}

  /** Returns the person's id. The sign-in's tables are the framework's own, so the person is there before the memberships. */
  async execute(context: RequestContext, input: CreateUserInput): Promise<string> {
    const userId = await this.signIn.ensurePerson(input);
    await this.unitOfWork.run(context, async (tx) => {
      const added = await tx.sql<{ organisation_id: string; role: string }>(
        `INSERT INTO identity.membership (user_id, organisation_id, role, signing_right)
         SELECT $1, m.organisation_id, m.role, m.signing_right FROM unnest($2::uuid[], $3::text[], $4::boolean[]) AS m(organisation_id, role, signing_right)
         ON CONFLICT (user_id, organisation_id, role) DO NOTHING RETURNING organisation_id, role, signing_right`,
        [userId, input.memberships.map((m) => m.organisationId), input.memberships.map((m) => m.role), input.memberships.map((m) => m.signingRight === true)],
      );
      if (added.length === 0) return;
      await tx.journal.write({ agencyId: null, action: 'membership.granted', subjectKind: 'person', subjectId: userId, after: added });
    });
    return userId;
  }
}
