import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { addDays, today } from '../../app/days.js';
import { day, kilometres } from '../../app/format.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { Loaded } from '../../shared/ui/notes.js';
import { isDay, later, type Stay } from './stay.js';
import { StayDialog, type StayDialogOf } from './stay-dialog.js';
import { TransferSeatDocument, TransferTargetsDocument, type TransferTargetsQuery } from './stays.generated.js';

interface TransferDialogProps extends StayDialogOf<Stay> {
  readonly referralId: string;
}

type Target = NonNullable<TransferTargetsQuery['matches']>['matches']['edges'][number]['node'];

/** Moves a case to another group that suits it: the old seat ends where the new one begins, both or neither. */
export function TransferDialog({ stay, referralId, onClose, onDone }: TransferDialogProps): ReactNode {
  const { t } = useTranslation('stays');
  const [toOfferId, setTo] = useState('');
  const [from, setFrom] = useState('');
  const [isTried, setTried] = useState(false);
  const transfer = useCommand(TransferSeatDocument);
  const query = useQuery({ query: TransferTargetsDocument, variables: { referralId, variant: stay.variant } });
  const targets = (query[0].data?.matches?.matches.edges ?? []).map(({ node }) => node).filter(({ offer }) => offer.id !== stay.offer.id);
  const target = targets.find(({ offer }) => offer.id === toOfferId);
  const earliest = later(today(), target?.firstDate ?? '');
  const isWrong = !isDay(from) || from < earliest;
  const send = async (): Promise<void> => {
    setTried(true);
    if (target === undefined || isWrong) return;
    const names = { offer: target.offer.title, from: day(from), old: stay.offer.title };
    const moved = await transfer.send({ reservationId: stay.id, toOfferId, from });
    if (moved) onDone(t(moved.state === 'CONFIRMED' ? 'transfer.done' : 'transfer.asked', names));
  };
  const choose = (id: string): void => {
    setTo(id);
    const first = targets.find(({ offer }) => offer.id === id)?.firstDate;
    if (first !== undefined) setFrom(later(first, addDays(today(), 1)));
  };
  return (
    <StayDialog title={t('transfer.title')} body={t('transfer.body', { offer: stay.offer.title })} confirm={targets.length === 0 ? null : t('transfer.action')} isSending={transfer.isSending} setback={transfer.setback} onClose={onClose} onConfirm={() => void send()}>
      <Loaded of={query}>
        {() =>
          targets.length === 0 ? (
            <p className="kern-body">{t('transfer.none')}</p>
          ) : (
            <>
              <TargetField targets={targets} value={toOfferId} error={isTried && target === undefined ? t('transfer.toMissing') : null} onChoose={choose} />
              <TextField type="date" required label={t('transfer.from')} hint={t('transfer.fromHint')} min={earliest} value={from} error={isTried && isWrong ? t('bounds.from', { from: day(earliest) }) : null} onChange={({ target: field }) => setFrom(field.value)} />
              {target?.offer.asksFirst === true && <p className="kern-body">{t('transfer.asks')}</p>}
            </>
          )
        }
      </Loaded>
      <Link className="kern-link" to="/faelle/$id/suche" params={{ id: referralId }}>
        {t('transfer.search')}
      </Link>
    </StayDialog>
  );
}

interface TargetFieldProps {
  readonly targets: readonly Target[];
  readonly value: string;
  readonly error: string | null;
  readonly onChoose: (offerId: string) => void;
}

function TargetField({ targets, value, error, onChoose }: TargetFieldProps): ReactNode {
  const { t } = useTranslation('stays');
  const textOf = ({ offer, distanceKm, freeSeats }: Target): string =>
    [t('transfer.target', { offer: offer.title, host: offer.host.name }), ...(distanceKm === null ? [] : [kilometres(distanceKm)]), t('transfer.free', { count: freeSeats })].join(', ');
  return (
    <SelectField
      label={t('transfer.to')}
      hint={t('transfer.toHint')}
      value={value}
      error={error}
      options={[{ value: '', text: t('choose') }, ...targets.map((one) => ({ value: one.offer.id, text: textOf(one) }))]}
      onChange={({ target }) => onChoose(target.value)}
    />
  );
}
