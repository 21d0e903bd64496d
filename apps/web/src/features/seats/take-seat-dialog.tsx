import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, type Setback } from '../../app/api/use-command.js';
import { day } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextArea } from '../../shared/ui/field.js';
import { SeatSetback, type NextOffer } from './seat-setback.js';
import { HoldSeatDocument, ReserveSeatDocument, type HoldKind, type Variant } from './seats.generated.js';

/** What is to be taken, as a match tells it. */
export interface Wanted {
  readonly offer: { readonly id: string; readonly title: string; readonly asksFirst: boolean; readonly host: { readonly name: string } };
  readonly firstDate: string;
  readonly lastDate: string | null;
}

interface TakeSeatDialogProps {
  readonly how: 'reserve' | 'hold';
  readonly referralId: string;
  readonly variant: Variant;
  readonly wanted: Wanted;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
  /** The seat is gone: what stands behind the dialog is out of date. */
  readonly onTaken: () => void;
}

const KINDS: readonly HoldKind[] = ['FORM', 'DECISION'];

/** Takes a seat for a case, or holds it; where it is gone meanwhile, the dialog goes on with what else fits. */
export function TakeSeatDialog({ how, referralId, variant, wanted: first, onClose, onDone, onTaken }: TakeSeatDialogProps): ReactNode {
  const { t } = useTranslation('seats');
  const [wanted, setWanted] = useState(first);
  const [kind, setKind] = useState<HoldKind>('FORM');
  const [note, setNote] = useState('');
  const hold = useCommand(HoldSeatDocument);
  const reserve = useCommand(ReserveSeatDocument);
  const { offer } = wanted;
  const setback = hold.setback ?? reserve.setback;
  useTold(setback, onTaken);
  const send = async (): Promise<void> => {
    const wish = { referralId, offerId: offer.id, variant, ...(note.trim() !== '' && { costNote: note.trim() }) };
    const result = how === 'hold' ? await hold.send({ ...wish, kind }) : await reserve.send(wish);
    if (result) onDone(t(result.state === 'HELD' ? 'done.HELD' : result.state === 'REQUESTED' ? 'done.REQUESTED' : 'done.CONFIRMED', { offer: offer.title }));
  };
  const goOn = (next: NextOffer): void => {
    hold.forget();
    reserve.forget();
    setWanted({ ...next, lastDate: null });
  };
  const action = how === 'hold' ? t('action.hold') : t(offer.asksFirst ? 'action.request' : 'action.reserve');
  return (
    <Dialog
      title={how === 'hold' ? t('take.kind') : t(offer.asksFirst ? 'take.request' : 'take.reserve')}
      onClose={onClose}
      footer={
        <>
          <KernButton variant="secondary" text={t('action.cancel')} onClick={onClose} />
          {!isTaken(setback) && <KernButton variant="primary" text={action} disabled={hold.isSending || reserve.isSending} onClick={() => void send()} />}
        </>
      }
    >
      <div className="pv-stack">
        <p className="kern-title">{t('take.offer', { offer: offer.title, host: offer.host.name })}</p>
        <SeatSetback setback={setback} onNext={goOn} />
        {!isTaken(setback) && (
          <>
            {wanted.lastDate !== null && <p className="kern-body">{t('take.stay', { from: day(wanted.firstDate), to: day(wanted.lastDate) })}</p>}
            {how === 'reserve' && offer.asksFirst && <p className="kern-body">{t('take.asks')}</p>}
            {how === 'hold' && <HoldKinds chosen={kind} onChoose={setKind} />}
            <TextArea label={t('take.note')} hint={t('take.noteHint')} optional rows={2} maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function HoldKinds({ chosen, onChoose }: { readonly chosen: HoldKind; readonly onChoose: (kind: HoldKind) => void }): ReactNode {
  const { t } = useTranslation('seats');
  return (
    <fieldset className="pv-choices">
      <legend className="kern-body">{t('take.kindHint')}</legend>
      {KINDS.map((kind) => (
        <label key={kind} className="pv-choice">
          <input type="radio" name="hold" checked={chosen === kind} onChange={() => onChoose(kind)} />
          <span>{t(`take.${kind}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

const isTaken = (setback: Setback | null): boolean => setback !== null && 'refused' in setback && setback.refused.__typename === 'SeatTaken';

function useTold(setback: Setback | null, onTaken: () => void): void {
  const taken = isTaken(setback);
  const tell = useEffectEvent(onTaken);
  // When it turns, not whenever the function is another one.
  useEffect(() => {
    if (taken) tell();
  }, [taken]);
}
