import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextField } from '../../shared/ui/field.js';
import { Loaded, SetbackNote } from '../../shared/ui/notes.js';
import type { AgreementDetail } from './agreement-page.js';
import { AgreementEndImpactDocument, EndAgreementDocument, type AgreementEndImpactQuery } from './agreements.generated.js';
import { LicenceField, seenDependents } from './licence-field.js';

interface EndAgreementProps {
  readonly agreement: AgreementDetail;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The last day of an agreement; which seats that would break stands above the button, for the very day that is chosen. */
export function EndAgreement({ agreement, onClose, onEnded }: EndAgreementProps): ReactNode {
  const { t } = useTranslation('agreements');
  const end = useCommand(EndAgreementDocument);
  const [lastDay, setLastDay] = useState('');
  const [error, setError] = useState<string | null>(null);
  const fits = DAY.test(lastDay) && lastDay >= today();
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setError(fits ? null : t('end.unfit'));
    if (fits && (await end.send({ agreementId: agreement.id, lastDay, dependentsSeen: seenDependents(new FormData(event.currentTarget)) }))) onEnded();
  };
  return (
    <Dialog title={t('end.title', { code: agreement.code })} onClose={onClose}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <TextField name="lastDay" type="date" label={t('end.lastDay')} hint={t('end.hint')} min={today()} value={lastDay} onChange={({ target }) => setLastDay(target.value)} error={error} required />
        <div aria-live="polite">{fits && <Impact agreementId={agreement.id} lastDay={lastDay} />}</div>
        <LicenceField setback={end.setback} />
        <div aria-live="polite">
          <SetbackNote setback={end.setback} />
        </div>
        <div className="pv-actions">
          <KernButton type="submit" variant="primary" text={t('end.submit')} disabled={end.isSending} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}

function Impact({ agreementId, lastDay }: { readonly agreementId: string; readonly lastDay: string }): ReactNode {
  const query = useQuery({ query: AgreementEndImpactDocument, variables: { agreementId, lastDay }, requestPolicy: 'network-only' });
  return <Loaded of={query}>{({ agreementEndImpact }) => <Told impact={agreementEndImpact} />}</Loaded>;
}

function Told({ impact }: { readonly impact: AgreementEndImpactQuery['agreementEndImpact'] }): ReactNode {
  const { t } = useTranslation('agreements');
  if (!impact) return null;
  const { confirmed, open, firstDay, dependents, reservations } = impact;
  if (confirmed + open + dependents.length === 0) return <KernAlert variant="info" title={t('impact.none.title')} body={t('impact.none.body')} />;
  return (
    <>
      <KernAlert
        variant="warning"
        title={firstDay === null ? t('impact.titleLicences') : t('impact.title', { day: day(firstDay) })}
        body={[t('impact.confirmed', { count: confirmed }), t('impact.open', { count: open })].join(' ')}
      />
      <ul className="kern-body pv-list">
        {reservations.edges.map(({ node: { id, code, firstDay: from, offer, state, reasons } }) => (
          <li key={id}>{t('impact.row', { code, offer: offer.title, day: day(from), state: t(`reservation.${state}`), reason: reasons.map((reason) => t(`impactReason.${reason}`)).join(', ') })}</li>
        ))}
        {dependents.map(({ id, facility, dependent }) => (
          <li key={id}>{t('licence.row', { facility, name: dependent.name })}</li>
        ))}
      </ul>
      {reservations.pageInfo.hasNextPage && <p className="kern-body">{t('impact.more')}</p>}
    </>
  );
}
