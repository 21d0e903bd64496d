import type { RequestContext } from '#platform';
import {
  ActivateAgreementUseCase,
  ApproveAgreementUseCase,
  DiscardAgreementUseCase,
  DraftAgreementUseCase,
  DraftAgreementVersionUseCase,
  EditAgreementUseCase,
  EndAgreementUseCase,
  FindAgreementQuery,
  NegotiateAgreementUseCase,
  PublishAgreementTemplateUseCase,
  ReopenAgreementUseCase,
} from '#agreements';
import type { UnitOfWork } from '#platform';

/** A person of an organisation, as the service would know them after sign-in. */
export const personOf = (organisationId: string, actor: string, ...roles: string[]): RequestContext => ({
  actor,
  organisationId,
  scope: 'ORGANISATION',
  roles,
  purpose: 'ADMINISTRATION',
  correlationId: 'test',
});

/** The use cases of agreements, and a way from nothing to an active agreement through all of them. */
export function agreementsOf(unitOfWork: UnitOfWork) {
  const all = {
    draft: new DraftAgreementUseCase(unitOfWork),
    draftVersion: new DraftAgreementVersionUseCase(unitOfWork),
    edit: new EditAgreementUseCase(unitOfWork),
    negotiate: new NegotiateAgreementUseCase(unitOfWork),
    approve: new ApproveAgreementUseCase(unitOfWork),
    reopen: new ReopenAgreementUseCase(unitOfWork),
    activate: new ActivateAgreementUseCase(unitOfWork),
    end: new EndAgreementUseCase(unitOfWork),
    discard: new DiscardAgreementUseCase(unitOfWork),
    publish: new PublishAgreementTemplateUseCase(unitOfWork),
    find: new FindAgreementQuery(unitOfWork),
  };

  /** The agreement's id once two people of the agency have approved it. */
  async function approved(agencyId: string, draftId: string): Promise<string> {
    const command = { agreementId: draftId };
    must(await all.negotiate.run(personOf(agencyId, 'author', 'ADMINISTRATOR'), command));
    must(await all.approve.professionally(personOf(agencyId, 'expert', 'QUALITY'), command));
    must(await all.approve.economically(personOf(agencyId, 'controller', 'CONTROLLER'), command));
    return draftId;
  }

  return { ...all, approved };
}

/** The value of a command that is expected to succeed. */
export function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly code: string; readonly message: string } }): T {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
}

/** The refusal of a command that is expected to be refused. */
export function refusalOf(result: { readonly ok: boolean; readonly refusal?: unknown }): unknown {
  if (result.ok) throw new Error('The command was not refused');
  return result.refusal;
}
