import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { SelectField, TextArea, TextField } from '../../shared/ui/field.js';
import { Section } from '../../shared/ui/page.js';
import { SubmitForCertificationDocument } from './certification.generated.js';
import { CommandNote } from './command-note.js';
import type { OfferCertificate } from './offer-certificates-page.js';

interface ApplyProps {
  readonly offerId: string;
  readonly certificates: readonly OfferCertificate[];
  /** In whose networks the host is. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}

/** Asks an agency for a certificate, or for the one after a certificate that ends. */
export function ApplyForm({ offerId, certificates, agencies }: ApplyProps): ReactNode {
  const { t } = useTranslation('certification');
  const submit = useCommand(SubmitForCertificationDocument);
  const navigate = useNavigate();
  const [agencyId, setAgencyId] = useState(agencies[0]?.id ?? '');
  const [errors, setErrors] = useState<Partial<Record<'wantedFrom' | 'wantedTo', string>>>({});
  const renewed = lastOf(certificates, agencyId);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const [wantedFrom = '', wantedTo = '', note = ''] = ['wantedFrom', 'wantedTo', 'note'].map((name) => String(values.get(name) ?? '').trim());
    const found = { ...(wantedFrom !== '' && wantedFrom < today() && { wantedFrom: t('apply.from.unfit') }), ...(wantedTo !== '' && wantedTo < (wantedFrom || today()) && { wantedTo: t('apply.to.unfit') }) };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const wish = { offerId, agencyId, note, ...(renewed && { renewsCertificateId: renewed.id }), ...(wantedFrom !== '' && { wantedFrom }), ...(wantedTo !== '' && { wantedTo }) };
    await submit.send(wish, ({ id }) => navigate({ to: '/zertifizierung/$id', params: { id } }));
  };
  if (agencies.length === 0) {
    return (
      <Section title={t('apply.title')}>
        <KernAlert variant="info" title={t('apply.noNetwork.title')} body={t('apply.noNetwork.body')} />
      </Section>
    );
  }
  return (
    <Section title={t(renewed ? 'apply.renew' : 'apply.title')}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <SelectField name="agencyId" label={t('apply.agency')} value={agencyId} onChange={({ target }) => setAgencyId(target.value)} options={agencies.map(({ id, name }) => ({ value: id, text: name }))} />
        {renewed && <p className="kern-body">{t('apply.renews', { number: renewed.number ?? t('noNumber'), to: day(renewed.validTo!) })}</p>}
        <TextField name="wantedFrom" type="date" label={t('apply.from.label')} hint={t(renewed ? 'apply.from.hintRenewed' : 'apply.from.hint')} min={today()} error={errors.wantedFrom} optional />
        <TextField name="wantedTo" type="date" label={t('apply.to.label')} hint={t('apply.to.hint')} error={errors.wantedTo} optional />
        <TextArea name="note" label={t('apply.note.label')} hint={t('apply.note.hint')} maxLength={4000} rows={4} optional />
        <CommandNote setback={submit.setback} />
        <KernButton type="submit" variant="primary" text={t('apply.submit')} disabled={submit.isSending} />
      </form>
    </Section>
  );
}

/** The certificate of the agency that ends last, if it ends and was not withdrawn: the one that is renewed. */
const lastOf = (certificates: readonly OfferCertificate[], agencyId: string): OfferCertificate | undefined =>
  certificates
    .filter(({ agency, validTo, withdrawnFrom }) => agency.id === agencyId && validTo !== null && validTo >= today() && withdrawnFrom === null)
    .sort((one, other) => other.validTo!.localeCompare(one.validTo!))[0];
