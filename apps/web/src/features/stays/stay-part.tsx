import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { ChangeDialog } from './change-dialog.js';
import { EndDialog } from './end-dialog.js';
import { PauseDialog } from './pause-dialog.js';
import { ResumeDialog } from './resume-dialog.js';
import { isOver, pausesAhead, type Pause, type Stay } from './stay.js';
import './stays-texts.js';
import { TransferDialog } from './transfer-dialog.js';

interface StayPartProps {
  readonly stay: Stay;
  readonly referralId: string;
  /** Whether the case can be given further days: not while it is paused or when it has ended. */
  readonly takesSeats: boolean;
  readonly isReadOnly: boolean;
  /** What else can be done about it. */
  readonly also: ReactNode;
  readonly onDone: (said: string) => void;
}

/** Of a confirmed seat: its pauses, and what can be done about its days. */
export function StayPart({ stay, referralId, takesSeats, isReadOnly, also, onDone }: StayPartProps): ReactNode {
  const { t } = useTranslation('stays');
  const [asks, setAsks] = useState<'pause' | 'change' | 'end' | 'transfer' | Pause | null>(null);
  const offer = stay.offer.title;
  const close = (): void => setAsks(null);
  const done = (said: string): void => {
    close();
    onDone(said);
  };
  const dialog = { stay, onClose: close, onDone: done };
  const actions = isReadOnly ? [] : possible(stay, takesSeats);
  const pauses = pausesAhead(stay);
  if (pauses.length === 0 && actions.length === 0) return null;
  return (
    <div className="pv-stack">
      {pauses.length > 0 && <Pauses of={pauses} offer={offer} onResume={!isReadOnly && takesSeats ? setAsks : null} />}
      {actions.length > 0 && (
        <div className="pv-actions">
          {actions.map((action) => (
            <KernButton key={action} variant="secondary" text={t(`open.${action}`)} aria-label={t('openOf', { action: t(`open.${action}`), offer })} onClick={() => setAsks(action)} />
          ))}
          {also}
        </div>
      )}
      {asks === 'pause' && <PauseDialog {...dialog} />}
      {asks === 'change' && <ChangeDialog {...dialog} />}
      {asks === 'end' && <EndDialog {...dialog} />}
      {asks === 'transfer' && <TransferDialog {...dialog} referralId={referralId} />}
      {asks !== null && typeof asks === 'object' && <ResumeDialog {...dialog} pause={asks} />}
    </div>
  );
}

type Action = 'pause' | 'change' | 'transfer' | 'end';

/** What is left of a stay is paused or ended; what is over is at most taken up again. */
function possible(stay: Stay, takesSeats: boolean): Action[] {
  if (isOver(stay)) return takesSeats ? ['change'] : [];
  const endsToday = stay.validTo === today();
  // It is ended on a day of its own before its last one.
  const mayEnd = stay.validTo === null || stay.validTo > (stay.validFrom > today() ? stay.validFrom : today());
  return [...(endsToday ? [] : (['pause'] as const)), 'change', ...(takesSeats && !endsToday ? (['transfer'] as const) : []), ...(mayEnd ? (['end'] as const) : [])];
}

interface PausesProps {
  readonly of: readonly Pause[];
  readonly offer: string;
  readonly onResume: ((pause: Pause) => void) | null;
}

function Pauses({ of, offer, onResume }: PausesProps): ReactNode {
  const { t } = useTranslation('stays');
  return (
    <ul className="pv-pauses">
      {of.map((pause) => {
        const span = { from: day(pause.from), to: day(pause.to) };
        return (
          <li key={pause.from}>
            <span className="kern-body">{t(pause.from <= today() ? 'pauses.now' : 'pauses.ahead', span)}</span>
            {onResume && <KernButton variant="tertiary" text={t('open.resume')} aria-label={t('resumeOf', { ...span, offer })} onClick={() => onResume(pause)} />}
          </li>
        );
      })}
    </ul>
  );
}
