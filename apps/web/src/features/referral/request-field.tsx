import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords, type CodeWords } from '../../shared/words.js';
import type { RequestChoicesQuery } from './referral.generated.js';
import type { Field, RequestForm } from './request-content.js';

export interface FieldsProps {
  readonly form: RequestForm;
  readonly change: (part: Partial<RequestForm>) => void;
  readonly errorOf: (field: Field) => string | null;
  readonly choices: RequestChoicesQuery;
  /** Nothing is approved yet: all of it may be written. */
  readonly isOpen: boolean;
  readonly isLocked: boolean;
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** One of the numbered parts of the form. */
export function Part({ id, title, lead, children }: PartProps): ReactNode {
  return (
    <section className="pv-request-form__part" id={id}>
      <h2 className="kern-heading-medium">{title}</h2>
      {lead !== undefined && <p className="kern-body">{lead}</p>}
      {children}
    </section>
  );
}

/** A term of the law in plain words, for who wants to read it. */
export function Explained({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <details className="pv-details">
      <summary>{title}</summary>
      <div className="kern-body">{children}</div>
    </details>
  );
}

/** Codes as choices; one that is in no list any more and was chosen before stays to be seen. */
export function useCodeOptions(): (codes: readonly CodeWords[], chosen: readonly string[]) => { value: string; text: string }[] {
  const wordOf = useWords();
  return (codes, chosen) => [
    ...codes.map((one) => ({ value: one.code, text: wordOf(one) })),
    ...chosen.filter((code) => !codes.some((one) => one.code === code)).map((code) => ({ value: code, text: code })),
  ];
}

/** What is wrong with a group of choices, under it. */
export function GroupError({ error }: { readonly error: string | null }): ReactNode {
  const { t } = useTranslation('referral');
  const id = useId();
  if (error === null) return null;
  return (
    <p className="kern-error" id={id} role="alert">
      <span className="kern-icon kern-icon--danger" aria-hidden="true" />
      <span className="kern-sr-only">{t('form.error')}</span>
      <span className="kern-body">{error}</span>
    </p>
  );
}
