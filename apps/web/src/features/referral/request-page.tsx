import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { today } from '../../app/days.js';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { RequestChoicesDocument } from './referral.generated.js';
import './referral-texts.js';
import { RequestForm } from './request-form.js';

/** The request form: a new one, a draft that is gone on with, or a request that is changed. */
export function RequestPage(): ReactNode {
  const { t } = useTranslation('referral');
  const { membership, has } = useSession();
  const { id } = useParams({ strict: false });
  const { entwurf } = useSearch({ strict: false });
  // Once opened the form is the truth: storing it gives it an address, which must not load it anew.
  const [referralId] = useState(id ?? entwurf);
  const [day] = useState(today);
  const mayWrite = has('CASEWORKER') && membership?.organisation.kind === 'AGENCY';
  const [query, ask] = useQuery({
    query: RequestChoicesDocument,
    variables: { id: referralId ?? '', hasReferral: referralId !== undefined, agencyId: membership?.organisation.id ?? '', today: day },
    requestPolicy: 'network-only',
    pause: !mayWrite,
  });
  const referral = query.data?.referral;
  return (
    <Page
      title={referral ? t('form.editTitle', { code: referral.code }) : t('form.title')}
      lead={t('form.lead')}
      preline={
        referral ? (
          <Link className="kern-link" to="/faelle/$id" params={{ id: referral.id }}>
            {t('form.backToCase', { code: referral.code })}
          </Link>
        ) : (
          <Link className="kern-link" to="/faelle">
            {t('form.back')}
          </Link>
        )
      }
    >
      {!mayWrite && <Empty title={t('form.notYours.title')}>{t('form.notYours.body')}</Empty>}
      {mayWrite && (
        <Loaded of={[query, ask]}>
          {(choices) =>
            referralId !== undefined && !choices.referral ? <Empty title={t('form.gone.title')}>{t('form.gone.body')}</Empty> : <RequestForm key={referralId ?? 'new'} choices={choices} referral={choices.referral ?? null} />
          }
        </Loaded>
      )}
    </Page>
  );
}
