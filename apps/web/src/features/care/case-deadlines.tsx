import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../app/format.js';
import { Section } from '../../shared/ui/page.js';
import type { DeadlineFragment } from './deadlines.generated.js';
import { useDeadlineName, useMayClose } from './deadline-words.js';
import { useDeadlineDialogs } from './use-deadline-dialogs.js';
import './texts.js';

interface CaseDeadlinesProps {
  readonly code: string;
  readonly deadlines: readonly DeadlineFragment[];
  readonly onDone: (said: string) => void;
}

/** What is due in a case, by day, and below it what is done. */
export function CaseDeadlines({ code, deadlines, onDone }: CaseDeadlinesProps): ReactNode {
  const { t } = useTranslation('care');
  const { ask, dialog } = useDeadlineDialogs(onDone);
  const open = deadlines.filter(({ state }) => state === 'OPEN');
  const done = deadlines.filter(({ state }) => state === 'DONE').reverse();
  const rows = (of: readonly DeadlineFragment[]): ReactNode => (
    <ul className="pv-tasks">
      {of.map((deadline) => (
        <DeadlineRow key={`${deadline.id} ${deadline.kind}`} deadline={deadline} onAsk={() => ask({ deadline, code })} />
      ))}
    </ul>
  );
  return (
    <Section title={t('deadline.title')}>
      {open.length === 0 ? <p className="kern-body">{t('deadline.none')}</p> : rows(open)}
      {done.length > 0 && (
        <details className="pv-care-details">
          <summary>{t('deadline.doneOnes', { count: done.length })}</summary>
          {rows(done)}
        </details>
      )}
      {dialog}
    </Section>
  );
}

function DeadlineRow({ deadline, onAsk }: { readonly deadline: DeadlineFragment; readonly onAsk: () => void }): ReactNode {
  const { t } = useTranslation('care');
  const name = useDeadlineName();
  const mayClose = useMayClose();
  const { state, dueOn, doneOn, isOverdue, side, doneByPerson } = deadline;
  const isOpen = state === 'OPEN';
  return (
    <li className={isOverdue ? 'pv-task pv-task--overdue' : 'pv-task'}>
      <div className="pv-task__what">
        <span className="kern-title kern-title--small">{name(deadline)}</span>
        <span className="kern-body">{isOpen ? t('deadline.due', { day: day(dueOn) }) : t('deadline.wasDone', { day: day(doneOn ?? dueOn), due: day(dueOn) })}</span>
        {doneByPerson !== null && <span className="kern-body kern-body--small">{t('deadline.saidBy', { name: doneByPerson.name })}</span>}
        {isOverdue && <KernBadge variant="danger" text={t('deadline.overdue')} withIcon />}
        {isOpen && <span className="kern-body kern-body--small">{t(`deadline.side.${side}`)}</span>}
      </div>
      {mayClose(deadline) && (
        <KernButton variant="tertiary" text={t(isOpen ? 'deadline.complete' : 'deadline.reopen')} aria-label={t(isOpen ? 'deadline.completeOf' : 'deadline.reopenOf', { what: name(deadline) })} onClick={onAsk} />
      )}
    </li>
  );
}
