import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSession } from '../../app/session/session.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { IdentityReadsTable } from './identity-reads-table.js';
import { JournalFrame } from './journal-frame.js';
import { IdentityReadCasesDocument, type IdentityReadCasesQuery } from './journal.generated.js';

/** Who has opened the identity of a case; kept apart from administration (section 64 (1) SGB VIII). */
export function IdentityReadsPage(): ReactNode {
  const { t } = useTranslation('journal');
  const { has, membership } = useSession();
  const isAllowed = membership?.organisation.kind === 'AGENCY' && has('CASEWORKER', 'AUDITOR');
  return (
    <JournalFrame title={t('reads.title')} lead={t('reads.lead')}>
      {isAllowed ? <FindCase /> : <Empty title={t('reads.notYours.title')}>{t('reads.notYours.body')}</Empty>}
    </JournalFrame>
  );
}

function FindCase(): ReactNode {
  const { t } = useTranslation('journal');
  const [text, setText] = useState('');
  const query = useQuery({ query: IdentityReadCasesDocument, variables: { text: text || null } });
  const search = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setText(String(new FormData(event.currentTarget).get('text') ?? '').trim());
  };
  return (
    <>
      <form role="search" className="pv-form" onSubmit={search}>
        <TextField name="text" label={t('reads.search')} hint={t('reads.searchHint')} autoComplete="off" />
        <KernButton type="submit" text={t('reads.find')} />
      </form>
      <Loaded of={query}>{({ referrals }) => <ChooseCase key={text} referrals={referrals} />}</Loaded>
    </>
  );
}

function ChooseCase({ referrals }: { readonly referrals: IdentityReadCasesQuery['referrals'] }): ReactNode {
  const { t } = useTranslation('journal');
  const cases = referrals.edges.map(({ node }) => node);
  const [id, setId] = useState('');
  // Where there is one alone, there is nothing to choose.
  const chosen = cases.length === 1 ? cases[0] : cases.find((one) => one.id === id);
  if (cases.length === 0) return <Empty title={t('reads.noCase.title')}>{t('reads.noCase.body')}</Empty>;
  return (
    <>
      <div className="pv-form">
        <SelectField
          label={t('reads.case')}
          hint={referrals.pageInfo.hasNextPage ? t('reads.manyCases') : undefined}
          value={chosen?.id ?? ''}
          onChange={({ target }) => setId(target.value)}
          options={[{ value: '', text: t('reads.choose') }, ...cases.map(({ id: value, code }) => ({ value, text: code }))]}
        />
      </div>
      {chosen && (
        <Section title={t('reads.of', { code: chosen.code })}>
          <IdentityReadsTable referralId={chosen.id} code={chosen.code} />
        </Section>
      )}
    </>
  );
}
