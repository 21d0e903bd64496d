import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { day, instant, longDay } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { AcceptDialog } from './accept-dialog.js';
import { DeclineAttendanceProposalDocument, type DifferenceFragment } from './differences.generated.js';
import { ProposeDialog } from './propose-dialog.js';

interface DifferenceCardProps {
  readonly difference: DifferenceFragment;
  readonly onDone: (said: string) => void;
}

/** One attendance that the two sides have recorded differently, and whose turn it is. */
export function DifferenceCard({ difference, onDone }: DifferenceCardProps): ReactNode {
  const { t } = useTranslation('care');
  const { session, agencyStatus, providerStatus, since, proposal } = difference;
  const code = difference.referralCode ?? t('deadlines.unknownCase');
  const side = useSide(difference);
  const open = proposal?.state === 'OPEN' ? proposal : null;
  return (
    <article className="pv-card" aria-label={t('differences.of', { code, day: day(session.date) })}>
      <h2 className="kern-title">{code}</h2>
      <p className="kern-body">{t('differences.session', { title: session.offer.title, host: session.offer.host.name, day: longDay(session.date), time: session.start.slice(0, 5) })}</p>
      <dl className="pv-care-facts">
        <div>
          <dt>{t('differences.host')}</dt>
          <dd>{t(`attendance.${providerStatus}`)}</dd>
        </div>
        <div>
          <dt>{t('differences.agency')}</dt>
          <dd>{t(`attendance.${agencyStatus}`)}</dd>
        </div>
        <div>
          <dt>{t('differences.since')}</dt>
          <dd>{instant(since)}</dd>
        </div>
      </dl>
      {open !== null && (
        <p className="kern-body">
          <strong>{t(`differences.proposal.${open.proposedBy}`, { status: t(`attendance.${open.status}`) })}</strong> {t(`differences.reason.${open.reason}`)}
        </p>
      )}
      {side === null ? <p className="kern-body pv-care-muted">{t('differences.readOnly')}</p> : <Moves difference={difference} code={code} isOwn={open?.proposedBy === side} onDone={onDone} />}
    </article>
  );
}

/** On which side of it one may say something; null: one only reads it. */
function useSide({ session }: DifferenceFragment): 'AGENCY' | 'PROVIDER' | null {
  const { has, membership } = useSession();
  if (membership?.organisation.kind === 'AGENCY') return has('CASEWORKER') ? 'AGENCY' : null;
  return session.offer.host.id === membership?.organisation.id && has('GROUP_LEAD', 'CASE_LEAD', 'ADMINISTRATOR') ? 'PROVIDER' : null;
}

interface MovesProps extends DifferenceCardProps {
  readonly code: string;
  /** The proposal that is open is one's own side's. */
  readonly isOwn: boolean;
}

function Moves({ difference, code, isOwn, onDone }: MovesProps): ReactNode {
  const { t } = useTranslation('care');
  const [asked, setAsked] = useState<'PROPOSE' | 'ACCEPT' | null>(null);
  const decline = useCommand(DeclineAttendanceProposalDocument);
  const { proposal } = difference;
  const done = (said: string): void => {
    setAsked(null);
    onDone(said);
  };
  const sendDecline = async (proposalId: string): Promise<void> => {
    if (await decline.send({ proposalId })) onDone(t(isOwn ? 'differences.takenBack' : 'differences.declined', { code }));
  };
  return (
    <>
      <div className="pv-actions">
        {proposal?.state !== 'OPEN' && <KernButton variant="primary" text={t('differences.propose')} aria-label={t('differences.proposeFor', { code })} onClick={() => setAsked('PROPOSE')} />}
        {proposal?.state === 'OPEN' && !isOwn && <KernButton variant="primary" text={t('differences.accept')} aria-label={t('differences.acceptFor', { code })} onClick={() => setAsked('ACCEPT')} />}
        {proposal?.state === 'OPEN' && (
          <KernButton
            variant="secondary"
            text={t(isOwn ? 'differences.takeBack' : 'differences.decline')}
            aria-label={t(isOwn ? 'differences.takeBackFor' : 'differences.declineFor', { code })}
            disabled={decline.isSending}
            onClick={() => void sendDecline(proposal.id)}
          />
        )}
      </div>
      <SetbackNote setback={decline.setback} />
      {asked === 'PROPOSE' && <ProposeDialog difference={difference} code={code} onClose={() => setAsked(null)} onDone={() => done(t('differences.proposed', { code }))} />}
      {asked === 'ACCEPT' && proposal !== null && <AcceptDialog proposal={proposal} code={code} onClose={() => setAsked(null)} onDone={() => done(t('differences.accepted', { code }))} />}
    </>
  );
}
