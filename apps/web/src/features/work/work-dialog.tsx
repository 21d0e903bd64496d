import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, type Setback } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { day, hours } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { STAFF, WORK_TYPES, type Work, type WorkChoices } from './work-choices.js';
import { CorrectWorkTimeDocument, RecordWorkTimeDocument } from './work.generated.js';

const MOST_MINUTES = 1440;

interface WorkDialogProps {
  /** The entry that is corrected; null: a new one. */
  readonly work: Work | null;
  readonly choices: WorkChoices;
  readonly firstDay: string;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** Records time that belongs to no single case, or says how it really was. What was done is written nowhere here. */
export function WorkDialog({ work, choices, firstDay, onClose, onDone }: WorkDialogProps): ReactNode {
  const { t } = useTranslation('work');
  const form = useId();
  const record = useCommand(RecordWorkTimeDocument);
  const correct = useCommand(CorrectWorkTimeDocument);
  const { isSending, setback } = work === null ? record : correct;
  const [said, setSaid] = useState(() => startOf(work, choices, firstDay));
  const [isTried, setTried] = useState(false);
  const minutes = Number(said.minutes);
  const wrong = {
    agency: said.agencyId === '',
    date: said.date === '' || said.date > today(),
    minutes: !Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES,
  };
  const change = (part: Partial<typeof said>): void => setSaid({ ...said, ...part });
  const errorOf = (field: keyof typeof wrong): string | null => (isTried && wrong[field] ? t(`wrong.${field}`) : null);
  const agencies = work !== null ? [{ value: work.agency.id, text: work.agency.name }] : choices.agencies.length === 1 ? choices.agencies : [{ value: '', text: t('dialog.choose') }, ...choices.agencies];
  // A group that has ended since is no choice any more, but stays where it stood.
  const offers = work?.offer && choices.offers.every(({ value }) => value !== work.offer!.id) ? [...choices.offers, { value: work.offer.id, text: work.offer.title }] : choices.offers;
  const spaces = choices.spaces.filter(({ agencyId }) => agencyId === said.agencyId);
  const places = [
    { value: '', text: t('dialog.noPlace') },
    ...offers.map(({ value, text }) => ({ value: `offer:${value}`, text })),
    ...spaces.map(({ value, text }) => ({ value: `space:${value}`, text: t('dialog.space', { name: text }) })),
  ];

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.values(wrong).some(Boolean)) {
      const { currentTarget } = event;
      requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    const { agencyId, date, workType, staff, place } = said;
    const [kind, id] = place.split(':');
    const entry = { date, minutes, workType, staff, offerId: kind === 'offer' ? id! : null, socialSpaceId: kind === 'space' ? id! : null };
    const answer = work === null ? await record.send({ ...entry, agencyId }) : await correct.send({ ...entry, workTimeId: work.id, revision: work.revision });
    if (answer) onDone(t(work === null ? 'dialog.recorded' : 'dialog.corrected', { day: day(date) }));
  };
  return (
    <Dialog
      title={t(work === null ? 'dialog.recordTitle' : 'dialog.correctTitle')}
      onClose={onClose}
      footer={<KernButton form={form} type="submit" variant="primary" text={t(work === null ? 'dialog.record' : 'dialog.save')} disabled={isSending} />}
    >
      <form id={form} className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="kern-body">{t('dialog.lead')}</p>
        <div className="pv-pair">
          <TextField type="date" max={today()} label={t('dialog.date')} hint={t('dialog.dateHint')} value={said.date} error={errorOf('date')} onChange={({ target }) => change({ date: target.value })} />
          <TextField inputMode="numeric" label={t('dialog.minutes')} hint={wrong.minutes ? t('dialog.minutesHint') : t('dialog.minutesAre', { hours: hours(minutes) })} value={said.minutes} error={errorOf('minutes')} onChange={({ target }) => change({ minutes: target.value.trim() })} />
        </div>
        <SelectField
          label={t('dialog.type')}
          hint={t(`workTypeHelp.${said.workType}`)}
          value={said.workType}
          options={WORK_TYPES.map((value) => ({ value, text: t(`workType.${value}`) }))}
          onChange={({ target }) => change({ workType: target.value as typeof said.workType })}
        />
        <SelectField label={t('dialog.staff')} value={said.staff} options={STAFF.map((value) => ({ value, text: t(`staff.${value}`) }))} onChange={({ target }) => change({ staff: target.value as typeof said.staff })} />
        <SelectField
          label={t('dialog.agency')}
          value={said.agencyId}
          error={errorOf('agency')}
          // An entry stays with the agency that it was recorded for.
          disabled={work !== null}
          options={agencies}
          onChange={({ target }) => change({ agencyId: target.value, place: said.place.startsWith('space:') ? '' : said.place })}
        />
        <SelectField
          label={t('dialog.place')}
          optional
          value={said.place}
          options={places}
          onChange={({ target }) => change({ place: target.value })}
        />
        <div aria-live="polite">{isElsewhere(setback) ? <KernAlert variant="warning" title={t('elsewhere.title')} body={t('elsewhere.body')} /> : <SetbackNote setback={setback} />}</div>
      </form>
    </Dialog>
  );
}

/** Agency, group or social space do not fit to the day. */
const isElsewhere = (setback: Setback | null): boolean => setback !== null && 'refused' in setback && setback.refused.code === 'WORK_PLACE_NOT_FOUND';

function startOf(work: Work | null, { agencies }: WorkChoices, firstDay: string) {
  const place = work?.offer ? `offer:${work.offer.id}` : work?.socialSpaceId ? `space:${work.socialSpaceId}` : '';
  return {
    date: firstDay,
    minutes: String(work?.minutes ?? 60),
    workType: work?.workType ?? ('CROSS_CASE' as const),
    staff: work?.staff ?? ('PROFESSIONAL' as const),
    agencyId: work?.agency.id ?? (agencies.length === 1 ? agencies[0]!.value : ''),
    place,
  };
}
