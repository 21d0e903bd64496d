import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Authenticator, type Principal, type RequestContext, type RequestHeaders } from '#platform';
import { SignInService, type SignedInPerson } from './sign-in.service.js';

interface MachineRow {
  id: string;
  organisation_id: string;
  role: string;
}

/** Finds out who asks: a machine by its bearer token, a person by the session cookie. */
@Injectable()
export class SignInAuthenticator implements Authenticator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signIn: SignInService,
  ) {}

  async authenticate(headers: RequestHeaders, correlationId: string): Promise<Principal | null> {
    const { authorization, cookie } = headers;
    // A token that is sent but does not hold is refused, never replaced by a cookie that happens to be there.
    if (typeof authorization === 'string') return this.machine(authorization, nobody(correlationId));
    if (typeof cookie !== 'string') return null;
    const person = await this.signIn.personOf(cookie);
    return person && principalOf(person);
  }

  private async machine(authorization: string, context: RequestContext): Promise<Principal | null> {
    const [, token] = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization) ?? [];
    if (token === undefined) return null;
    const hash = createHash('sha256').update(token).digest();
    const [row] = await this.unitOfWork.run(context, (tx) =>
      tx.prepared<MachineRow>('pv_machine', 'SELECT id, organisation_id, role FROM identity.machine_of($1)', [hash]),
    );
    return row ? { actor: `machine:${row.id}`, memberships: [{ organisationId: row.organisation_id, role: row.role }] } : null;
  }
}

function principalOf({ id: actor, roles }: SignedInPerson): Principal {
  const memberships = roles.flatMap(({ organisation_id: organisationId, role, signing_right: signingRight }) =>
    organisationId === null ? [] : [{ organisationId, role, signingRight }],
  );
  return { actor, memberships, isKeeper: roles.some((role) => role.organisation_id === null) };
}

/** Before anybody is known nothing is visible; the functions above say what they may say and no more. */
const nobody = (correlationId: string): RequestContext => ({
  actor: 'anonymous',
  organisationId: null,
  scope: 'ORGANISATION',
  roles: [],
  purpose: 'SIGN_IN',
  correlationId,
});
