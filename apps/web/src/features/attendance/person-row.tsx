import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceStatus } from './attendance.generated.js';
import { endOf, type Mark } from './marks.js';
import { TimesDialog } from './times-dialog.js';
import type { Register } from './use-registers.js';

const STATUSES: readonly AttendanceStatus[] = ['ATTENDED', 'EXCUSED', 'UNEXCUSED'];

interface PersonRowProps {
  readonly code: string;
  readonly mark: Mark;
  readonly session: Register['session'];
  readonly onSay: (said: Pick<Mark, 'status' | 'presentFrom' | 'presentTo'>) => void;
}

/** Somebody expected, by pseudonym, with a button for each thing that can be said of them. */
export function PersonRow({ code, mark, session, onSay }: PersonRowProps): ReactNode {
  const { t } = useTranslation('attendance');
  const [isAsking, setAsking] = useState(false);
  const times = mark.presentFrom === null && mark.presentTo === null ? t('times.whole') : t('times.part', timesOf(mark, session));
  return (
    <li className="pv-person">
      <div className="pv-person__who">
        <span className="kern-title">{code}</span>
        {mark.where !== 'NOWHERE' && <span className={`kern-body kern-body--small pv-where pv-where--${mark.where.toLowerCase()}`}>{t(`where.${mark.where}`)}</span>}
      </div>
      <div className="pv-person__statuses" role="group" aria-label={t('statusOf', { code })}>
        {STATUSES.map((status) => (
          <button
            key={status}
            type="button"
            className={`pv-status pv-status--${status.toLowerCase()}`}
            aria-pressed={mark.status === status}
            onClick={() => mark.status !== status && onSay({ status, presentFrom: null, presentTo: null })}
          >
            {t(`status.${status}`)}
          </button>
        ))}
      </div>
      {mark.status === 'ATTENDED' && (
        <button type="button" className="kern-btn kern-btn--tertiary pv-times" aria-label={t('times.of', { what: times, code })} onClick={() => setAsking(true)}>
          <span className="kern-label">{times}</span>
        </button>
      )}
      {isAsking && (
        <TimesDialog
          code={code}
          {...timesOf(mark, session)}
          session={session}
          onClose={() => setAsking(false)}
          onSave={(presentFrom, presentTo) => {
            setAsking(false);
            onSay({ status: 'ATTENDED', presentFrom, presentTo });
          }}
        />
      )}
    </li>
  );
}

const timesOf = ({ presentFrom, presentTo }: Mark, { start, minutes }: Register['session']): { from: string; to: string } => ({
  from: presentFrom ?? start.slice(0, 5),
  to: presentTo ?? endOf(start, minutes),
});
