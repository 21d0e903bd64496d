import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextField } from '../../shared/ui/field.js';
import { endOf } from './marks.js';
import type { Register } from './use-registers.js';

interface TimesDialogProps {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly session: Register['session'];
  readonly onClose: () => void;
  /** Null: from the beginning, to the end. */
  readonly onSave: (presentFrom: string | null, presentTo: string | null) => void;
}

/** Who came later or went earlier. */
export function TimesDialog({ code, from, to, session, onClose, onSave }: TimesDialogProps): ReactNode {
  const { t } = useTranslation('attendance');
  const form = useId();
  const [times, setTimes] = useState({ from, to });
  const [isChecked, setChecked] = useState(false);
  const [start, end] = [session.start.slice(0, 5), endOf(session.start, session.minutes)];
  const isLate = times.from >= end;
  const isEarly = times.to <= start || times.to <= times.from;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (isLate || isEarly) return;
    onSave(times.from <= start ? null : times.from, times.to >= end ? null : times.to);
  };
  return (
    <Dialog title={t('times.title', { code })} onClose={onClose} footer={<KernButton variant="primary" type="submit" form={form} text={t('times.save')} />}>
      <form id={form} className="pv-form" noValidate onSubmit={save}>
        <p className="kern-body">{t('times.lead', { from: start, to: end })}</p>
        <TextField
          type="time"
          required
          label={t('times.from')}
          value={times.from}
          error={isChecked && isLate ? t('times.late', { to: end }) : null}
          onChange={({ target }) => setTimes({ ...times, from: target.value })}
        />
        <TextField
          type="time"
          required
          label={t('times.to')}
          value={times.to}
          error={isChecked && isEarly ? t('times.early') : null}
          onChange={({ target }) => setTimes({ ...times, to: target.value })}
        />
      </form>
    </Dialog>
  );
}
