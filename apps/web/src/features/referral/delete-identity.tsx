import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { SelectField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { DeleteCaseIdentityDocument, type IdentityDeletionReason } from './referral.generated.js';

const REASONS: readonly IdentityDeletionReason[] = ['HELP_ENDED', 'CONSENT_REVOKED', 'RECORDED_WRONGLY', 'OTHER'];

interface DeleteIdentityProps {
  readonly referralId: string;
  readonly revision: number;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Asks back before who a case is is deleted, which cannot be undone. */
export function DeleteIdentity({ referralId, revision, onCancel, onDone }: DeleteIdentityProps): ReactNode {
  const { t } = useTranslation('referral');
  const [reason, setReason] = useState<IdentityDeletionReason>('HELP_ENDED');
  const erase = useCommand(DeleteCaseIdentityDocument);
  const send = async (): Promise<void> => {
    if (await erase.send({ referralId, revision, reason })) onDone();
  };
  return (
    <div className="pv-stack">
      <p className="kern-body">{t('identity.deleteBody')}</p>
      <SelectField label={t('reason')} value={reason} options={REASONS.map((value) => ({ value, text: t(`identity.deletions.${value}`) }))} onChange={({ target }) => setReason(target.value as IdentityDeletionReason)} />
      <SetbackNote setback={erase.setback} />
      <div className="pv-actions">
        <KernButton variant="danger" text={t('identity.delete')} disabled={erase.isSending} onClick={() => void send()} />
        <KernButton variant="secondary" text={t('cancel')} onClick={onCancel} />
      </div>
    </div>
  );
}
