import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { instant } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { LeaveWaitingListDocument } from './seats.generated.js';
import './seats-texts.js';

export interface CaseWait {
  readonly id: string;
  readonly state: 'WAITING' | 'PAUSED' | 'PLACED' | 'WITHDRAWN';
  readonly waitingSince: string;
  readonly places: readonly { readonly offerId: string | null; readonly place: number }[];
  readonly whyNothingYet: readonly { readonly code: string; readonly offerId: string | null; readonly sentence: string }[];
}

interface WaitsProps {
  readonly waits: readonly CaseWait[];
  /** Titles of offers by their ids, as far as the screen knows them. */
  readonly titles: ReadonlyMap<string, string>;
  readonly onDone: (said: string) => void;
  readonly isReadOnly?: boolean;
}

/** Where a case stands in the queue, and why it has no seat yet. */
export function Waits({ waits, titles, onDone, isReadOnly = false }: WaitsProps): ReactNode {
  const { t } = useTranslation('seats');
  const placeText = ({ offerId, place }: CaseWait['places'][number]): string => {
    if (offerId === null) return t('wait.placeAny', { place });
    const offer = titles.get(offerId);
    return offer === undefined ? t('wait.placeUnnamed', { place }) : t('wait.place', { place, offer });
  };
  return (
    <ul className="pv-seats">
      {waits.map((wait) => (
        <li key={wait.id} className="pv-seat pv-seat--REQUESTED">
          <div className="pv-seat__what">
            <KernBadge variant="info" text={t(`wait.state.${wait.state}`)} withIcon />
            <span className="kern-body kern-body--small">{t('wait.since', { at: instant(wait.waitingSince) })}</span>
            {wait.places.map((one) => (
              <strong key={one.offerId ?? ''}>{placeText(one)}</strong>
            ))}
            <span className="kern-body kern-body--small">{t('wait.placeHint')}</span>
            {wait.whyNothingYet.length > 0 && (
              <>
                <span className="kern-body">{t('wait.why')}</span>
                <ul>
                  {wait.whyNothingYet.map(({ code, offerId, sentence }) => (
                    <li key={`${code} ${offerId ?? ''}`}>{sentence}</li>
                  ))}
                </ul>
              </>
            )}
          </div>
          {!isReadOnly && <Leave wait={wait} onDone={onDone} />}
        </li>
      ))}
    </ul>
  );
}

function Leave({ wait, onDone }: { readonly wait: CaseWait; readonly onDone: (said: string) => void }): ReactNode {
  const { t } = useTranslation('seats');
  const [asks, setAsks] = useState(false);
  const leave = useCommand(LeaveWaitingListDocument);
  const send = async (): Promise<void> => {
    if (!(await leave.send({ waitId: wait.id }))) return;
    setAsks(false);
    onDone(t('done.left'));
  };
  return (
    <>
      <KernButton variant="tertiary" text={t('wait.leave')} onClick={() => setAsks(true)} />
      {asks && (
        <Dialog
          title={t('wait.leaveTitle')}
          onClose={() => setAsks(false)}
          footer={
            <>
              <KernButton variant="secondary" text={t('action.cancel')} onClick={() => setAsks(false)} />
              <KernButton variant="danger" text={t('wait.leave')} disabled={leave.isSending} onClick={() => void send()} />
            </>
          }
        >
          <p className="kern-body">{t('wait.leaveBody')}</p>
          <SetbackNote setback={leave.setback} />
        </Dialog>
      )}
    </>
  );
}
