import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { day, instant } from '../../app/format.js';
import { addTexts } from '../../app/i18n.js';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded, SetbackNote } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { CompleteTaskDocument, StartPageDocument, type StartPageQuery } from './start.generated.js';
import { TaskLink } from './task-link.js';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('start', { de, en });

type Task = StartPageQuery['inbox']['edges'][number]['node'];

/** What is to be done, what is overdue first, and the way to each of it. */
export function StartPage(): ReactNode {
  const { t } = useTranslation('start');
  const { me, membership } = useSession();
  const [everybody, setEverybody] = useState(false);
  const query = useQuery({ query: StartPageDocument, variables: { everybody }, pause: membership === null });
  if (membership === null) {
    return (
      <Page title={t('title', { name: me.name })}>
        <Empty title={t('nobody.title')}>{t('nobody.body')}</Empty>
      </Page>
    );
  }
  return (
    <Page title={t('title', { name: me.name })} lead={membership.organisation.name}>
      <Section
        title={t('tasks.title')}
        actions={<KernButton text={t(everybody ? 'tasks.mine' : 'tasks.everybody')} onClick={() => setEverybody(!everybody)} aria-pressed={everybody} />}
      >
        <Loaded of={query}>{({ inbox }) => <Tasks tasks={inbox.edges.map(({ node }) => node)} isMore={inbox.pageInfo.hasNextPage} />}</Loaded>
      </Section>
    </Page>
  );
}

function Tasks({ tasks, isMore }: { readonly tasks: readonly Task[]; readonly isMore: boolean }): ReactNode {
  const { t } = useTranslation('start');
  if (tasks.length === 0) return <Empty title={t('tasks.none.title')}>{t('tasks.none.body')}</Empty>;
  return (
    <>
      <ul className="pv-tasks">
        {[...tasks.filter(({ isOverdue }) => isOverdue), ...tasks.filter(({ isOverdue }) => !isOverdue)].map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
      {isMore && <p className="kern-body">{t('tasks.more', { count: tasks.length })}</p>}
    </>
  );
}

function TaskRow({ task }: { readonly task: Task }): ReactNode {
  const { t } = useTranslation('start');
  const complete = useCommand(CompleteTaskDocument);
  return (
    <li className={task.isOverdue ? 'pv-task pv-task--overdue' : 'pv-task'}>
      <div className="pv-task__what">
        <TaskLink task={task} />
        <span className="kern-body kern-body--small">
          {task.dueOn === null ? t('tasks.since', { at: instant(task.createdAt) }) : t('tasks.due', { day: day(task.dueOn) })}
        </span>
        {task.isOverdue && <KernBadge variant="danger" text={t('tasks.overdue')} withIcon />}
        {task.isEscalated && <KernBadge variant="warning" text={t('tasks.escalated')} />}
      </div>
      <KernButton
        variant="tertiary"
        icon="check"
        text={t('tasks.done')}
        aria-label={t('tasks.doneOf', { title: task.title })}
        disabled={complete.isSending}
        onClick={() => void complete.send({ taskId: task.id })}
      />
      <SetbackNote setback={complete.setback} />
    </li>
  );
}
