import { useId, type ReactNode } from 'react';

type Props = { title: ReactNode; actions?: ReactNode; children: ReactNode; className?: string };

/** A titled part of a page, and a region of that name for screen readers. */
export function Card({ title, actions, children, className = '' }: Props) {
  const heading = useId();
  return (
    <section className={`pl-card ${className}`} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  );
}
