import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SelectField } from '../../shared/ui/field.js';
import { Loaded } from '../../shared/ui/notes.js';
import { PartnersDocument } from './notes.generated.js';

interface PartnerFieldProps {
  readonly reservationId: string;
  readonly value: string;
  readonly error: string | null;
  readonly onChoose: (userId: string) => void;
}

/** Who leads on the other side of a seat; where it is one person alone, they are chosen. */
export function PartnerField({ reservationId, value, error, onChoose }: PartnerFieldProps): ReactNode {
  const { t } = useTranslation('notes');
  const query = useQuery({ query: PartnersDocument, variables: { reservationId } });
  const only = query[0].data?.coordinationPartners.length === 1 ? query[0].data.coordinationPartners[0]!.userId : null;
  const chooseOnly = useEffectEvent((userId: string) => onChoose(userId));
  useEffect(() => {
    if (only !== null) chooseOnly(only);
  }, [only]);
  return (
    <Loaded of={query}>
      {({ coordinationPartners: partners }) =>
        partners.length === 0 ? (
          <p className="kern-body" role="status">
            {t('new.noPartners')}
          </p>
        ) : (
          <SelectField
            label={t('new.partner')}
            value={value}
            error={error}
            options={[{ value: '', text: t('choose') }, ...partners.map(({ userId, name, side }) => ({ value: userId, text: t(`with.${side}`, { name }) }))]}
            onChange={({ target }) => onChoose(target.value)}
          />
        )
      }
    </Loaded>
  );
}
