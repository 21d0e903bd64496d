import { useEffect, useRef, type ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  /** Above the title: where one is. */
  readonly preline?: ReactNode;
  readonly lead?: ReactNode;
  /** Beside the title: what can be done with the whole. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen: its title goes to the window, and screen readers begin at it when one comes here. */
export function Page({ title, preline, lead, actions, children }: PageProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Platzverbund`;
  }, [title]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className="pv-page">
      <header className="pv-page__header">
        <div>
          {preline !== undefined && <p className="kern-preline">{preline}</p>}
          <h1 className="kern-heading-x-large" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p className="kern-body pv-page__lead">{lead}</p>}
        </div>
        {actions !== undefined && <div className="pv-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a screen under a heading of its own. */
export function Section({ title, actions, children, level = 2 }: { readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode; readonly level?: 2 | 3 }): ReactNode {
  const Heading = `h${level}` as const;
  return (
    <section className="pv-section">
      <div className="pv-section__header">
        <Heading className={level === 2 ? 'kern-heading-medium' : 'kern-heading-small'}>{title}</Heading>
        {actions !== undefined && <div className="pv-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
