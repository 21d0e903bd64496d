import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { inOrder } from '../../app/format.js';
import { ChoiceGroup, RadioField } from '../../shared/ui/choice.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { PlaceSearch, type Place } from '../../shared/ui/place-search.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { InviteToNetworkDocument, type InvitedKind, type PartnerType } from './network.generated.js';

interface Organisation {
  readonly id: string;
  readonly name: string;
}

interface InviteToNetworkProps {
  /** Those that are there already and not in the network. */
  readonly organisations: readonly Organisation[];
  readonly onInvited: (name: string) => void;
  readonly onClose: () => void;
}

type Field = 'organisationId' | 'name' | 'municipalityAgs' | 'administratorEmail';
type Errors = Partial<Record<Field, string>>;

const KINDS: readonly InvitedKind[] = ['PROVIDER', 'PARTNER'];
const PARTNERS: readonly PartnerType[] = ['SCHOOL', 'CLUB', 'COMPANY', 'FREELANCE', 'OTHER'];

/** Asks an organisation that is there, or one that is created when its first administrator accepts. */
export function InviteToNetwork({ organisations, onInvited, onClose }: InviteToNetworkProps): ReactNode {
  const { t } = useTranslation('people');
  const command = useCommand(InviteToNetworkDocument);
  const [isNew, setNew] = useState(organisations.length === 0);
  const [kind, setKind] = useState<InvitedKind>('PROVIDER');
  const [place, setPlace] = useState<Place | null>(null);
  const [errors, setErrors] = useState<Errors>({});

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const values = new FormData(form);
    const text = (name: string): string => String(values.get(name) ?? '').trim();
    const found: Errors = isNew
      ? {
          ...(text('name') === '' && { name: t('inviteTo.name.missing') }),
          ...(place === null && { municipalityAgs: t('inviteTo.place.unfit') }),
          ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text('administratorEmail')) && { administratorEmail: t('invite.unfit') }),
        }
      : { ...(text('organisationId') === '' && { organisationId: t('inviteTo.which.missing') }) };
    setErrors(found);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    const partner = kind === 'PARTNER' ? { partnerType: text('partnerType') as PartnerType } : {};
    const sent = await command.send(
      isNew
        ? { newOrganisation: { kind, ...partner, name: text('name'), municipalityAgs: place?.ags ?? '', administratorEmail: text('administratorEmail') } }
        : { organisationId: text('organisationId') },
    );
    if (sent) onInvited(sent.organisationName);
  };

  return (
    <Dialog title={t('inviteTo.open')} onClose={onClose}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <ChoiceGroup legend={t('inviteTo.legend')}>
          <RadioField name="way" label={t('inviteTo.existing')} checked={!isNew} disabled={organisations.length === 0} onChange={() => setNew(false)} />
          <RadioField name="way" label={t('inviteTo.new')} checked={isNew} onChange={() => setNew(true)} />
        </ChoiceGroup>
        {isNew ? <NewOrganisation kind={kind} onKind={setKind} place={place} onPlace={setPlace} errors={errors} /> : <Existing organisations={organisations} error={errors.organisationId} />}
        <div aria-live="polite">
          <SetbackNote setback={command.setback} />
        </div>
        <div className="pv-actions">
          <KernButton type="submit" variant="primary" text={t('invite.submit')} disabled={command.isSending} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}

function Existing({ organisations, error }: { readonly organisations: readonly Organisation[]; readonly error: string | undefined }): ReactNode {
  const { t } = useTranslation('people');
  const order = inOrder(organisations.map(({ name }) => name));
  const sorted = [...organisations].sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  return <SelectField name="organisationId" label={t('inviteTo.which.label')} error={error} options={[{ value: '', text: t('choose') }, ...sorted.map(({ id, name }) => ({ value: id, text: name }))]} />;
}

interface NewOrganisationProps {
  readonly kind: InvitedKind;
  readonly onKind: (kind: InvitedKind) => void;
  readonly place: Place | null;
  readonly onPlace: (place: Place | null) => void;
  readonly errors: Errors;
}

function NewOrganisation({ kind, onKind, place, onPlace, errors }: NewOrganisationProps): ReactNode {
  const { t } = useTranslation('people');
  return (
    <>
      <TextField name="name" label={t('inviteTo.name.label')} error={errors.name} autoComplete="off" required />
      <SelectField name="kind" label={t('inviteTo.kind')} value={kind} onChange={({ target }) => onKind(target.value as InvitedKind)} options={KINDS.map((value) => ({ value, text: t(`kind.${value}`) }))} />
      {kind === 'PARTNER' && <SelectField name="partnerType" label={t('inviteTo.partnerType')} options={PARTNERS.map((value) => ({ value, text: t(`partner.${value}`) }))} />}
      <PlaceSearch label={t('inviteTo.place.label')} hint={t('inviteTo.place.hint')} place={place} error={errors.municipalityAgs ?? null} onChange={onPlace} />
      <TextField name="administratorEmail" type="email" label={t('inviteTo.email.label')} hint={t('inviteTo.email.hint')} error={errors.administratorEmail} autoComplete="off" required />
    </>
  );
}
