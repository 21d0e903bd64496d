import { KernBadge } from '@kern-ux-annex/kern-react-kit';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Empty, Loaded, ProblemNote, Waiting } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { useAllPages } from '../../shared/use-all-pages.js';
import { usePages } from '../../shared/use-pages.js';
import { GroupStaysDocument, MoreGroupStaysDocument, type GroupStayRowsFragment, type MoreGroupStaysQuery } from './group.generated.js';
import { hasBegun, isOver, isPausedOn, pausesAhead } from './stay.js';
import './stays-texts.js';

type Row = GroupStayRowsFragment['edges'][number]['node'];

const route = getRouteApi('/angebote/verwalten/$id/belegung');
const rowsOf = ({ reservations }: MoreGroupStaysQuery): GroupStayRowsFragment => reservations;

/** Which cases have a seat in a group of one's own, over which days and with which pauses. */
export function GroupStaysPage(): ReactNode {
  const { t } = useTranslation('stays');
  const { id } = route.useParams();
  const { membership } = useSession();
  const query = useQuery({ query: GroupStaysDocument, variables: { offerId: id } });
  const offer = query[0].data?.offer;
  return (
    <Page
      key={id}
      title={offer ? t('group.title', { group: offer.title }) : t('group.link')}
      preline={
        <Link className="kern-link" to="/angebote/verwalten/$id" params={{ id }}>
          {t('group.back')}
        </Link>
      }
      lead={t('group.lead')}
    >
      <Loaded of={query}>
        {({ offer: group, reservations }) =>
          group === null || group.host.id !== membership?.organisation.id ? <Empty title={t('group.gone.title')}>{t('group.gone.body')}</Empty> : <Stays offerId={group.id} first={reservations} />
        }
      </Loaded>
    </Page>
  );
}

function Stays({ offerId, first }: { readonly offerId: string; readonly first: GroupStayRowsFragment }): ReactNode {
  const { t } = useTranslation('stays');
  const [variables] = useState({ offerId });
  const columns = useColumns();
  // They come in the order of their first day: who is there now may stand on the last page.
  const { rows, isMore, problem, loadMore } = useAllPages(usePages({ first, query: MoreGroupStaysDocument, variables, of: rowsOf }));
  const now = rows.filter((stay) => !isOver(stay));
  const past = rows.filter((stay) => isOver(stay)).reverse();
  return (
    <>
      <Section title={t('group.now')}>
        {isMore && <Waiting />}
        {now.length === 0 && !isMore && <Empty title={t('group.none.title')}>{t('group.none.body')}</Empty>}
        {now.length > 0 && <DataTable caption={t('group.now')} rows={now} columns={columns} rowKey={({ id }) => id} />}
      </Section>
      {past.length > 0 && (
        <Section title={t('group.past')}>
          <DataTable caption={t('group.past')} rows={past} columns={columns} rowKey={({ id }) => id} />
        </Section>
      )}
      {problem && <ProblemNote problem={problem} again={loadMore} />}
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useTranslation('stays');
  const { has } = useSession();
  const columns: readonly Column<Row>[] = [
    { key: 'code', title: t('group.case'), isHeader: true, cell: ({ referralCode }) => referralCode },
    { key: 'agency', title: t('group.agency'), cell: ({ agency }) => agency.name },
    { key: 'from', title: t('change.from'), cell: ({ validFrom }) => day(validFrom) },
    { key: 'to', title: t('change.to'), cell: ({ validTo }) => (validTo === null ? t('group.open') : day(validTo)) },
    { key: 'pauses', title: t('group.pauses'), cell: (stay) => <PausesCell stay={stay} /> },
  ];
  if (!has('GROUP_LEAD')) return columns;
  return [...columns, { key: 'talk', title: t('group.talk'), cell: (stay) => <TalkCell stay={stay} /> }];
}

function PausesCell({ stay }: { readonly stay: Row }): ReactNode {
  const { t } = useTranslation('stays');
  if (!hasBegun(stay)) return <KernBadge variant="info" text={t('group.notBegun')} />;
  const pauses = pausesAhead(stay);
  if (pauses.length === 0) return t('group.noPause');
  return (
    <>
      {isPausedOn(stay, today()) && <KernBadge variant="warning" text={t('group.paused')} withIcon />} {pauses.map(({ from, to }) => t('group.pause', { from: day(from), to: day(to) })).join(', ')}
    </>
  );
}

function TalkCell({ stay }: { readonly stay: Row }): ReactNode {
  const { t } = useTranslation('stays');
  if (isOver(stay)) return null;
  return (
    <Link className="kern-link" to="/absprachen" search={{ platz: stay.id }} aria-label={t('group.writeOf', { code: stay.referralCode })}>
      {t('group.write')}
    </Link>
  );
}
