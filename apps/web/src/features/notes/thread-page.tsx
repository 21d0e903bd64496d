import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded, ProblemNote, SetbackNote, Waiting } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { useAllPages } from '../../shared/use-all-pages.js';
import { usePages } from '../../shared/use-pages.js';
import { Said } from '../seats/said.js';
import { NoteCard } from './note-card.js';
import { NoteForm } from './note-form.js';
import './notes-texts.js';
import { MarkNotesReadDocument, MoreNotesDocument, ThreadPageDocument, type MoreNotesQuery, type NoteRowsFragment, type ThreadFragment } from './notes.generated.js';
import { partnerOf } from './thread.js';

const route = getRouteApi('/absprachen/$id');
const rowsOf = ({ coordinationNotes }: MoreNotesQuery): NoteRowsFragment => coordinationNotes;

/** What the two leads of a seat have written to each other, the oldest first, and where one writes. */
export function ThreadPage(): ReactNode {
  const { t } = useTranslation('notes');
  const { id } = route.useParams();
  const { me } = useSession();
  const query = useQuery({ query: ThreadPageDocument, variables: { id } });
  const [{ data }, ask] = query;
  const thread = data?.coordinationThread;
  const partner = thread ? partnerOf(thread, me.id) : null;
  return (
    <Page
      key={id}
      title={thread ? t('about', { code: thread.referralCode ?? t('unknownCase'), offer: thread.offer?.title ?? t('unknownOffer') }) : t('title')}
      preline={
        <Link className="kern-link" to="/absprachen">
          {t('back')}
        </Link>
      }
      lead={partner ? t('threadLead', { partner: t(`with.${partner.side}`, { name: partner.name ?? t('gone') }) }) : undefined}
    >
      <Loaded of={query}>
        {({ coordinationThread, coordinationNotes }) =>
          coordinationThread === null ? <Empty title={t('lost.title')}>{t('lost.body')}</Empty> : <Thread thread={coordinationThread} first={coordinationNotes} again={() => ask({ requestPolicy: 'network-only' })} />
        }
      </Loaded>
    </Page>
  );
}

interface ThreadProps {
  readonly thread: ThreadFragment;
  readonly first: NoteRowsFragment;
  readonly again: () => void;
}

function Thread({ thread, first, again }: ThreadProps): ReactNode {
  const { t } = useTranslation('notes');
  const { me } = useSession();
  const [said, setSaid] = useState('');
  const [variables] = useState({ id: thread.id });
  // The newest stand last.
  const { rows, isMore, problem, loadMore } = useAllPages(usePages({ first, query: MoreNotesDocument, variables, of: rowsOf }));
  const mark = useCommand(MarkNotesReadDocument);
  const onDone = (what: string): void => {
    setSaid(what);
    again();
  };
  const partner = partnerOf(thread, me.id);
  const lastUnread = rows.findLast(({ authorId, readAt, withdrawnAt }) => authorId !== me.id && readAt === null && withdrawnAt === null);
  const markRead = async (noteId: string): Promise<void> => {
    const marked = await mark.send({ noteId });
    if (marked) onDone(t('read.done', { count: marked.marked }));
  };
  return (
    <>
      <Said what={said} />
      <Section title={t('notes')}>
        {rows.length === 0 && <Empty title={t('empty.title')}>{t('empty.body')}</Empty>}
        <ol className="pv-notes">
          {rows.map((note) => (
            <NoteCard key={note.id} note={note} isOwn={note.authorId === me.id} partner={partner.name ?? t('gone')} onDone={onDone} />
          ))}
        </ol>
        {isMore && problem === null && <Waiting />}
        {problem && <ProblemNote problem={problem} again={loadMore} />}
        {lastUnread && !isMore && <KernButton variant="secondary" icon="check" text={t('read.action', { count: thread.unread })} disabled={mark.isSending} onClick={() => void markRead(lastUnread.id)} />}
        <SetbackNote setback={mark.setback} />
      </Section>
      <Section title={t('write.title')}>{thread.isOpen ? <NoteForm threadId={thread.id} onDone={onDone} /> : <KernAlert variant="info" title={t('over.title')} body={t('over.body')} />}</Section>
    </>
  );
}
