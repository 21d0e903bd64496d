import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { instant } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded, ProblemNote } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { usePages } from '../../shared/use-pages.js';
import { NewThreadDialog } from './new-thread-dialog.js';
import './notes-texts.js';
import { MoreThreadsDocument, ThreadsPageDocument, type MoreThreadsQuery, type ThreadFragment, type ThreadRowsFragment } from './notes.generated.js';
import { partnerOf } from './thread.js';

const route = getRouteApi('/absprachen');
const NO_VARIABLES = {};
const rowsOf = ({ coordinationThreads }: MoreThreadsQuery): ThreadRowsFragment => coordinationThreads;

/** What one writes with the leads of the other side of a seat (DD-29); read by the two of a thread alone. */
export function ThreadsPage(): ReactNode {
  const { t } = useTranslation('notes');
  const { platz } = route.useSearch();
  const navigate = useNavigate();
  const { has } = useSession();
  const [isAsking, setAsking] = useState(platz !== undefined);
  const query = useQuery({ query: ThreadsPageDocument });
  const close = (): void => {
    setAsking(false);
    if (platz !== undefined) void navigate({ to: '/absprachen', replace: true });
  };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={has('CASE_LEAD', 'GROUP_LEAD') ? <KernButton variant="primary" icon="add" text={t('new.open')} onClick={() => setAsking(true)} /> : undefined}
    >
      <Loaded of={query}>{({ coordinationThreads }) => <Threads first={coordinationThreads} />}</Loaded>
      {isAsking && <NewThreadDialog seatId={platz ?? null} onClose={close} onDone={(id) => navigate({ to: '/absprachen/$id', params: { id } })} />}
    </Page>
  );
}

function Threads({ first }: { readonly first: ThreadRowsFragment }): ReactNode {
  const { t } = useTranslation('notes');
  const { rows, isMore, isLoading, problem, loadMore } = usePages({ first, query: MoreThreadsDocument, variables: NO_VARIABLES, of: rowsOf });
  if (rows.length === 0) return <Empty title={t('none.title')}>{t('none.body')}</Empty>;
  const ordered = [...rows].sort((a, b) => Math.sign(b.unread) - Math.sign(a.unread) || Number(b.isOpen) - Number(a.isOpen) || (a.openedAt < b.openedAt ? 1 : -1));
  return (
    <>
      <ul className="pv-tasks">
        {ordered.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} />
        ))}
      </ul>
      {isMore && <KernButton text={t('more')} disabled={isLoading} onClick={loadMore} />}
      {problem && <ProblemNote problem={problem} again={loadMore} />}
    </>
  );
}

function ThreadRow({ thread }: { readonly thread: ThreadFragment }): ReactNode {
  const { t } = useTranslation('notes');
  const { me } = useSession();
  const { id, referralCode, offer, unread, isOpen, openedAt } = thread;
  const partner = partnerOf(thread, me.id);
  return (
    <li className="pv-task">
      <div className="pv-task__what">
        <Link className="kern-link" to="/absprachen/$id" params={{ id }}>
          {t('about', { code: referralCode ?? t('unknownCase'), offer: offer?.title ?? t('unknownOffer') })}
        </Link>
        <span className="kern-body">{t(`with.${partner.side}`, { name: partner.name ?? t('gone') })}</span>
        <span className="kern-body kern-body--small">{t('since', { at: instant(openedAt) })}</span>
      </div>
      {unread > 0 && <KernBadge variant="info" text={t('unread', { count: unread })} withIcon />}
      {!isOpen && <KernBadge variant="warning" text={t('closed')} />}
    </li>
  );
}
