import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { lastDayOf, today } from '../../app/days.js';
import { instant } from '../../app/format.js';
import { addTexts } from '../../app/i18n.js';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { Rhythms } from '../planning/rhythms.js';
import { GroupStaysLink } from '../stays/group-stays-link.js';
import { ManageSessions } from './manage-sessions.js';
import { OfferActions } from './offer-actions.js';
import './offers.css';
import { ManageOfferPageDocument, type ManageOfferPageQuery } from './offers.generated.js';
import { OwnSeats } from './own-seats.js';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('offers', { de, en });

export type ManagedOffer = NonNullable<ManageOfferPageQuery['offer']>;
export type ManagedSession = ManagedOffer['sessions']['edges'][number]['node'];

/** A group of one's own: its sessions month by month, their seats, and what can be changed about them. */
export function ManagePage(): ReactNode {
  const { id } = useParams({ from: '/angebote/verwalten/$id' });
  const { monat: month = today().slice(0, 7) } = useSearch({ from: '/angebote/verwalten/$id' });
  const { t } = useTranslation('offers');
  const { membership, has } = useSession();
  const navigate = useNavigate();
  const [query, ask] = useQuery({ query: ManageOfferPageDocument, variables: { id, from: `${month}-01`, to: lastDayOf(month) } });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const turnTo = (monat: string): void => void navigate({ to: '/angebote/verwalten/$id', params: { id }, search: { monat }, replace: true, resetScroll: false });
  return (
    <Loaded of={[query, ask]}>
      {({ offer }) => {
        if (offer === null || offer.host.id !== membership?.organisation.id) {
          return (
            <Page title={t('manage.gone.title')} preline={<Back />}>
              <Empty title={t('manage.gone.body')} />
            </Page>
          );
        }
        const mayChange = has('GROUP_LEAD', 'ADMINISTRATOR') && offer.archivedAt === null;
        return (
          <Page title={offer.title} preline={<Back />} actions={<OfferActions offer={offer} onChanged={again} />} lead={t('manage.lead', { count: offer.capacity, at: instant(offer.capacityStatus.confirmedAt) })}>
            <ManageSessions offer={offer} month={month} isLoading={query.fetching} mayChange={mayChange} onMonth={turnTo} onChanged={again} />
            <GroupStaysLink offerId={offer.id} />
            <Rhythms offerId={offer.id} plans={offer.sessionPlans} mayChange={mayChange} onChanged={again} />
            <OwnSeats offer={offer} mayChange={mayChange} onChanged={again} />
          </Page>
        );
      }}
    </Loaded>
  );
}

function Back(): ReactNode {
  const { t } = useTranslation('offers');
  return (
    <Link className="kern-link" to="/angebote">
      {t('manage.back')}
    </Link>
  );
}
