import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextArea, TextField } from '../../shared/ui/field.js';
import { Loaded } from '../../shared/ui/notes.js';
import { CertificateEndImpactDocument, WithdrawCertificateDocument, type CertificateEndImpactQuery } from './certification.generated.js';
import { CommandNote } from './command-note.js';
import type { OfferCertificate } from './offer-certificates-page.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Withdraws a certificate from a day on; what that would end stands above the button, for the very day that is chosen. */
export function WithdrawCertificate({ certificate, onClose }: { readonly certificate: OfferCertificate; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('certification');
  const withdraw = useCommand(WithdrawCertificateDocument);
  const [from, setFrom] = useState(today);
  const [errors, setErrors] = useState<Partial<Record<'from' | 'reason', string>>>({});
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    const found = { ...((!DAY.test(from) || from < today()) && { from: t('withdraw.from.unfit') }), ...((reason === '' || reason.length > 4000) && { reason: t('withdraw.reason.unfit') }) };
    setErrors(found);
    if (Object.keys(found).length === 0 && (await withdraw.send({ certificateId: certificate.id, from, reason }))) onClose();
  };
  return (
    <Dialog title={t('withdraw.title')} onClose={onClose}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <TextField name="from" type="date" label={t('withdraw.from.label')} hint={t('withdraw.from.hint')} min={today()} value={from} error={errors.from} onChange={({ target }) => setFrom(target.value)} required />
        <div aria-live="polite">{DAY.test(from) && from >= today() && <Impact certificateId={certificate.id} from={from} />}</div>
        <TextArea name="reason" label={t('withdraw.reason.label')} hint={t('withdraw.reason.hint')} error={errors.reason} rows={4} required />
        <CommandNote setback={withdraw.setback} />
        <div className="pv-actions">
          <KernButton type="submit" variant="primary" text={t('withdraw.submit')} disabled={withdraw.isSending} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}

function Impact({ certificateId, from }: { readonly certificateId: string; readonly from: string }): ReactNode {
  const query = useQuery({ query: CertificateEndImpactDocument, variables: { certificateId, from }, requestPolicy: 'network-only' });
  return <Loaded of={query}>{({ certificateEndImpact }) => <Told impact={certificateEndImpact} />}</Loaded>;
}

function Told({ impact }: { readonly impact: CertificateEndImpactQuery['certificateEndImpact'] }): ReactNode {
  const { t } = useTranslation('certification');
  if (!impact) return null;
  if (impact.confirmed + impact.open === 0) return <KernAlert variant="info" title={t('impact.none.title')} body={t('impact.none.body')} />;
  const { edges, pageInfo } = impact.reservations;
  return (
    <>
      <KernAlert
        variant="warning"
        title={t('impact.title', { day: impact.firstDay === null ? '' : day(impact.firstDay) })}
        body={`${t('impact.confirmed', { count: impact.confirmed })} ${t('impact.open', { count: impact.open })}`}
      />
      <ul className="kern-body pv-impact">
        {edges.map(({ node: { id, code, firstDay, state } }) => (
          <li key={id}>{t('impact.row', { code, day: day(firstDay), state: t(`reservation.${state}`) })}</li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <p className="kern-body">{t('impact.more')}</p>}
    </>
  );
}
