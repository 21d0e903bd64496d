import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { addTexts } from '../../app/i18n.js';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { InviteToNetwork } from './invite-to-network.js';
import { MembershipTable } from './membership-table.js';
import { NetworkDocument, type NetworkQuery } from './network.generated.js';
import { NetworkInvitations } from './network-invitations.js';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('people', { de, en });

/** Which organisations work together: an agency's network, or the networks of a host. */
export function NetworkPage(): ReactNode {
  const { t } = useTranslation('people');
  const { membership } = useSession();
  const isAgency = membership?.organisation.kind === 'AGENCY';
  const id = membership?.organisation.id ?? null;
  const query = useQuery({ query: NetworkDocument, variables: { isAgency, agencyId: isAgency ? id : null, providerId: isAgency ? null : id }, pause: membership === null });
  const [, ask] = query;
  return (
    <Page title={t('network.title')} lead={t(isAgency ? 'network.agencyLead' : 'network.hostLead')}>
      {membership === null ? <Empty title={t('nobody')} /> : <Loaded of={query}>{(data) => <Parts data={data} isAgency={isAgency} refresh={() => ask({ requestPolicy: 'network-only' })} />}</Loaded>}
    </Page>
  );
}

interface PartsProps {
  readonly data: NetworkQuery;
  readonly isAgency: boolean;
  readonly refresh: () => void;
}

function Parts({ data: { networkMemberships, networkInvitations, organisations }, isAgency, refresh }: PartsProps): ReactNode {
  const { t } = useTranslation('people');
  const { has, membership } = useSession();
  const [isInviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<string | null>(null);
  const memberships = networkMemberships.edges.map(({ node }) => node);
  const members = new Set(memberships.filter(({ validTo }) => validTo === null).map(({ provider }) => provider.id));
  const others = (organisations?.edges ?? []).map(({ node }) => node).filter(({ id, kind }) => kind !== 'AGENCY' && id !== membership?.organisation.id && !members.has(id));
  return (
    <>
      <Section title={t('invitationsOf.title')} actions={isAgency && has('ADMINISTRATOR') && <KernButton variant="primary" icon="add" text={t('inviteTo.open')} onClick={() => setInviting(true)} />}>
        <div aria-live="polite">{invited !== null && <p className="kern-body">{t('inviteTo.sent', { name: invited })}</p>}</div>
        <NetworkInvitations invitations={networkInvitations.edges.map(({ node }) => node)} isAgency={isAgency} mayChange={has('ADMINISTRATOR')} onChange={refresh} />
      </Section>
      <Section title={t(isAgency ? 'network.members' : 'network.memberOf')}>
        {memberships.length === 0 ? (
          <Empty title={t('network.none.title')}>{t(isAgency ? 'network.none.agency' : 'network.none.host')}</Empty>
        ) : (
          <MembershipTable memberships={memberships} isAgency={isAgency} mayChange={has('ADMINISTRATOR')} onChange={refresh} />
        )}
        {networkMemberships.pageInfo.hasNextPage && <p className="kern-body">{t('network.more', { count: memberships.length })}</p>}
      </Section>
      {isInviting && (
        <InviteToNetwork
          organisations={others}
          onClose={() => setInviting(false)}
          onInvited={(name) => {
            setInviting(false);
            setInvited(name);
            refresh();
          }}
        />
      )}
    </>
  );
}
