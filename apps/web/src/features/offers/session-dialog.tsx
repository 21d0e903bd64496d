import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { longDay } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { BlockForm } from './block-form.js';
import { CancelForm } from './cancel-form.js';
import { KeepForm } from './keep-form.js';
import type { ManagedSession } from './manage-page.js';
import { MoveForm } from './move-form.js';
import { SeatBar, seatsOf } from './seat-bar.js';

interface SessionDialogProps {
  readonly session: ManagedSession;
  readonly offerId: string;
  readonly mayChange: boolean;
  readonly onClose: () => void;
  /** What was done, to be said where the dialog was. */
  readonly onChanged: (done: Done | null) => void;
}

export interface Done {
  readonly title: string;
  readonly body: string;
}

const STEPS = ['keep', 'block', 'move', 'cancel'] as const;
type Step = (typeof STEPS)[number];

/** A session: its seats, and what can be done with it. */
export function SessionDialog({ session, offerId, mayChange, onClose, onChanged }: SessionDialogProps): ReactNode {
  const { t } = useTranslation('offers');
  const [step, setStep] = useState<Step | null>(null);
  const seats = seatsOf(session);
  const canChange = mayChange && session.state === 'PLANNED' && session.date >= today();
  return (
    <Dialog title={t('session.title', { day: longDay(session.date), time: session.start.slice(0, 5) })} onClose={onClose}>
      <div className="pv-session-dialog">
        {session.state === 'CANCELLED' ? (
          <p className="kern-body">{cancelled(session, t)}</p>
        ) : (
          <>
            <SeatBar session={session} />
            <dl className="pv-seat-counts">
              {(['taken', 'free', 'kept', 'blocked'] as const).map((kind) => (
                <div key={kind}>
                  <dt className={`pv-swatch pv-swatch--${kind}`}>{t(`seats.${kind}Title`)}</dt>
                  <dd>{seats[kind]}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        {session.state === 'HELD' && <p className="kern-body">{t('session.heldBody')}</p>}
        {canChange && (
          <div className="pv-actions" role="group" aria-label={t('session.actions')}>
            {STEPS.map((one) => (
              <KernButton key={one} text={t(`session.steps.${one}`)} aria-expanded={step === one} variant={step === one ? 'primary' : 'secondary'} onClick={() => setStep(step === one ? null : one)} />
            ))}
          </div>
        )}
        {step === 'keep' && <KeepForm offerId={offerId} session={session} onDone={() => onChanged(null)} />}
        {step === 'block' && <BlockForm session={session} offerId={offerId} onDone={() => onChanged(null)} />}
        {step === 'move' && <MoveForm session={session} onDone={onChanged} />}
        {step === 'cancel' && <CancelForm session={session} onDone={onChanged} />}
      </div>
    </Dialog>
  );
}

function cancelled({ movedTo, cancelReason }: ManagedSession, t: ReturnType<typeof useTranslation<'offers'>>['t']): string {
  if (movedTo) return t('session.movedTo', { day: longDay(movedTo.date), time: movedTo.start.slice(0, 5) });
  return cancelReason === null ? t('session.cancelled') : t('session.cancelledFor', { reason: t(`reason.${cancelReason}`) });
}
