import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { useSession } from '../../app/session/session.js';
import { CheckField } from '../../shared/ui/choice.js';
import { TextArea } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { AgreementDetail } from './agreement-page.js';
import { EditAgreementDocument } from './agreements.generated.js';
import { TermsFields } from './terms-fields.js';
import { readTerms, type WishErrors } from './terms-wish.js';
import { useClauseName } from './use-clause-name.js';
import type { Space } from './use-terms-texts.js';

interface EditAgreementProps {
  readonly agreement: AgreementDetail;
  readonly spaces: readonly Space[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const PART_OF = { servicePart: 'SERVICE', qualityPart: 'QUALITY', feePart: 'FEE' } as const;

/** Terms, texts and clauses while they are negotiated. What the other side has written meanwhile is not overwritten: the service tells. */
export function EditAgreement({ agreement, spaces, onClose, onSaved }: EditAgreementProps): ReactNode {
  const { t } = useTranslation('agreements');
  const { has } = useSession();
  const clauseName = useClauseName();
  const edit = useCommand(EditAgreementDocument);
  const [errors, setErrors] = useState<WishErrors>({});
  const fees = has('ADMINISTRATOR', 'CERTIFIER', 'BILLING', 'CONTROLLER', 'AUDITOR');
  const free = (Object.keys(PART_OF) as (keyof typeof PART_OF)[]).filter((part) => (part !== 'feePart' || fees) && !agreement.clauses.some((clause) => clause.part === PART_OF[part]));
  const clauses = agreement.clauses.filter(({ part, text }) => text !== null && (part !== 'FEE' || fees));

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const { terms, errors: found } = readTerms(values);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const { hourRateEur, budgetTotalCents, ...rest } = terms;
    const saved = await edit.send({
      agreementId: agreement.id,
      revision: agreement.revision,
      ...rest,
      ...(fees && { hourRateEur, budgetTotalCents }),
      ...Object.fromEntries(free.map((part) => [part, String(values.get(part) ?? '').trim() || null])),
      clauses: clauses.map(({ code }) => ({ code, text: String(values.get(`text-${code}`) ?? '').trim(), isAgreed: values.get(`agreed-${code}`) !== null })),
    });
    if (saved === null) return;
    onClose();
    onSaved();
  };
  return (
    <form className="pv-form pv-form--wide" noValidate onSubmit={(event) => void send(event)}>
      <TermsFields terms={agreement} spaces={spaces} errors={errors} fees={fees} />
      {free.map((part) => (
        <TextArea key={part} name={part} label={t(`field.${part}`)} defaultValue={agreement[part] ?? ''} rows={6} />
      ))}
      {clauses.map(({ code, part, text, isAgreed }) => (
        <div key={code}>
          <TextArea name={`text-${code}`} label={clauseName({ code, part })} defaultValue={text ?? ''} rows={4} />
          <CheckField name={`agreed-${code}`} label={t('clause.agreed')} defaultChecked={isAgreed} />
        </div>
      ))}
      <div aria-live="polite">
        <SetbackNote setback={edit.setback} />
      </div>
      <div className="pv-actions">
        <KernButton type="submit" variant="primary" text={t('content.save')} disabled={edit.isSending} />
        <KernButton variant="secondary" text={t('back')} onClick={onClose} />
      </div>
    </form>
  );
}
