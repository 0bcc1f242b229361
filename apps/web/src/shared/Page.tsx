import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCrumbs, type Crumb } from '../shell/crumbs';

type Props = {
  /** What the browser's tab and the end of the breadcrumb say. */
  name: string;
  title?: ReactNode;
  above?: ReactNode;
  below?: ReactNode;
  actions?: ReactNode;
  crumbs?: Crumb[];
  children: ReactNode;
};

const none: Crumb[] = [];

/** The head every page shares: facts, the one h1, what may be done here, and the sentence on access. */
export function Page({ name, title, above, below, actions, crumbs = none, children }: Props) {
  const { show } = useCrumbs();
  const path = JSON.stringify(crumbs);
  useEffect(() => {
    document.title = `${name} · Plenary`;
    show([...(JSON.parse(path) as Crumb[]), { text: name }]);
  }, [name, path, show]);
  return (
    <>
      <div className="pl-head">
        <div>
          {above}
          <h1 className="pl-title" dir="auto">
            {title ?? name}
          </h1>
          {below}
        </div>
        {actions && <div className="pl-actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}

export function TextLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link className="pl-link" to={to}>
      {children}
    </Link>
  );
}
