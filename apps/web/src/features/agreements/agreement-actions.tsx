import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { addDays, today } from '../../app/days.js';
import { useSession } from '../../app/session/session.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { AUTHORS } from '../terms/terms-steps.js';
import type { AgreementDetail } from './agreement-page.js';
import { DraftAgreementVersionDocument } from './agreements.generated.js';
import { EndAgreement } from './end-agreement.js';

interface AgreementActionsProps {
  readonly agreement: AgreementDetail;
  readonly onChange: () => void;
}

/** With an agreement in force: another version, or its end. */
export function AgreementActions({ agreement, onChange }: AgreementActionsProps): ReactNode {
  const { t } = useTranslation('agreements');
  const { membership, has } = useSession();
  const [open, setOpen] = useState<'VERSION' | 'END' | null>(null);
  const mayEnd = membership?.organisation.kind === 'AGENCY' && has('ADMINISTRATOR') && agreement.nextStates.includes('ENDED');
  const mayDraft = has(...AUTHORS.AGREEMENT) && agreement.nextStates.includes('REPLACED');
  if (!mayEnd && !mayDraft) return null;
  const close = (): void => setOpen(null);
  return (
    <Section title={t('act.title')}>
      <p className="kern-body pv-page__lead">{t('act.lead')}</p>
      <div className="pv-actions">
        {mayDraft && <KernButton variant="primary" text={t('version.button')} onClick={() => setOpen('VERSION')} />}
        {mayEnd && <KernButton text={t('end.button')} onClick={() => setOpen('END')} />}
      </div>
      {open === 'VERSION' && <DraftVersion agreement={agreement} onClose={close} />}
      {open === 'END' && (
        <EndAgreement
          agreement={agreement}
          onClose={close}
          onEnded={() => {
            close();
            onChange();
          }}
        />
      )}
    </Section>
  );
}

function DraftVersion({ agreement, onClose }: { readonly agreement: AgreementDetail; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('agreements');
  const navigate = useNavigate();
  const draft = useCommand(DraftAgreementVersionDocument);
  const [error, setError] = useState<string | null>(null);
  const earliest = addDays(agreement.validFrom, 1);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const validFrom = String(values.get('validFrom') ?? '');
    const fits = validFrom >= earliest;
    setError(fits ? null : t('version.unfit'));
    if (!fits) return;
    const wish = { agreementId: agreement.id, validFrom, validTo: String(values.get('validTo') ?? '') || null };
    await draft.send(wish, ({ id }) => navigate({ to: '/vereinbarungen/$id', params: { id } }));
  };
  return (
    <Dialog title={t('version.title', { version: agreement.version + 1 })} onClose={onClose}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="kern-body">{t('version.body')}</p>
        <TextField name="validFrom" type="date" label={t('field.validFrom')} defaultValue={earliest > today() ? earliest : today()} min={earliest} error={error} required />
        <TextField name="validTo" type="date" label={t('field.validTo')} defaultValue={agreement.validTo ?? undefined} optional />
        <div aria-live="polite">
          <SetbackNote setback={draft.setback} />
        </div>
        <div className="pv-actions">
          <KernButton type="submit" variant="primary" text={t('version.submit')} disabled={draft.isSending} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
