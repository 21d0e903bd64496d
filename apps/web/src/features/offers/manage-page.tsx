import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { addMonths, lastDayOf, today } from '../../app/days.js';
import { instant, month as monthName } from '../../app/format.js';
import { addTexts } from '../../app/i18n.js';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded, SetbackNote } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { GroupStaysLink } from '../stays/group-stays-link.js';
import { ArchiveDialog } from './archive-dialog.js';
import './offers.css';
import { ManageOfferPageDocument, type ManageOfferPageQuery } from './offers.generated.js';
import { DraftOfferDocument } from './publish.generated.js';
import { OwnSeats } from './own-seats.js';
import { SessionDialog } from './session-dialog.js';
import { SessionList } from './session-list.js';
import { SessionMonth } from './session-month.js';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('offers', { de, en });

type ManagedOffer = NonNullable<ManageOfferPageQuery['offer']>;
export type ManagedSession = ManagedOffer['sessions']['edges'][number]['node'];

/** A group of one's own: its sessions month by month, their seats, and what can be changed about them. */
export function ManagePage(): ReactNode {
  const { id } = useParams({ from: '/angebote/verwalten/$id' });
  const { t } = useTranslation('offers');
  const { membership } = useSession();
  const [month, setMonth] = useState(today().slice(0, 7));
  const [query, ask] = useQuery({ query: ManageOfferPageDocument, variables: { id, from: `${month}-01`, to: lastDayOf(month) } });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Loaded of={[query, ask]}>
      {({ offer }) =>
        offer === null || offer.host.id !== membership?.organisation.id ? (
          <Page title={t('manage.gone.title')} preline={<Back />}>
            <Empty title={t('manage.gone.body')} />
          </Page>
        ) : (
          <Page title={offer.title} preline={<Back />} actions={<OfferActions offer={offer} onChanged={again} />} lead={t('manage.lead', { count: offer.capacity, at: instant(offer.capacityStatus.confirmedAt) })}>
            <Sessions offer={offer} month={month} isLoading={query.fetching} onMonth={setMonth} onChanged={again} />
            <GroupStaysLink offerId={offer.id} />
            <OwnSeats ownSeats={offer.ownSeats.edges.map(({ node }) => node)} onChanged={again} />
          </Page>
        )
      }
    </Loaded>
  );
}

/** What is changed about the group as a whole. */
function OfferActions({ offer, onChanged }: { readonly offer: ManagedOffer; readonly onChanged: () => void }): ReactNode {
  const { t } = useTranslation('offers');
  const { has } = useSession();
  const [isArchiving, setArchiving] = useState(false);
  const draft = useCommand(DraftOfferDocument);
  const navigate = useNavigate();
  if (!has('GROUP_LEAD', 'ADMINISTRATOR')) return null;
  const copy = async (): Promise<void> => {
    const begun = await draft.send({ copyOf: offer.id });
    if (begun) await navigate({ to: '/angebote/neu', search: { entwurf: begun.id } });
  };
  return (
    <>
      {offer.archivedAt === null && (
        <Link className="kern-btn kern-btn--secondary" to="/angebote/verwalten/$id/bearbeiten" params={{ id: offer.id }}>
          <span className="kern-icon kern-icon--edit" aria-hidden="true" />
          <span className="kern-label">{t('edit.link')}</span>
        </Link>
      )}
      <KernButton icon="content-copy" text={t('copy')} disabled={draft.isSending} onClick={() => void copy()} />
      {offer.archivedAt === null && <KernButton icon="delete" text={t('archive.link')} onClick={() => setArchiving(true)} />}
      <SetbackNote setback={draft.setback} />
      {isArchiving && (
        <ArchiveDialog
          offerId={offer.id}
          title={offer.title}
          onClose={() => setArchiving(false)}
          onDone={() => {
            setArchiving(false);
            onChanged();
          }}
        />
      )}
    </>
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

interface SessionsProps {
  readonly offer: ManagedOffer;
  readonly month: string;
  readonly isLoading: boolean;
  readonly onMonth: (month: string) => void;
  readonly onChanged: () => void;
}

function Sessions({ offer, month, isLoading, onMonth, onChanged }: SessionsProps): ReactNode {
  const { t } = useTranslation('offers');
  const { has } = useSession();
  // A month does not fit into the width of a phone.
  const [isGrid, setGrid] = useState(() => matchMedia('(min-width: 60rem)').matches);
  const [opened, setOpened] = useState<string | null>(null);
  // While a month is being fetched those of the month before are still there.
  const sessions = offer.sessions.edges.map(({ node }) => node).filter(({ date }) => date.startsWith(month));
  const session = sessions.find(({ id }) => id === opened);
  const View = isGrid ? SessionMonth : SessionList;
  return (
    <Section
      title={t('manage.sessions', { month: monthName(month) })}
      actions={
        <>
          <KernButton icon="chevron-left" text={t('manage.before')} onClick={() => onMonth(addMonths(month, -1))} />
          <KernButton icon="chevron-right" text={t('manage.after')} onClick={() => onMonth(addMonths(month, 1))} />
          <KernButton text={t(isGrid ? 'manage.asList' : 'manage.asMonth')} onClick={() => setGrid(!isGrid)} />
        </>
      }
    >
      <View month={month} sessions={sessions} onOpen={({ id }) => setOpened(id)} />
      {sessions.length === 0 && !isLoading && <Empty title={t('manage.none.title')}>{t('manage.none.body')}</Empty>}
      {session && (
        <SessionDialog
          session={session}
          offerId={offer.id}
          mayChange={has('GROUP_LEAD', 'ADMINISTRATOR') && offer.archivedAt === null}
          onClose={() => setOpened(null)}
          onChanged={() => {
            setOpened(null);
            onChanged();
          }}
        />
      )}
    </Section>
  );
}
