import { Link, useParams } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { longDay } from '../../app/format.js';
import { Empty, Loaded, ProblemNote, Waiting } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { usePages } from '../../shared/use-pages.js';
import { useAllPages } from '../../shared/use-all-pages.js';
import './planning-texts.js';
import './planning.css';
import { SeatsOfCasesDocument, SessionNewsDocument, type SeatsOfCasesQuery, type SessionNewsQuery } from './session-news.generated.js';

type Session = NonNullable<SessionNewsQuery['session']>;
type Seat = SeatsOfCasesQuery['reservations']['edges'][number]['node'];

/** What became of a session that was cancelled or moved, and which of one's own cases had a seat: their families are to be told. */
export function SessionNewsPage(): ReactNode {
  const { id } = useParams({ from: '/termine/$id' });
  const { t } = useTranslation('planning');
  const query = useQuery({ query: SessionNewsDocument, variables: { id } });
  return (
    <Loaded of={query}>
      {({ session }) =>
        session === null ? (
          <Page title={t('news.none.title')}>
            <Empty title={t('news.none.body')} />
          </Page>
        ) : (
          <Page
            title={t('news.title', { day: longDay(session.date), time: timeOf(session) })}
            preline={
              <Link className="kern-link" to="/angebote/$id" params={{ id: session.offer.id }}>
                {session.offer.title}
              </Link>
            }
            lead={`${leadOf(session, t)} ${t('news.host', { name: session.offer.host.name })}`}
          >
            <Cases session={session} />
          </Page>
        )
      }
    </Loaded>
  );
}

const timeOf = ({ start }: { readonly start: string }): string => start.slice(0, 5);

function leadOf({ state, movedTo, cancelReason }: Session, t: ReturnType<typeof useTranslation<'planning'>>['t']): string {
  if (movedTo !== null) return t('news.moved', { day: longDay(movedTo.date), time: timeOf(movedTo) });
  if (state !== 'CANCELLED') return t('news.takesPlace');
  return cancelReason === null ? t('news.cancelled') : t('news.cancelledFor', { reason: t(`news.reason.${cancelReason}`) });
}

/** Whether the seat counts on a day. */
const covers = ({ validFrom, validTo, pauses }: Seat, date: string): boolean =>
  validFrom <= date && (validTo === null || date <= validTo) && !pauses.some(({ from, to }) => from <= date && date <= to);

function Cases({ session }: { readonly session: Session }): ReactNode {
  const { t } = useTranslation('planning');
  const variables = useMemo(() => ({ offerId: session.offer.id }), [session.offer.id]);
  const query = useQuery({ query: SeatsOfCasesDocument, variables });
  return (
    <Section title={t('news.cases')}>
      <Loaded of={query}>{({ reservations }) => <CaseList session={session} first={reservations} variables={variables} />}</Loaded>
    </Section>
  );
}

interface CaseListProps {
  readonly session: Session;
  readonly first: SeatsOfCasesQuery['reservations'];
  readonly variables: { readonly offerId: string };
}

const pageOf = (data: SeatsOfCasesQuery): SeatsOfCasesQuery['reservations'] => data.reservations;

/** All of them: a family that is not on the list would not be told. */
function CaseList({ session, first, variables }: CaseListProps): ReactNode {
  const { t } = useTranslation('planning');
  const { rows, isMore, problem } = useAllPages(usePages({ first, query: SeatsOfCasesDocument, variables, of: pageOf }));
  if (problem !== null) return <ProblemNote problem={problem} />;
  if (isMore) return <Waiting />;
  const seats = rows.filter((one) => covers(one, session.date));
  if (seats.length === 0) return <Empty title={t('news.nobody')} />;
  return (
    <ul className="pv-rhythms">
      {seats.map((seat) => (
        <li key={seat.id}>
          <div>
            <Link className="kern-link" to="/plaetze/$id" params={{ id: seat.id }}>
              {t('news.case', { code: seat.referralCode })}
            </Link>
          </div>
          {session.movedTo !== null && <span className="kern-body">{t(covers(seat, session.movedTo.date) ? 'news.goesAlong' : 'news.staysBehind')}</span>}
        </li>
      ))}
    </ul>
  );
}
