import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { day, money, month as monthName } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { Comments } from './comments.js';
import { LineAttendance } from './line-attendance.js';
import { LineDetailDocument, type LineDetailQuery, type PartyFragment } from './lines.generated.js';
import { LinePrice } from './line-price.js';
import type { MonthKey } from './month-address.js';
import { useReasonText } from './use-reason-text.js';

type Line = NonNullable<LineDetailQuery['settlementLine']>;

interface LineDialogProps {
  readonly of: MonthKey;
  readonly agency: PartyFragment;
  readonly id: string;
  readonly onClose: () => void;
}

/** One line, down to what was recorded of it and how its price came about. */
export function LineDialog({ of, agency, id, onClose }: LineDialogProps): ReactNode {
  const { t } = useTranslation('billing');
  const query = useQuery({ query: LineDetailDocument, variables: { period: of.period, agencyId: of.agencyId, id } });
  return (
    <Dialog title={t('line.title')} onClose={onClose}>
      <Loaded of={query}>
        {({ settlementLine, reviewComments }) =>
          settlementLine === null ? (
            <Empty title={t('line.none')} />
          ) : (
            <div className="pv-dialog">
              <Facts line={settlementLine} />
              <Holding line={settlementLine} agency={agency} />
              <LinePrice line={settlementLine} nameOf={namesOf(settlementLine, agency)} />
              <LineAttendance line={settlementLine} />
              <Said of={of} id={id} comments={reviewComments} ask={() => query[1]({ requestPolicy: 'network-only' })} />
            </div>
          )
        }
      </Loaded>
    </Dialog>
  );
}

/** Names of the organisations that have to do with the line, by their ids. */
function namesOf({ host, debtor, session }: Line, agency: PartyFragment): (id: string) => string {
  const known = [agency, host, debtor, ...(session?.offer.cohosts.map(({ organisation }) => organisation) ?? [])].filter((one) => one !== null);
  return (id) => known.find((one) => one.id === id)?.name ?? '';
}

function Facts({ line }: { readonly line: Line }): ReactNode {
  const { t } = useTranslation('billing');
  const reason = useReasonText()(line.reason);
  const facts: readonly (readonly [string, string | null])[] = [
    [t('lines.date'), t('lines.dayAt', { day: day(line.date), start: line.start })],
    [t('lines.offer'), line.session ? t('line.offer', { title: line.session.offer.title, code: line.offerCode }) : line.offerCode],
    [t('line.duration'), line.session ? t('line.minutes', { count: line.session.minutes }) : null],
    [t('lines.case'), line.referralCode],
    [t('line.reservation'), line.reservationCode],
    [t('lines.debtor'), line.debtor?.name ?? null],
    [t('lines.host'), line.host?.name ?? null],
    [t('lines.status'), line.status === null ? t('attendance.none') : t(`attendance.${line.status}`)],
    [t('lines.outcome'), reason === null ? t(`outcome.${line.outcome}`) : `${t(`outcome.${line.outcome}`)}: ${reason}`],
    [t('lines.corrects'), line.corrects === null ? null : t(line.isReversal ? 'lines.takesBack' : 'lines.correctsMonth', { month: monthName(line.corrects) })],
    [t('lines.cents'), money(line.cents)],
  ];
  return (
    <dl className="pv-bill-facts">
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Why it waits and who can change that; the dispute that it waits for. */
function Holding({ line, agency }: { readonly line: Line; readonly agency: PartyFragment }): ReactNode {
  const { t } = useTranslation('billing');
  const nameOf = namesOf(line, agency);
  if (line.holding === null && line.dispute === null) return null;
  return (
    <Section title={t('holding.title')} level={3}>
      {line.holding && (
        <>
          <p className="kern-body">{t(`holding.where.${line.holding.target}`)}</p>
          <ul className="kern-body">
            {line.holding.resolvers.map(({ organisationId, role }) => (
              <li key={`${organisationId}${role}`}>{t('holding.resolver', { role: t(`role.${role as 'BILLING'}`), organisation: nameOf(organisationId) })}</li>
            ))}
          </ul>
        </>
      )}
      {line.dispute && (
        <Link to="/einsprueche/$id" params={{ id: line.dispute.id }} className="kern-link">
          {t('holding.dispute', { state: t(`dispute.state.${line.dispute.state}`) })}
        </Link>
      )}
    </Section>
  );
}

function Said({ of, id, comments, ask }: { readonly of: MonthKey; readonly id: string; readonly comments: LineDetailQuery['reviewComments']; readonly ask: () => void }): ReactNode {
  const { t } = useTranslation('billing');
  const { has } = useSession();
  return (
    <Section title={t('comments.title')} level={3}>
      <Comments of={of} first={comments} about={has('BILLING', 'ADMINISTRATOR') ? { lineId: id } : null} onAdded={ask} />
    </Section>
  );
}
