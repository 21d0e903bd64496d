import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { ChoiceGroup, RadioField } from '../../shared/ui/choice.js';
import { TextArea, TextField } from '../../shared/ui/field.js';
import { AskBack } from '../referral/ask-back.js';
import { Slots } from '../referral/place-fields.js';
import { slotsOf, windowsOf, type Slot } from '../referral/request-content.js';
import { useCriterionName } from './why.js';
import { RelaxCriterionDocument, type RelaxableCriterion, type RelaxationBoundInput } from './widening.generated.js';

export const RELAXABLE: readonly RelaxableCriterion[] = ['AGE', 'GENDER', 'LANGUAGE', 'SCHEDULE', 'TOO_FAR'];

export interface RelaxWish {
  readonly criterion: RelaxableCriterion;
  /** How far it would have to be; null: not known. */
  readonly bound: { readonly upToKm: number | null; readonly upToYears: number | null; readonly windows: readonly string[] | null } | null;
}

interface RelaxDialogProps {
  readonly referralId: string;
  readonly wish: RelaxWish;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

const isBoundable = (criterion: RelaxableCriterion): boolean => criterion === 'AGE' || criterion === 'SCHEDULE' || criterion === 'TOO_FAR';

/** Asks how far one criterion is not insisted on in this case, and why. */
export function RelaxDialog({ referralId, wish: { criterion, bound }, onClose, onDone }: RelaxDialogProps): ReactNode {
  const { t } = useTranslation('search');
  const name = useCriterionName()(criterion);
  const [isWhole, setWhole] = useState(!isBoundable(criterion) || (bound === null && criterion === 'SCHEDULE'));
  const [km, setKm] = useState(String(bound?.upToKm ?? ''));
  const [years, setYears] = useState(String(bound?.upToYears ?? 1));
  const [slots, setSlots] = useState<readonly Slot[]>(() => slotsOf(bound?.windows ?? []));
  const [reason, setReason] = useState('');
  const relax = useCommand(RelaxCriterionDocument);
  const limit = isWhole ? {} : limitOf(criterion, km, years, slots);
  const send = async (): Promise<void> => {
    if (limit === null) return;
    const relaxed = await relax.send({ referralId, criterion, reason: reason.trim(), ...(!isWhole && { bound: limit }) });
    if (relaxed) onDone(t('relax.done', { criterion: name }));
  };
  return (
    <AskBack title={t('relax.title', { criterion: name })} body={t('relax.body')} confirm={t('relax.action')} isSending={relax.isSending} isDisabled={reason.trim() === '' || limit === null} setback={relax.setback} onClose={onClose} onConfirm={() => void send()}>
      {isBoundable(criterion) && (
        <ChoiceGroup legend={t('relax.how')}>
          <RadioField name="bound" label={t('relax.bounded')} checked={!isWhole} onChange={() => setWhole(false)} />
          <RadioField name="bound" label={t('relax.wholly')} checked={isWhole} onChange={() => setWhole(true)} />
        </ChoiceGroup>
      )}
      {!isWhole && criterion === 'TOO_FAR' && <TextField inputMode="decimal" label={t('relax.upToKm')} hint={t('relax.kmHint')} value={km} onChange={({ target }) => setKm(target.value)} />}
      {!isWhole && criterion === 'AGE' && <TextField inputMode="numeric" label={t('relax.upToYears')} hint={t('relax.yearsHint')} value={years} onChange={({ target }) => setYears(target.value)} />}
      {!isWhole && criterion === 'SCHEDULE' && <Slots slots={slots} error={null} onChange={setSlots} />}
      <TextArea label={t('relax.reason')} hint={t('relax.reasonHint')} rows={2} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
    </AskBack>
  );
}

/** What was typed as a limit; null where it is none. */
function limitOf(criterion: RelaxableCriterion, km: string, years: string, slots: readonly Slot[]): RelaxationBoundInput | null {
  if (criterion === 'TOO_FAR') return /^\d{1,4}([.,]\d)?$/.test(km.trim()) ? { upToKm: Number(km.replace(',', '.')) } : null;
  if (criterion === 'AGE') return /^([1-9]|[12]\d|30)$/.test(years.trim()) ? { upToYears: Number(years) } : null;
  return slots.length > 0 && slots.every(({ from, to }) => from !== '' && from < to) ? { windows: windowsOf(slots) } : null;
}
