import { Injectable } from '@nestjs/common';
import { actingAgency, notAnAgency, valueInvalid, type NotAnAgency, type ValueInvalid } from '#agreements';
import { ok, refuse, type LocalDate, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { ConsentScope } from '../../domain/consent/consent-codes.js';
import { insertText, newestTextBegins, type ConsentTextRecord } from '../../persistence/consent/consent.sql.js';
import { consentTextTooEarly, type ConsentTextTooEarly } from './consent-refusals.js';

export interface PublishConsentTextInput {
  readonly scope: ConsentScope;
  /** German, 1 to 20,000 characters. */
  readonly text: string;
  readonly validFrom: LocalDate;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = ValueInvalid | ConsentTextTooEarly | NotAnAgency;
export type PublishConsentTextRefusal = Refusals | TryAgain | IdempotencyConflict;
export type PublishConsentTextResult = Result<ConsentTextRecord, PublishConsentTextRefusal>;

/** Publishes a new version of the words in which the agency asks for a consent. Consents that were given keep the version that they were given to. */
@Injectable()
export class PublishConsentTextUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...wish }: PublishConsentTextInput): Promise<PublishConsentTextResult> {
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'publishConsentText', key, input: wish }, () => publish(tx, wish))),
    );
  }
}

async function publish(tx: Transaction, { scope, text, validFrom }: Omit<PublishConsentTextInput, 'idempotencyKey'>): Promise<Result<ConsentTextRecord, Refusals>> {
  const agency = await actingAgency(tx);
  if (!agency) return refuse(notAnAgency);
  const agencyId = agency.id;
  const words = text.trim();
  if (words === '' || words.length > 20_000 || words.includes('\0')) return refuse(valueInvalid('text', 'a text of 1 to 20000 characters'));
  const earliest = await newestTextBegins(tx, agencyId, scope);
  if (earliest !== undefined && validFrom < earliest) return refuse(consentTextTooEarly(earliest));
  const published = await insertText(tx, { agencyId, scope, text: words, validFrom });
  await tx.journal.write({
    agencyId,
    action: 'consent-text.published',
    subjectKind: 'consent-text',
    subjectId: `${agencyId}:${scope}:${published.version}`,
    after: { scope, version: published.version, validFrom, text: words },
  });
  return ok(published);
}
