import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { clauseProblem, type Clause } from '../../domain/agreements/clauses.js';
import { isTextValue } from '../../domain/text-value.js';
import { findTemplateVersions, insertTemplateVersion, lockTemplate, type TemplateVersionRow } from '../../persistence/templates/template.sql.js';
import { actingAgency, notAnAgency, type NotAnAgency } from '../acting-agency.js';
import { valueInvalid, type ValueInvalid } from '../rates/rate-refusals.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../rates/run-command.js';

export interface PublishAgreementTemplateInput extends Keyed {
  /** The same for all versions of one template: capitals, digits, hyphens and underscores, at most 40. */
  readonly code: string;
  readonly name: string;
  /** In their order. */
  readonly clauses: readonly Clause[];
}

export type PublishAgreementTemplateRefusal = NotAnAgency | ValueInvalid | AnyCommandRefusal;

const CODE = /^[A-Z0-9][A-Z0-9_-]{0,39}$/;

/** Publishes the next version of a template of agreements (DD-28). What was published before stays as it was. */
@Injectable()
export class PublishAgreementTemplateUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: PublishAgreementTemplateInput): Promise<Result<TemplateVersionRow, PublishAgreementTemplateRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'publishAgreementTemplate', input }, publish);
  }
}

async function publish(
  tx: Transaction,
  { code, name, clauses }: Omit<PublishAgreementTemplateInput, 'idempotencyKey'>,
): Promise<Result<TemplateVersionRow, NotAnAgency | ValueInvalid>> {
  const agency = await actingAgency(tx);
  if (agency === undefined) return refuse(notAnAgency);
  if (!CODE.test(code)) return refuse(valueInvalid('code', '1 to 40 capital letters, digits, hyphens and underscores'));
  if (!isTextValue(name, 200)) return refuse(valueInvalid('name', 'a text of 1 to 200 characters'));
  const problem = clauseProblem(clauses);
  if (problem !== null) return refuse(valueInvalid(problem.field, problem.expected));
  if (!clauses.every((clause) => isTextValue(clause.text, 20_000))) return refuse(valueInvalid('clauses.text', 'a text of 1 to 20000 characters'));
  const templateId = await lockTemplate(tx, agency.id, code);
  const id = await insertTemplateVersion(tx, { templateId, agencyId: agency.id, name, clauses });
  const [published] = await findTemplateVersions(tx, [id]);
  await tx.journal.write({
    agencyId: agency.id,
    action: 'agreement-template.published',
    subjectKind: 'template_version',
    subjectId: id,
    before: published!.version === 1 ? undefined : { code, version: published!.version - 1 },
    // The texts stand in rows that nobody can change.
    after: { code, version: published!.version, name, clauses: clauses.map((clause) => clause.code) },
  });
  return ok(published!);
}
