import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { useSession } from '../../app/session/session.js';
import { TextArea, TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { PublishServiceDescriptionDocument } from './rates.generated.js';

type Errors = Partial<Record<'code' | 'title' | 'text', string>>;

/** A rate is reckoned for a service description: where the agency has none, the first one is published here. */
export function DescriptionForm({ onPublished }: { readonly onPublished: () => void }): ReactNode {
  const { t } = useTranslation('rates');
  const { has } = useSession();
  const publish = useCommand(PublishServiceDescriptionDocument);
  const [errors, setErrors] = useState<Errors>({});
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const [code = '', title = '', text = ''] = ['code', 'title', 'text'].map((name) => String(values.get(name) ?? '').trim());
    const found: Errors = {
      ...(!/^[\w.-]{1,64}$/.test(code) && { code: t('description.code.unfit') }),
      ...((title === '' || title.length > 200) && { title: t('description.name.unfit') }),
      ...((text === '' || text.length > 50_000) && { text: t('description.text.unfit') }),
    };
    setErrors(found);
    if (Object.keys(found).length === 0 && (await publish.send({ code, title, text }))) onPublished();
  };
  return (
    <Section title={t('change.title')}>
      <KernAlert variant="info" title={t('description.missing.title')} body={t(has('ADMINISTRATOR', 'CERTIFIER', 'QUALITY') ? 'description.missing.own' : 'description.missing.others')} />
      {has('ADMINISTRATOR', 'CERTIFIER', 'QUALITY') && (
        <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
          <TextField name="code" label={t('description.code.label')} hint={t('description.code.hint')} error={errors.code} autoComplete="off" required />
          <TextField name="title" label={t('description.name.label')} error={errors.title} autoComplete="off" required />
          <TextArea name="text" label={t('description.text.label')} error={errors.text} rows={6} required />
          <div aria-live="polite">
            <SetbackNote setback={publish.setback} />
          </div>
          <KernButton type="submit" variant="primary" text={t('description.submit')} disabled={publish.isSending} />
        </form>
      )}
    </Section>
  );
}
