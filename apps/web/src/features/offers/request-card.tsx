import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, today } from '../../app/days.js';
import { day, languageName, listed } from '../../app/format.js';
import { AnswerDialog } from './answer-dialog.js';
import type { SeatRequestsPageQuery } from './offers.generated.js';

export type OpenRequest = Pick<SeatRequestsPageQuery['open']['edges'][number]['node'], 'answerBy' | 'reservation'> & { readonly chaseOn?: string; readonly escalateOn?: string };
type Codes = SeatRequestsPageQuery['codes'];

interface RequestCardProps {
  readonly request: OpenRequest;
  readonly topics: Codes;
  /** Null: it has been answered. */
  readonly onAnswered: (() => void) | null;
}

/** What a host may know of a case that asks for a seat, until when it has to say something, and the two answers. */
export function RequestCard({ request, topics, onAnswered }: RequestCardProps): ReactNode {
  const { t } = useTranslation('offers');
  const [answer, setAnswer] = useState<'accept' | 'decline' | null>(null);
  const { reservation } = request;
  return (
    <article className="pv-card pv-request">
      <h3 className="kern-title">{t('requests.of', { code: reservation.referralCode })}</h3>
      {onAnswered ? <Due request={request} /> : <KernBadge variant={reservation.state === 'CONFIRMED' ? 'success' : 'info'} text={t(`requests.state.${reservation.state}`)} />}
      <dl className="pv-offer-facts">
        <Fact name={t('requests.group')}>
          <Link className="kern-link" to="/angebote/verwalten/$id" params={{ id: reservation.offer.id }}>
            {reservation.offer.title}
          </Link>
        </Fact>
        <Fact name={t('requests.days')}>{reservation.validTo === null ? t('requests.from', { from: day(reservation.validFrom) }) : t('own.span', { from: day(reservation.validFrom), to: day(reservation.validTo) })}</Fact>
        <Fact name={t('requests.agency')}>{reservation.agency.name}</Fact>
        <Needs request={request} topics={topics} />
      </dl>
      {onAnswered && (
        <div className="pv-actions">
          <KernButton variant="primary" icon="check" text={t('requests.accept')} aria-label={t('requests.acceptOf', { code: reservation.referralCode })} onClick={() => setAnswer('accept')} />
          <KernButton icon="close" text={t('requests.decline')} aria-label={t('requests.declineOf', { code: reservation.referralCode })} onClick={() => setAnswer('decline')} />
        </div>
      )}
      {onAnswered && answer && <AnswerDialog answer={answer} request={request} onClose={() => setAnswer(null)} onAnswered={onAnswered} />}
    </article>
  );
}

function Needs({ request: { reservation }, topics }: { readonly request: OpenRequest; readonly topics: Codes }): ReactNode {
  const { t, i18n } = useTranslation('offers');
  const { needs } = reservation;
  if (needs === null) return null;
  const wanted = needs.topics.map((code) => {
    const found = topics.find((one) => one.code === code);
    return (i18n.language === 'en' ? found?.labelEn : found?.labelDe) ?? code;
  });
  return (
    <>
      <Fact name={t('requests.age')}>{t('requests.years', { from: needs.ageFrom, to: needs.ageTo })}</Fact>
      {needs.languages.length > 0 && <Fact name={t('requests.languages')}>{listed(needs.languages.map(languageName))}</Fact>}
      {wanted.length > 0 && <Fact name={t('requests.topics')}>{listed(wanted)}</Fact>}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt className="kern-body kern-body--small">{name}</dt>
      <dd className="kern-body">{children}</dd>
    </div>
  );
}

function Due({ request: { answerBy, escalateOn } }: { readonly request: OpenRequest }): ReactNode {
  const { t } = useTranslation('offers');
  const isNear = answerBy <= addDays(today(), 2);
  return (
    <div className="pv-offer__fresh">
      <KernBadge variant={isNear ? 'warning' : 'info'} withIcon text={answerBy === today() ? t('requests.dueToday') : t('requests.due', { day: day(answerBy) })} />
      {escalateOn !== undefined && <span className="kern-body kern-body--small">{t('requests.escalates', { day: day(escalateOn) })}</span>}
    </div>
  );
}
