import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { useSession } from '../../app/session/session.js';
import { Loaded } from '../../shared/ui/notes.js';
import { NumberForm } from './number-form.js';
import { RulesFrame } from './rules-frame.js';
import { RulesPageDocument, SetCatalogueSettingsDocument, SetSeatRulesDocument, type RulesPageQuery } from './rules.generated.js';
import { WaitingForm } from './waiting-form.js';

/** Deadlines and thresholds that the agency sets for itself and its network. */
export function RulesPage(): ReactNode {
  const { t } = useTranslation('rules');
  return (
    <RulesFrame title={t('title')} lead={t('lead')}>
      {({ id }) => <Rules agencyId={id} />}
    </RulesFrame>
  );
}

function Rules({ agencyId }: { readonly agencyId: string }): ReactNode {
  const { has } = useSession();
  const query = useQuery({ query: RulesPageDocument, variables: { agencyId, seats: has('ADMINISTRATOR', 'AUDITOR', 'BILLING', 'CASEWORKER') } });
  return (
    <Loaded of={query}>
      {({ seatRules, waitingRules, catalogueSettings }) => (
        <>
          {seatRules && <SeatForm rules={seatRules} />}
          {waitingRules && <WaitingForm rules={waitingRules} />}
          <CatalogueForm settings={catalogueSettings} />
        </>
      )}
    </Loaded>
  );
}

const SEATS = { holdMinutes: [1, 120], mostHolds: [1, 20], decisionWorkingDays: [1, 30], answerWorkingDays: [1, 30], chaseWorkingDays: [1, 29], escalateWorkingDays: [2, 30] } as const;

function SeatForm({ rules }: { readonly rules: NonNullable<RulesPageQuery['seatRules']> }): ReactNode {
  const { t } = useTranslation('rules');
  const { has } = useSession();
  const command = useCommand(SetSeatRulesDocument);
  const names = Object.keys(SEATS) as (keyof typeof SEATS)[];
  return (
    <NumberForm
      title={t('seats.title')}
      lead={t('seats.lead')}
      rules={names.map((name) => ({ name, label: t(`seats.${name}.label`), hint: t(`seats.${name}.hint`), value: rules[name], least: SEATS[name][0], most: SEATS[name][1] }))}
      mayWrite={has('ADMINISTRATOR')}
      isSending={command.isSending}
      setback={command.setback}
      onSave={async (values) => (await command.send(values)) !== null}
    />
  );
}

const CATALOGUE = { ageingAfterDays: [1, 365], staleAfterDays: [2, 730], utilisationThresholdPercent: [1, 100] } as const;

function CatalogueForm({ settings }: { readonly settings: RulesPageQuery['catalogueSettings'] }): ReactNode {
  const { t } = useTranslation('rules');
  const { has } = useSession();
  const command = useCommand(SetCatalogueSettingsDocument);
  const names = Object.keys(CATALOGUE) as (keyof typeof CATALOGUE)[];
  return (
    <NumberForm
      title={t('catalogue.title')}
      lead={t('catalogue.lead')}
      rules={names.map((name) => ({ name, label: t(`catalogue.${name}.label`), hint: t(`catalogue.${name}.hint`), value: settings[name], least: CATALOGUE[name][0], most: CATALOGUE[name][1] }))}
      mayWrite={has('ADMINISTRATOR')}
      isSending={command.isSending}
      setback={command.setback}
      onSave={async (values) => (await command.send(values)) !== null}
    />
  );
}
