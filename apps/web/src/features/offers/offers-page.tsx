import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { addMonths, today } from '../../app/days.js';
import { instant } from '../../app/format.js';
import { addTexts } from '../../app/i18n.js';
import { useSession } from '../../app/session/session.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { Empty, Loaded, SetbackNote } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { OfferCard } from './offer-card.js';
import './offers.css';
import { ConfirmCapacityDocument, OffersPageDocument, type OffersPageQuery } from './offers.generated.js';
import { DiscardOfferDraftDocument } from './publish.generated.js';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('offers', { de, en });

/** One's own groups: how full they are, how fresh that is, and one click to say that it still holds. */
export function OffersPage(): ReactNode {
  const { t } = useTranslation('offers');
  const { membership, has } = useSession();
  const [archived, setArchived] = useState(false);
  const to = today().slice(0, 7);
  const [query, ask] = useQuery({
    query: OffersPageDocument,
    variables: { hostId: membership?.organisation.id ?? '', from: addMonths(to, -1), to, archived: archived ? true : null },
  });
  const confirm = useCommand(ConfirmCapacityDocument);
  const [confirmed, setConfirmed] = useState<number | null>(null);
  const confirmCapacity = async (offerIds: string[] | null): Promise<void> => {
    const result = await confirm.send({ offerIds });
    setConfirmed(result?.confirmed ?? null);
    if (result) ask({ requestPolicy: 'network-only' });
  };
  const mayChange = has('GROUP_LEAD', 'ADMINISTRATOR');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        mayChange && (
          <>
            <Link to="/angebote/neu" className="kern-btn kern-btn--primary">
              <span className="kern-icon kern-icon--add" aria-hidden="true" />
              <span className="kern-label">{t('publish')}</span>
            </Link>
            <KernButton icon="checklist" text={t('confirmAll')} disabled={confirm.isSending} onClick={() => void confirmCapacity(null)} />
          </>
        )
      }
    >
      <div aria-live="polite">{confirmed !== null && <KernAlert variant="success" title={t('confirmed', { count: confirmed })} body={t('confirmedBody')} />}</div>
      <SetbackNote setback={confirm.setback} />
      <Loaded of={[query, ask]}>
        {(data) => (
          <>
            {data.offerDrafts.edges.length > 0 && !archived && <Drafts drafts={data.offerDrafts.edges.map(({ node }) => node)} onChanged={() => ask({ requestPolicy: 'network-only' })} />}
            <Section title={t(archived ? 'archived.title' : 'current')} actions={<KernButton aria-pressed={archived} text={t(archived ? 'archived.hide' : 'archived.show')} onClick={() => setArchived(!archived)} />}>
              <Offers data={data} archived={archived} onConfirm={mayChange ? (id) => void confirmCapacity([id]) : null} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface OffersProps {
  readonly data: OffersPageQuery;
  readonly archived: boolean;
  readonly onConfirm: ((id: string) => void) | null;
}

function Offers({ data, archived, onConfirm }: OffersProps): ReactNode {
  const { t } = useTranslation('offers');
  const offers = data.offers.edges.map(({ node }) => node);
  if (offers.length === 0) return <Empty title={t(archived ? 'archived.none' : 'none.title')}>{!archived && t('none.body')}</Empty>;
  return (
    <>
      <ul className="pv-cards pv-offers">
        {offers.map((offer) => (
          <li key={offer.id}>
            <OfferCard offer={offer} utilisation={data.utilisation.edges.map(({ node }) => node).filter((one) => one.offer.id === offer.id)} onConfirm={onConfirm} />
          </li>
        ))}
      </ul>
      <p className="kern-body kern-body--small">{t('explained', { ageing: data.catalogueSettings.ageingAfterDays, stale: data.catalogueSettings.staleAfterDays, threshold: data.catalogueSettings.utilisationThresholdPercent })}</p>
      {data.offers.pageInfo.hasNextPage && <p className="kern-body">{t('more', { count: offers.length })}</p>}
    </>
  );
}

type Draft = OffersPageQuery['offerDrafts']['edges'][number]['node'];

function Drafts({ drafts, onChanged }: { readonly drafts: readonly Draft[]; readonly onChanged: () => void }): ReactNode {
  const { t } = useTranslation('offers');
  const discard = useCommand(DiscardOfferDraftDocument);
  const [asked, setAsked] = useState<Draft | null>(null);
  const nameOf = ({ content }: Draft): string => content.title ?? t('drafts.untitled');
  const close = (): void => {
    setAsked(null);
    discard.forget();
  };
  return (
    <Section title={t('drafts.title')}>
      <ul className="pv-drafts">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link className="kern-link" to="/angebote/neu" search={{ entwurf: draft.id }}>
              {nameOf(draft)}
            </Link>
            <span className="kern-body kern-body--small">{t('drafts.written', { at: instant(draft.updatedAt) })}</span>
            <KernButton variant="tertiary" icon="delete" text={t('drafts.discard')} aria-label={t('drafts.discardOf', { title: nameOf(draft) })} onClick={() => setAsked(draft)} />
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog
          title={t('drafts.ask', { title: nameOf(asked) })}
          onClose={close}
          footer={
            <KernButton
              variant="primary"
              text={t('drafts.discard')}
              disabled={discard.isSending}
              onClick={() =>
                void discard.send({ draftId: asked.id }).then((done) => {
                  if (!done) return;
                  close();
                  onChanged();
                })
              }
            />
          }
        >
          <p className="kern-body">{t('drafts.gone')}</p>
          <SetbackNote setback={discard.setback} />
        </Dialog>
      )}
    </Section>
  );
}
