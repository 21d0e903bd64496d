import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { day, instant, money, month as monthName } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import './billing.css';
import { DisputeActions } from './dispute-actions.js';
import { DisputeLines } from './dispute-lines.js';
import { DisputePageDocument, type DisputeDetailFragment } from './disputes.generated.js';
import { addressOf, keyOf } from './month-address.js';
import './texts.js';

/** A dispute: what is claimed, what was answered, and what can be done now. */
export function DisputePage(): ReactNode {
  const { t } = useTranslation('billing');
  const { id } = useParams({ from: '/einsprueche/$id' });
  const query = useQuery({ query: DisputePageDocument, variables: { id } });
  const found = query[0].data?.dispute;
  const preline = (
    <Link to="/einsprueche" className="kern-link">
      {t('disputes.title')}
    </Link>
  );
  return (
    <Page title={found ? t('disputes.of', { reason: t(`dispute.reason.${found.reason}`) }) : t('disputes.one')} preline={preline}>
      <Loaded of={query}>{({ dispute }) => (dispute === null ? <Empty title={t('disputes.gone')} /> : <Detail dispute={dispute} />)}</Loaded>
    </Page>
  );
}

function Detail({ dispute }: { readonly dispute: DisputeDetailFragment }): ReactNode {
  const { t } = useTranslation('billing');
  const { membership } = useSession();
  const isOwnTurn = dispute.turn?.id === membership?.organisation.id;
  return (
    <>
      <Section title={t('disputes.where')}>
        <p className="kern-body" role="status">
          <strong>{t(`dispute.state.${dispute.state}`)}</strong>{' '}
          {dispute.turn !== null && dispute.dueOn !== null && (isOwnTurn ? t('disputes.ownTurn', { day: day(dispute.dueOn) }) : t('disputes.otherTurn', { who: dispute.turn.name, day: day(dispute.dueOn) }))}
        </p>
        {dispute.endedAt === null && !dispute.isSettleable && <p className="kern-body">{t('disputes.notSettleable')}</p>}
        <DisputeActions dispute={dispute} />
      </Section>
      <Section title={t('disputes.about')}>
        <Facts dispute={dispute} />
        <DisputeLines dispute={dispute} />
      </Section>
      <Section title={t('history.title')}>
        <ol className="pv-history">
          {[...dispute.history].reverse().map(({ id, action, at, organisation, person, cents, text }) => (
            <li key={id}>
              <span className="kern-title kern-title--small">{t(`dispute.step.${action}`)}</span>
              <span className="kern-body kern-body--small">
                {t('history.by', { at: instant(at), who: [person?.name, organisation?.name].filter((name) => name !== undefined).join(', ') || t('disputes.deadline') })}
                {cents !== null && ` · ${t('disputes.sum', { amount: money(cents) })}`}
              </span>
              {text !== null && <p className="kern-body">{text}</p>}
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

function Facts({ dispute }: { readonly dispute: DisputeDetailFragment }): ReactNode {
  const { t } = useTranslation('billing');
  const { membership } = useSession();
  const facts = [
    [t('disputes.opener'), dispute.opener.name],
    [t('disputes.respondent'), dispute.respondent.name],
    [t('lines.debtor'), dispute.debtor.name],
    [t('lines.host'), dispute.creditor.name],
    [t('disputes.opened'), instant(dispute.openedAt)],
    ...(dispute.answer === null ? [] : [[t('disputes.answer'), t(`dispute.answer.${dispute.answer}`)]]),
    ...(dispute.text === null ? [] : [[t('dispute.text'), dispute.text]]),
  ];
  return (
    <>
      <dl className="pv-bill-facts">
        <div>
          <dt>{t('disputes.month')}</dt>
          <dd>
            <Link to="/monate/$id" {...addressOf(keyOf(dispute.period, dispute.agency, membership?.organisation.id))} className="kern-link">
              {monthName(dispute.period)}
            </Link>
          </dd>
        </div>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {dispute.claimsShare && <p className="kern-body">{t('disputes.share')}</p>}
    </>
  );
}
