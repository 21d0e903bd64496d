import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { useSession } from '../../app/session/session.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SelectField } from '../../shared/ui/field.js';
import { Loaded, ProblemNote, SetbackNote } from '../../shared/ui/notes.js';
import { usePages } from '../../shared/use-pages.js';
import { PartnerField } from './partner-field.js';
import { MoreSeatsToTalkAboutDocument, OpenThreadDocument, SeatsToTalkAboutDocument, type MoreSeatsToTalkAboutQuery, type SeatRowsFragment } from './notes.generated.js';

interface NewThreadDialogProps {
  /** The seat that it is about; null: still to be chosen. */
  readonly seatId: string | null;
  readonly onClose: () => void;
  /** With the id of the thread, a new one or the one that the two had. */
  readonly onDone: (threadId: string) => Promise<void>;
}

/** Asks about which seat and with whom one wants to write. */
export function NewThreadDialog({ seatId, onClose, onDone }: NewThreadDialogProps): ReactNode {
  const { t } = useTranslation('notes');
  const form = useId();
  const [seat, setSeat] = useState(seatId ?? '');
  const [partner, setPartner] = useState('');
  const [isTried, setTried] = useState(false);
  const open = useCommand(OpenThreadDocument);
  const query = useQuery({ query: SeatsToTalkAboutDocument });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (seat === '' || partner === '') return;
    await open.send({ reservationId: seat, partnerId: partner }, ({ id }) => onDone(id));
  };
  const choose = (id: string): void => {
    setSeat(id);
    setPartner('');
    open.forget();
  };
  return (
    <Dialog
      title={t('new.title')}
      onClose={onClose}
      footer={
        <>
          <KernButton variant="secondary" text={t('cancel')} onClick={onClose} />
          <KernButton form={form} type="submit" variant="primary" text={t('new.action')} disabled={open.isSending} />
        </>
      }
    >
      <form id={form} className="pv-form pv-form--wide" noValidate onSubmit={(event) => void send(event)}>
        <p className="kern-body">{t('new.body')}</p>
        <Loaded of={query}>{({ reservations }) => <SeatField first={reservations} value={seat} error={isTried && seat === '' ? t('new.seatMissing') : null} onChoose={choose} />}</Loaded>
        {seat !== '' && <PartnerField key={seat} reservationId={seat} value={partner} error={isTried && partner === '' ? t('new.partnerMissing') : null} onChoose={setPartner} />}
        <div role="alert">
          <SetbackNote setback={open.setback} />
        </div>
      </form>
    </Dialog>
  );
}

interface SeatFieldProps {
  readonly first: SeatRowsFragment;
  readonly value: string;
  readonly error: string | null;
  readonly onChoose: (reservationId: string) => void;
}

const NO_VARIABLES = {};
const rowsOf = ({ reservations }: MoreSeatsToTalkAboutQuery): SeatRowsFragment => reservations;

/** The seats in which one leads on either side and that are not over. */
function SeatField({ first, value, error, onChoose }: SeatFieldProps): ReactNode {
  const { t } = useTranslation('notes');
  const isMine = useIsMine();
  const { rows, isMore, isLoading, problem, loadMore } = usePages({ first, query: MoreSeatsToTalkAboutDocument, variables: NO_VARIABLES, of: rowsOf });
  const options = rows
    .filter(isMine)
    .map(({ id, referralCode, offer }) => ({ value: id, text: t('about', { code: referralCode, offer: offer.title }) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
  // A seat that one came with is named, also where it stands on a later page.
  const isNamed = value === '' || options.some((one) => one.value === value);
  return (
    <>
      <SelectField
        label={t('new.seat')}
        hint={options.length === 0 && !isMore ? t('new.noSeats') : undefined}
        value={value}
        error={error}
        options={[{ value: '', text: t('choose') }, ...(isNamed ? [] : [{ value, text: t('new.thisSeat') }]), ...options]}
        onChange={({ target }) => onChoose(target.value)}
      />
      {isMore && <KernButton variant="tertiary" text={t('new.moreSeats')} disabled={isLoading} onClick={loadMore} />}
      {problem && <ProblemNote problem={problem} again={loadMore} />}
    </>
  );
}

function useIsMine(): (seat: SeatRowsFragment['edges'][number]['node']) => boolean {
  const { has, membership } = useSession();
  const own = membership?.organisation.id;
  return ({ validTo, host, referral }) => {
    if (validTo !== null && validTo < today()) return false;
    return (has('GROUP_LEAD') && host.id === own) || (has('CASE_LEAD') && referral?.responsible.id === own);
  };
}
