import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { codeProblem, type OfferCode } from '../../domain/codes/code-lists.js';
import { lockCode, putCode, type CodeRow } from '../../persistence/codes/code.sql.js';
import { actingAgency, notAnAgency, type NotAnAgency } from '../acting-agency.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../run-command.js';
import { codeImage } from './code-image.js';
import { offerCodeInvalid, type OfferCodeInvalid } from './code-refusals.js';

export interface SaveCodeInput extends Keyed, OfferCode {}

type Refusals = NotAnAgency | OfferCodeInvalid;
export type SaveCodeRefusal = Refusals | AnyCommandRefusal;

/**
 * Puts a code into a list of the agency, names it anew (a shipped one, too, for the agency's network), or brings a retired one
 * back.
 */
@Injectable()
export class SaveCodeUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SaveCodeInput): Promise<Result<CodeRow, SaveCodeRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'saveOfferCode', input }, save);
  }
}

async function save(tx: Transaction, { list, position, ...words }: OfferCode): Promise<Result<CodeRow, Refusals>> {
  const agencyId = await actingAgency(tx);
  if (agencyId === undefined) return refuse(notAnAgency);
  const code: OfferCode = { list, position, code: words.code.trim(), labelDe: words.labelDe.trim(), labelEn: words.labelEn.trim() };
  const problem = codeProblem(code);
  if (problem !== null) return refuse(offerCodeInvalid(problem.field, problem.expected));
  const was = await lockCode(tx, agencyId, code);
  const saved = await putCode(tx, agencyId, code, false);
  await tx.journal.write({
    agencyId,
    action: 'offer-code.saved',
    subjectKind: 'offer_code',
    subjectId: saved.id,
    before: was && codeImage(was),
    after: codeImage(saved),
  });
  return ok(saved);
}
