import { Button, Skeleton } from '@mantine/core';
import { IconCloudOff, IconFileUnknown } from '@tabler/icons-react';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CombinedError } from 'urql';
import { explainError, hasCode } from '../graphql/problems';
import { useCrumbs } from '../shell/crumbs';

type EmptyProps = { icon?: ComponentType<{ size?: number }>; title: string; children?: ReactNode; action?: ReactNode };

export function Empty({ icon: Icon, title, children, action }: EmptyProps) {
  return (
    <div className="pl-state">
      {Icon && (
        <span aria-hidden>
          <Icon size={28} />
        </span>
      )}
      <p className="pl-section">{title}</p>
      {children && <p className="pl-meta">{children}</p>}
      {action && <div className="pl-actions">{action}</div>}
    </div>
  );
}

/** Shaped like the rows to come, and only when the answer takes longer than a blink. */
export function Loading() {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div role="status" style={{ padding: 16 }}>
      {['72%', '60%', '66%'].map((width) => (
        <Skeleton key={width} height={12} width={width} my={14} animate={false} />
      ))}
      <span className="pl-meta">{t('shell:loading')}</span>
    </div>
  );
}

/** One and the same for what is hidden and what never was. */
export function NotFound() {
  const { t } = useTranslation();
  const { show } = useCrumbs();
  useEffect(() => {
    document.title = `${t('shell:notFound.title')} · Plenary`;
    // Of a page that was lost while it was open no title stays above.
    show([]);
  }, [t, show]);
  return (
    <div className="pl-state">
      <span aria-hidden>
        <IconFileUnknown size={28} />
      </span>
      <h1>{t('shell:notFound.title')}</h1>
      <p>{t('shell:notFound.text')}</p>
      <div className="pl-actions">
        <Button component={Link} to="/">
          {t('shell:notFound.home')}
        </Button>
      </div>
    </div>
  );
}

/** What stands in the place of a page that could not be loaded. */
export function LoadFailure({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (hasCode(error, 'NOT_FOUND')) return <NotFound />;
  return (
    <div className="pl-state" role="alert">
      <span aria-hidden>
        <IconCloudOff size={28} />
      </span>
      <h1>{t('shell:loadFailed')}</h1>
      <p>{explainError(error, t)}</p>
      <div className="pl-actions">
        {hasCode(error, 'UNAUTHENTICATED') && (
          <Button component="a" href={`/sign-in?then=${encodeURIComponent(location.pathname + location.search)}`}>
            {t('identity:signIn')}
          </Button>
        )}
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t('shell:tryAgain')}
          </Button>
        )}
      </div>
    </div>
  );
}
