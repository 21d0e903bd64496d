import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { CheckGroup } from '../../shared/ui/check-group.js';
import { CheckField } from '../../shared/ui/choice.js';
import { SelectField } from '../../shared/ui/field.js';
import { SearchField } from '../../shared/ui/search-field.js';
import { FindWishOffersDocument } from './referral.generated.js';
import { GroupError, Part, useCodeOptions, type FieldsProps } from './request-field.js';

const MOST_WISHES = 20;

/** What an offer has to bring, what it must take in its stride, and what the family wishes for. */
export function SuitFields({ form, change, errorOf, choices, isLocked }: FieldsProps): ReactNode {
  const { t } = useTranslation('referral');
  const optionsOf = useCodeOptions();
  return (
    <Part id="eignung" title={t('suit.title')} lead={t('suit.lead')}>
      <CheckGroup legend={t('suit.accessibility')} options={optionsOf(choices.accessibility, form.accessibilityNeeds)} chosen={form.accessibilityNeeds} onChange={(accessibilityNeeds) => change({ accessibilityNeeds })} />
      <CheckGroup legend={t('suit.flags')} hint={t('suit.flagsHint')} options={optionsOf(choices.contraindications, form.flags)} chosen={form.flags} onChange={(flags) => change({ flags })} />
      <CheckField
        label={t('suit.protection')}
        hint={t(isLocked && form.childProtectionRelevant ? 'suit.protectionStays' : 'suit.protectionHint')}
        checked={form.childProtectionRelevant}
        disabled={isLocked && choices.referral?.childProtectionRelevant === true}
        onChange={({ target }) => change({ childProtectionRelevant: target.checked })}
      />
      <Wishes offers={form.wishOffers} error={errorOf('wishOffers')} onChange={(wishOffers) => change({ wishOffers })} />
      <SelectField
        label={t('suit.priority')}
        hint={t('suit.priorityHint')}
        value={form.priority}
        options={(['1', '2', '3', '4', '5'] as const).map((value) => ({ value, text: t(`suit.priorities.p${value}`) }))}
        onChange={({ target }) => change({ priority: target.value })}
      />
      <CheckField label={t('suit.allocation')} hint={t('suit.allocationHint')} checked={form.allocation} disabled={isLocked} onChange={({ target }) => change({ allocation: target.checked })} />
    </Part>
  );
}

interface WishesProps {
  readonly offers: readonly { readonly id: string; readonly title: string }[];
  readonly error: string | null;
  readonly onChange: (offers: readonly { readonly id: string; readonly title: string }[]) => void;
}

function Wishes({ offers, error, onChange }: WishesProps): ReactNode {
  const { t } = useTranslation('referral');
  const client = useClient();
  const find = async (text: string) => {
    const { data } = await client.query(FindWishOffersDocument, { text }).toPromise();
    const found = data?.searchOffers.edges.map(({ node }) => node.offer) ?? null;
    return found?.filter(({ id }) => !offers.some((one) => one.id === id)).map(({ id, title, host }) => ({ value: id, text: t('suit.wishFound', { offer: title, host: host.name }), title })) ?? null;
  };
  return (
    <fieldset className="kern-fieldset pv-rows">
      <legend className="kern-label">{t('suit.wishes')}</legend>
      {offers.length > 0 && (
        <ul className="pv-chosen">
          {offers.map(({ id, title }) => (
            <li key={id}>
              <span className="kern-body">{title}</span>
              <KernButton variant="tertiary" text={t('remove')} aria-label={t('suit.wishRemove', { offer: title })} onClick={() => onChange(offers.filter((one) => one.id !== id))} />
            </li>
          ))}
        </ul>
      )}
      {offers.length < MOST_WISHES && (
        <SearchField
          label={t('suit.wishAdd')}
          hint={t('suit.wishHint')}
          optional
          isAdding
          chosen=""
          find={find}
          onChoose={(found) => found && onChange([...offers, { id: found.value, title: 'title' in found ? String(found.title) : found.text }])}
        />
      )}
      <GroupError error={error} />
    </fieldset>
  );
}
