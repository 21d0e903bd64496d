import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { addTexts } from '../../app/i18n.js';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded, SetbackNote } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { CohostFields } from './cohost-fields.js';
import { LeadFields } from './lead-fields.js';
import './offers.css';
import { contentOf, formOf } from './publish-content.js';
import { AudienceFields, PlaceFields, SeatFields, WhatFields, type FieldsProps } from './publish-fields.js';
import { PublishPageDocument, UpdateOfferDocument, type ContentPartsFragment, type PublishPageQuery } from './publish.generated.js';
import { ReachPreview } from './reach-preview.js';
import de from './texts.de.json';
import en from './texts.en.json';
import { useOfferForm } from './use-offer-form.js';

addTexts('offers', { de, en });

/** What a published group says of itself, to be changed; its sessions are changed one by one or by their plan. */
export function EditPage(): ReactNode {
  const { id } = useParams({ from: '/angebote/verwalten/$id/bearbeiten' });
  const { t } = useTranslation('offers');
  const { membership } = useSession();
  const [query, ask] = useQuery({
    query: PublishPageDocument,
    variables: { hostId: membership?.organisation.id ?? '', draftId: '', hasDraft: false, offerId: id, isEdited: true },
    requestPolicy: 'network-only',
  });
  return (
    <Page
      title={query.data?.offerContent?.title ?? t('edit.title')}
      lead={t('edit.lead')}
      preline={
        <Link className="kern-link" to="/angebote/verwalten/$id" params={{ id }}>
          {t('new.toOffer')}
        </Link>
      }
    >
      <Loaded of={[query, ask]}>
        {(data) => (data.offerContent ? <EditForm id={id} content={data.offerContent} choices={data} /> : <Empty title={t('manage.gone.title')}>{t('manage.gone.body')}</Empty>)}
      </Loaded>
    </Page>
  );
}

function EditForm({ id, content, choices }: { readonly id: string; readonly content: ContentPartsFragment; readonly choices: PublishPageQuery }): ReactNode {
  const { t } = useTranslation('offers');
  const navigate = useNavigate();
  const update = useCommand(UpdateOfferDocument);
  // Of what the form began with, also where the content is asked for anew meanwhile.
  const [digest] = useState(content.digest);
  const { form, change, check, errorOf, element } = useOfferForm(() => formOf(content), update.setback);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (check()) await update.send({ offerId: id, digest, content: contentOf(form) }, () => navigate({ to: '/angebote/verwalten/$id', params: { id } }));
  };
  const fields: FieldsProps = { form, change, errorOf, choices };
  return (
    <div className="pv-publish">
      <form ref={element} className="pv-publish__form" noValidate onSubmit={(event) => void submit(event)}>
        <WhatFields {...fields} />
        <AudienceFields {...fields} />
        <PlaceFields {...fields} />
        <LeadFields {...fields} />
        <CohostFields {...fields} />
        <SeatFields {...fields} />
        <SetbackNote setback={update.setback} />
        <div className="pv-actions">
          <KernButton variant="primary" type="submit" text={t('edit.save')} disabled={update.isSending} />
          <Link className="kern-link" to="/angebote/verwalten/$id" params={{ id }}>
            {t('edit.cancel')}
          </Link>
        </div>
      </form>
      <ReachPreview form={form} choices={choices} />
    </div>
  );
}
