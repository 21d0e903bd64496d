import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { useSession } from '../../app/session/session.js';
import { SelectField, TextArea } from '../../shared/ui/field.js';
import { Empty, Loaded, SetbackNote } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { AUTHORS } from '../terms/terms-steps.js';
import { AgreementDraftChoicesDocument, DraftAgreementDocument, type AgreementDraftChoicesQuery } from './agreements.generated.js';
import { TermsFields } from './terms-fields.js';
import { readTerms, type WishErrors } from './terms-wish.js';
import './agreements-texts.js';
import './agreements.css';

/** The draft of an agreement with somebody new: of clauses of a template, or written freely. */
export function NewAgreementPage(): ReactNode {
  const { t } = useTranslation('agreements');
  const { membership, has } = useSession();
  const own = membership?.organisation;
  const isAgency = own?.kind === 'AGENCY';
  const query = useQuery({
    query: AgreementDraftChoicesDocument,
    variables: { isAgency, counterparts: isAgency ? 'PROVIDER' : 'AGENCY', agencyId: isAgency ? own.id : null },
  });
  const back = (
    <Link className="kern-link" to="/vereinbarungen">
      {t('title')}
    </Link>
  );
  return (
    <Page title={t('draft.title')} preline={back} lead={t('draft.lead')}>
      {has(...AUTHORS.AGREEMENT) ? <Loaded of={query}>{(choices) => <DraftForm choices={choices} isAgency={isAgency} />}</Loaded> : <Empty title={t('draft.notYours')}>{t('draft.notYoursBody')}</Empty>}
    </Page>
  );
}

function DraftForm({ choices, isAgency }: { readonly choices: AgreementDraftChoicesQuery; readonly isAgency: boolean }): ReactNode {
  const { t } = useTranslation('agreements');
  const { has } = useSession();
  const navigate = useNavigate();
  const draft = useCommand(DraftAgreementDocument);
  const [errors, setErrors] = useState<WishErrors>({});
  const [counterpart, setCounterpart] = useState('');
  const [template, setTemplate] = useState('');
  const fees = has('ADMINISTRATOR', 'CERTIFIER', 'BILLING', 'CONTROLLER', 'AUDITOR');
  const counterparts = [...choices.organisations.edges, ...(choices.partners?.edges ?? [])].map(({ node }) => node);
  // A provider adopts a template of the agency that it drafts for.
  const templates = choices.agreementTemplates.edges.map(({ node }) => node).filter(({ agency }) => isAgency || agency.id === counterpart);

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const { terms, errors: found } = readTerms(values);
    const all: WishErrors = { ...found, ...(counterpart === '' && { counterpart: 'unfit' }) };
    setErrors(all);
    if (Object.keys(all).length > 0) return;
    const { hourRateEur, budgetTotalCents, validTo, ...rest } = terms;
    const text = (name: string): string | null => String(values.get(name) ?? '').trim() || null;
    const wish = {
      counterpartId: counterpart,
      ...rest,
      // Nothing said: where the regime of this funding names an end, it is that one.
      ...(validTo !== null && { validTo }),
      ...(fees && { hourRateEur, budgetTotalCents }),
      ...(template === '' ? { servicePart: text('servicePart'), qualityPart: text('qualityPart'), ...(fees && { feePart: text('feePart') }) } : { templateVersionId: template }),
    };
    await draft.send(wish, ({ id }) => navigate({ to: '/vereinbarungen/$id', params: { id } }));
  };
  return (
    <form className="pv-form pv-form--wide" noValidate onSubmit={(event) => void send(event)}>
      <SelectField
        label={t(isAgency ? 'draft.provider' : 'draft.agency')}
        value={counterpart}
        error={errors.counterpart && t('unfit.counterpart')}
        onChange={({ target }) => setCounterpart(target.value)}
        options={[{ value: '', text: t('choose') }, ...counterparts.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <TermsFields terms={null} spaces={choices.socialSpaces.edges.map(({ node }) => node)} errors={errors} fees={fees} />
      {templates.length > 0 && (
        <SelectField
          label={t('draft.template')}
          hint={t('draft.templateHint')}
          value={template}
          onChange={({ target }) => setTemplate(target.value)}
          options={[{ value: '', text: t('draft.noTemplate') }, ...templates.map(({ id, name, version }) => ({ value: id, text: t('templateOf', { name, version }) }))]}
        />
      )}
      {template === '' && (
        <>
          <TextArea name="servicePart" label={t('field.servicePart')} hint={t('hint.servicePart')} rows={5} optional />
          <TextArea name="qualityPart" label={t('field.qualityPart')} hint={t('hint.qualityPart')} rows={5} optional />
          {fees && <TextArea name="feePart" label={t('field.feePart')} hint={t('hint.feePart')} rows={5} optional />}
        </>
      )}
      <div aria-live="polite">
        <SetbackNote setback={draft.setback} />
      </div>
      <KernButton type="submit" variant="primary" text={t('draft.submit')} disabled={draft.isSending} />
    </form>
  );
}
