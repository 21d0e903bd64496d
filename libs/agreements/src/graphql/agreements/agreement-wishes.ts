import type { DraftAgreementInput } from '../../application/agreements/draft-agreement.use-case.js';
import type { EditAgreementInput } from '../../application/agreements/edit-agreement.use-case.js';
import type { DraftAgreementInputType, EditAgreementInputType } from './agreement.inputs.js';

/** What null cannot mean is left out: the schema lets null through wherever a field may be absent. */
export function draftOf(input: DraftAgreementInputType): DraftAgreementInput {
  const { funding, templateVersionId, ...wish } = input;
  return { ...wish, funding: funding ?? undefined, templateVersionId: templateVersionId ?? undefined };
}

export function editOf(input: EditAgreementInputType): EditAgreementInput {
  const { funding, validFrom, legalBases, clauses, ...wish } = input;
  return {
    ...wish,
    ...given('funding', funding),
    ...given('validFrom', validFrom),
    ...given('legalBases', legalBases),
    clauses: clauses?.map(({ code, text, isAgreed }) => ({ code, text: text ?? undefined, isAgreed: isAgreed ?? undefined })),
  };
}

/** The field, where a value is given. */
const given = <K extends string, V>(field: K, value: V | null | undefined): { [Key in K]?: V } =>
  value === null || value === undefined ? {} : ({ [field]: value } as { [Key in K]: V });
