import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { inOrder } from '../../app/format.js';
import { Loaded } from '../../shared/ui/notes.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { JournalFrame } from './journal-frame.js';
import { JournalTable } from './journal-table.js';
import { JournalDocument, type JournalQueryVariables } from './journal.generated.js';
import { actionsOf, GROUPS, type Group } from './journal-words.js';

interface Narrowed {
  readonly group: Group | '';
  readonly actor: string;
  readonly from: string;
  readonly to: string;
  readonly subjectId: string | null;
}

const ALL: Narrowed = { group: '', actor: '', from: '', to: '', subjectId: null };

/** What was done in the name of one's organisation and in its matters. */
export function JournalPage(): ReactNode {
  const { t } = useTranslation('journal');
  const [narrowed, setNarrowed] = useState<Narrowed>(ALL);
  const { group, actor, from, to, subjectId } = narrowed;
  const variables = useMemo<JournalQueryVariables>(
    () => ({ actions: group === '' ? null : actionsOf(group), actor: actor || null, from: from || null, to: to || null, subjectId }),
    [group, actor, from, to, subjectId],
  );
  const query = useQuery({ query: JournalDocument, variables, requestPolicy: 'cache-and-network' });
  const [{ data }] = query;
  const people = data?.colleagues.edges.map(({ node }) => node) ?? [];
  const names = inOrder(people.map(({ name }) => name));
  const change = (part: Partial<Narrowed>): void => setNarrowed((before) => ({ ...before, ...part }));
  return (
    <JournalFrame title={t('title')} lead={t('lead')}>
      <div role="search" aria-label={t('filter.title')} className="pv-narrow">
        <SelectField
          label={t('filter.group')}
          value={group}
          onChange={({ target }) => change({ group: target.value as Group | '' })}
          options={[{ value: '', text: t('filter.all') }, ...GROUPS.map((value) => ({ value, text: t(`group.${value}`) }))]}
        />
        <SelectField
          label={t('filter.actor')}
          value={actor}
          onChange={({ target }) => change({ actor: target.value })}
          options={[{ value: '', text: t('filter.all') }, ...[...people].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name)).map(({ id, name }) => ({ value: id, text: name }))]}
        />
        <TextField type="date" label={t('filter.from')} value={from} onChange={({ target }) => change({ from: target.value })} />
        <TextField type="date" label={t('filter.to')} value={to} onChange={({ target }) => change({ to: target.value })} />
      </div>
      {subjectId !== null && (
        <div className="pv-note" role="status">
          <p className="kern-body">{t('filter.subject')}</p>
          <KernButton text={t('filter.clear')} onClick={() => change({ subjectId: null })} />
        </div>
      )}
      <Loaded of={query}>{({ journal }) => <JournalTable first={journal} variables={variables} onOnly={(id) => setNarrowed({ ...ALL, subjectId: id })} />}</Loaded>
    </JournalFrame>
  );
}
