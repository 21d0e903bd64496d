import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { In } from 'typeorm';
import { Organisation } from '../persistence/organisation.entity.js';
import type { SubstitutionRecord } from './people/find-substitutions.query.js';

export interface MyMembership {
  readonly organisation: Organisation;
  /** Own roles, and today's as a deputy. */
  readonly roles: readonly string[];
  readonly signingRight: boolean;
}

export interface MySubstitution extends SubstitutionRecord {
  readonly organisationId: string;
}

export interface Me {
  readonly id: string;
  readonly name: string;
  /** Null for a machine. */
  readonly email: string | null;
  readonly isOperator: boolean;
  readonly memberships: readonly MyMembership[];
  /** Running and to come, as person or as deputy, in whatever organisation. */
  readonly substitutions: readonly MySubstitution[];
}

interface RoleRow {
  readonly organisation_id: string;
  readonly role: string;
  readonly signing_right: boolean;
}

const PERSON = 'SELECT name, email, identity.keeps_system(id) AS "isOperator" FROM auth."user" WHERE id = $1';
const ROLES = 'SELECT organisation_id, role, signing_right FROM identity.memberships_of($1)';
const SUBSTITUTIONS = `SELECT s.id, s.organisation_id AS "organisationId", json_build_object('id', p.id, 'name', p.name) AS person,
    json_build_object('id', d.id, 'name', d.name) AS deputy, s.valid_from AS "validFrom", s.valid_to AS "validTo"
  FROM identity.substitutions_of($1) s JOIN auth."user" p ON p.id = s.person_id JOIN auth."user" d ON d.id = s.deputy_id
  ORDER BY s.valid_from, s.id`;

/** Who is signed in and for whom they may act; a screen asks it first. */
@Injectable()
export class FindMeQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext): Promise<Me> {
    return context.actor.startsWith('machine:') ? this.machine(context) : this.person(context);
  }

  private async person(context: RequestContext): Promise<Me> {
    const of = [context.actor];
    const found = async (tx: Transaction) => ({
      person: (await tx.sql<{ name: string; email: string; isOperator: boolean }>(PERSON, of))[0]!,
      rows: await tx.sql<RoleRow>(ROLES, of),
      substitutions: await tx.sql<MySubstitution>(SUBSTITUTIONS, of),
    });
    const { person, rows, substitutions } = await this.unitOfWork.run(context, found);
    return { id: context.actor, ...person, memberships: await this.memberships(context, rows), substitutions };
  }

  private async machine(context: RequestContext): Promise<Me> {
    const id = context.actor.slice('machine:'.length);
    const [token] = await this.unitOfWork.run(context, (tx) =>
      tx.sql<{ label: string }>('SELECT label FROM identity.machine_token WHERE id = $1', [id]),
    );
    const rows = context.roles.map((role) => ({ organisation_id: context.organisationId!, role, signing_right: false }));
    const memberships = await this.memberships(context, rows);
    return { id: context.actor, name: token!.label, email: null, isOperator: false, memberships, substitutions: [] };
  }

  private async memberships(context: RequestContext, rows: readonly RoleRow[]): Promise<MyMembership[]> {
    const ids = [...new Set(rows.map((row) => row.organisation_id))];
    if (ids.length === 0) return [];
    // Whoever has not chosen yet reads the names as a member of any one of them.
    const asMember = { ...context, organisationId: context.organisationId ?? ids[0]! };
    const organisations = await this.unitOfWork.run(asMember, (tx) =>
      tx.repository(Organisation).find({ where: { id: In(ids) }, order: { code: 'ASC' } }),
    );
    return organisations.map((organisation) => {
      const held = rows.filter((row) => row.organisation_id === organisation.id);
      return { organisation, roles: held.map((row) => row.role), signingRight: held.some((row) => row.signing_right) };
    });
  }
}
