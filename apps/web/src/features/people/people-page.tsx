import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { addTexts } from '../../app/i18n.js';
import { useSession } from '../../app/session/session.js';
import { Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { InvitationTable } from './invitation-table.js';
import { InviteForm } from './invite-form.js';
import { PeopleDocument, type PeopleQuery } from './people.generated.js';
import { PersonTable } from './person-table.js';
import { Substitutions } from './substitutions.js';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('people', { de, en });

/** Who belongs to the organisation, in which roles, and who is invited. */
export function PeoplePage(): ReactNode {
  const { t } = useTranslation('people');
  const { membership } = useSession();
  const [after, setAfter] = useState<string | null>(null);
  const query = useQuery({ query: PeopleDocument, variables: { after }, pause: membership === null });
  const [, ask] = query;
  return (
    <Page title={membership?.organisation.name ?? t('title')} preline={t('title')} lead={t('lead')}>
      <Loaded of={query}>{(data) => <Parts data={data} isFirst={after === null} onPage={setAfter} refresh={() => ask({ requestPolicy: 'network-only' })} />}</Loaded>
    </Page>
  );
}

interface PartsProps {
  readonly data: PeopleQuery;
  readonly isFirst: boolean;
  readonly onPage: (after: string | null) => void;
  readonly refresh: () => void;
}

function Parts({ data: { people, invitations, substitutions }, isFirst, onPage, refresh }: PartsProps): ReactNode {
  const { t } = useTranslation('people');
  const { has } = useSession();
  const [isInviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<string | null>(null);
  const mayChange = has('ADMINISTRATOR');
  const onInvited = (email: string): void => {
    setInviting(false);
    setInvited(email);
    refresh();
  };
  const open = invitations.edges.map(({ node }) => node).filter(({ state }) => state === 'OPEN' || state === 'EXPIRED');
  return (
    <>
      <Section title={t('people.title')} actions={mayChange && <KernButton variant="primary" icon="add" text={t('invite.open')} onClick={() => setInviting(true)} />}>
        <div aria-live="polite">{invited !== null && <p className="kern-body">{t('invite.sent', { email: invited })}</p>}</div>
        <PersonTable people={people.edges.map(({ node }) => node)} mayChange={mayChange} onChange={refresh} />
        <div className="pv-actions">
          {!isFirst && <KernButton variant="secondary" text={t('people.first')} onClick={() => onPage(null)} />}
          {people.pageInfo.hasNextPage && <KernButton variant="secondary" text={t('people.next')} onClick={() => onPage(people.pageInfo.endCursor)} />}
        </div>
      </Section>
      {open.length > 0 && (
        <Section title={t('invitations.title')}>
          <InvitationTable invitations={open} mayChange={mayChange} onChange={refresh} />
        </Section>
      )}
      <Substitutions substitutions={substitutions.edges.map(({ node }) => node)} isCut={substitutions.pageInfo.hasNextPage} mayChange={mayChange} onChange={refresh} />
      {isInviting && <InviteForm onInvited={onInvited} onClose={() => setInviting(false)} />}
    </>
  );
}
