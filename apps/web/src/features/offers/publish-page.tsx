import { Link, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { addTexts } from '../../app/i18n.js';
import { useSession } from '../../app/session/session.js';
import { Loaded } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import './offers.css';
import { PublishForm } from './publish-form.js';
import { PublishPageDocument } from './publish.generated.js';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('offers', { de, en });

/** One form from the idea to the published group with its sessions; unfinished it stays as a draft. */
export function PublishPage(): ReactNode {
  const { t } = useTranslation('offers');
  const { membership } = useSession();
  const { entwurf } = useSearch({ from: '/angebote/neu' });
  // Once opened the form is the truth: saving it gives it an address, which must not load it anew.
  const [draftId] = useState(entwurf);
  const [query, ask] = useQuery({
    query: PublishPageDocument,
    variables: { hostId: membership?.organisation.id ?? '', draftId: draftId ?? '', hasDraft: draftId !== undefined, offerId: '', isEdited: false },
    requestPolicy: 'network-only',
  });
  return (
    <Page
      title={t('new.title')}
      lead={t('new.lead')}
      preline={
        <Link className="kern-link" to="/angebote">
          {t('manage.back')}
        </Link>
      }
    >
      <Loaded of={[query, ask]}>{(data) => <PublishForm choices={data} draft={data.offerDraft ?? null} />}</Loaded>
    </Page>
  );
}
