import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { count } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { TemplateClauseFields } from './template-clause-fields.js';
import { clauseErrors, codeOf, kindOf, partOf, type TypedClause } from './template-clauses.js';
import type { TemplateDetail } from './template-page.js';
import { PublishAgreementTemplateDocument } from './templates.generated.js';

interface TemplateFormProps {
  /** The version before; null: a new template. */
  readonly template: TemplateDetail | null;
  readonly onClose: () => void;
  readonly onPublished: (id: string) => Promise<void>;
}

const CODE = /^[A-Z0-9_-]{1,40}$/;
const LONGEST_NAME = 200;

/** Name and clauses of the next version; published only after it was asked back, for a version never changes. */
export function TemplateForm({ template, onClose, onPublished }: TemplateFormProps): ReactNode {
  const { t } = useTranslation('agreements');
  const publish = useCommand(PublishAgreementTemplateDocument);
  const [name, setName] = useState(template?.name ?? '');
  const [typedCode, setCode] = useState(template?.code ?? '');
  const [clauses, setClauses] = useState<readonly TypedClause[]>(() => clausesOf(template));
  const [isTried, setTried] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const code = typedCode.trim().toUpperCase();
  const unfit = { name: name.trim() === '' || name.trim().length > LONGEST_NAME, code: !CODE.test(code) };
  const errors = clauseErrors(clauses);

  const ask = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    setAsked(!unfit.name && !unfit.code && errors.size === 0);
  };
  const send = async (): Promise<void> => {
    const wish = { code, name: name.trim(), clauses: clauses.map((clause) => ({ code: codeOf(clause), part: partOf(clause.kind), text: clause.text.trim() })) };
    if ((await publish.send(wish, ({ id }) => onPublished(id))) === null) setAsked(false);
  };
  const change = (key: number, changed: Partial<TypedClause>): void => setClauses((before) => before.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  const add = (): void => setClauses((before) => [...before, { key: Math.max(...before.map(({ key }) => key)) + 1, kind: 'SERVICE', code: '', text: '' }]);
  return (
    <form className="pv-form pv-form--wide" noValidate onSubmit={ask}>
      <TextField label={t('templates.name')} value={name} error={isTried && unfit.name ? t('templates.unfit.name') : null} onChange={({ target }) => setName(target.value)} autoComplete="off" required />
      {template === null && (
        <TextField label={t('templates.templateCode')} hint={t('templates.codeHint')} value={typedCode} error={isTried && unfit.code ? t('templates.unfit.code') : null} onChange={({ target }) => setCode(target.value)} autoComplete="off" required />
      )}
      {clauses.map((clause, index) => (
        <TemplateClauseFields
          key={clause.key}
          no={index + 1}
          clause={clause}
          error={isTried ? errors.get(clause.key) : undefined}
          onChange={(changed) => change(clause.key, changed)}
          onRemove={clauses.length === 1 ? null : () => setClauses((before) => before.filter(({ key }) => key !== clause.key))}
        />
      ))}
      <KernButton className="pv-start" icon="add" text={t('templates.add')} onClick={add} />
      <div aria-live="polite">
        <SetbackNote setback={publish.setback} />
      </div>
      <div className="pv-actions">
        <KernButton type="submit" variant="primary" text={t('templates.publish')} />
        <KernButton variant="secondary" text={t('back')} onClick={onClose} />
      </div>
      {isAsked && (
        <Dialog
          title={t('templates.askTitle')}
          onClose={() => setAsked(false)}
          footer={
            <>
              <KernButton variant="secondary" text={t('back')} onClick={() => setAsked(false)} />
              <KernButton variant="primary" text={t('templates.publish')} disabled={publish.isSending} onClick={() => void send()} />
            </>
          }
        >
          <p className="kern-body">{t('templates.askBody', { count: clauses.length, shown: count(clauses.length) })}</p>
        </Dialog>
      )}
    </form>
  );
}

/** Those of the version before, or one for each part. */
function clausesOf(template: TemplateDetail | null): readonly TypedClause[] {
  if (template !== null) return template.clauses.map((clause, key) => ({ key, kind: kindOf(clause), code: clause.code, text: clause.text ?? '' }));
  return (['SERVICE', 'QUALITY', 'FEE'] as const).map((kind, key) => ({ key, kind, code: '', text: '' }));
}
