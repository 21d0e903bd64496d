import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { isCode, isTextValue } from '../../domain/text-value.js';
import { ServiceDescription } from '../../persistence/rates/service-description.entity.js';
import { insertServiceDescription } from '../../persistence/rates/service-description.sql.js';
import { actingAgency, notAnAgency, type NotAnAgency } from '../acting-agency.js';
import { valueInvalid, type ValueInvalid } from '../rates/rate-refusals.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../rates/run-command.js';

export interface PublishServiceDescriptionInput extends Keyed {
  /** The same for all versions of one description, 1 to 64 characters. */
  readonly code: string;
  /** 1 to 200 characters. */
  readonly title: string;
  /** 1 to 50,000 characters. */
  readonly text: string;
}

export type PublishServiceDescriptionRefusal = NotAnAgency | ValueInvalid | AnyCommandRefusal;

/** Publishes the next version of a description of the agency (NRW-02). What stood in earlier versions stays as it was. */
@Injectable()
export class PublishServiceDescriptionUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: PublishServiceDescriptionInput): Promise<Result<ServiceDescription, PublishServiceDescriptionRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'publishServiceDescription', input }, publish);
  }
}

type Wish = Omit<PublishServiceDescriptionInput, 'idempotencyKey'>;

async function publish(tx: Transaction, wish: Wish): Promise<Result<ServiceDescription, NotAnAgency | ValueInvalid>> {
  if (!(await actingAgency(tx))) return refuse(notAnAgency);
  if (!isCode(wish.code)) return refuse(valueInvalid('code', 'an identifier of 1 to 64 letters, digits, dots, hyphens and underscores'));
  if (!isTextValue(wish.title, 200)) return refuse(valueInvalid('title', 'a text of 1 to 200 characters'));
  if (!isTextValue(wish.text, 50_000)) return refuse(valueInvalid('text', 'a text of 1 to 50,000 characters'));
  const id = await insertServiceDescription(tx, wish);
  const published = await tx.repository(ServiceDescription).findOneByOrFail({ id });
  const { agencyId, code, version, title } = published;
  await tx.journal.write({
    agencyId,
    action: 'service-description.published',
    subjectKind: 'service_description',
    subjectId: id,
    before: version === 1 ? undefined : { code, version: version - 1 },
    // The text itself stands in the row, which nobody can change.
    after: { code, version, title },
  });
  return ok(published);
}
