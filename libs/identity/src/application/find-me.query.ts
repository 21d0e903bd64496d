import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { In } from 'typeorm';
import { Organisation } from '../persistence/organisation.entity.js';

export interface Me {
  readonly id: string;
  readonly name: string;
  /** Null for a machine. */
  readonly email: string | null;
  readonly memberships: readonly { readonly organisation: Organisation; readonly roles: readonly string[] }[];
}

/** Who is signed in and for whom they may act; a screen asks it first. */
@Injectable()
export class FindMeQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext): Promise<Me> {
    return context.actor.startsWith('machine:') ? this.machine(context) : this.person(context);
  }

  private async person(context: RequestContext): Promise<Me> {
    const { person, rows } = await this.unitOfWork.run(context, async (tx) => ({
      person: (await tx.sql<{ name: string; email: string }>('SELECT name, email FROM auth."user" WHERE id = $1', [context.actor]))[0]!,
      rows: await tx.sql<{ organisation_id: string; role: string }>('SELECT organisation_id, role FROM identity.memberships_of($1)', [context.actor]),
    }));
    const roles = new Map<string, string[]>();
    for (const row of rows) roles.set(row.organisation_id, [...(roles.get(row.organisation_id) ?? []), row.role]);
    return { id: context.actor, ...person, memberships: await this.memberships(context, roles) };
  }

  private async machine(context: RequestContext): Promise<Me> {
    const id = context.actor.slice('machine:'.length);
    const [token] = await this.unitOfWork.run(context, (tx) =>
      tx.sql<{ label: string }>('SELECT label FROM identity.machine_token WHERE id = $1', [id]),
    );
    const roles = new Map([[context.organisationId!, [...context.roles]]]);
    return { id: context.actor, name: token!.label, email: null, memberships: await this.memberships(context, roles) };
  }

  private async memberships(context: RequestContext, roles: ReadonlyMap<string, string[]>): Promise<Me['memberships']> {
    const ids = [...roles.keys()];
    if (ids.length === 0) return [];
    // Whoever has not chosen yet reads the names as a member of any one of them.
    const asMember = { ...context, organisationId: context.organisationId ?? ids[0]! };
    const organisations = await this.unitOfWork.run(asMember, (tx) =>
      tx.repository(Organisation).find({ where: { id: In(ids) }, order: { code: 'ASC' } }),
    );
    return organisations.map((organisation) => ({ organisation, roles: roles.get(organisation.id)! }));
  }
}
