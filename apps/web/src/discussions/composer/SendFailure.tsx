import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { CombinedError } from 'urql';
import { explainError, hasCode, problemOf } from '../../graphql/problems';
import { Note } from '../../shared/Note';

/** Why it was not sent. The text is where it was, and on the server as a draft as soon as that can be reached. */
export function SendFailure({ error }: { error: CombinedError | undefined }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  if (!error) return null;
  const isOut = hasCode(error, 'UNAUTHENTICATED');
  const lost = hasCode(error, 'NOT_FOUND');
  const { reason } = problemOf(error);
  const why = lost ? t('discussions:lost') : explainError(error, t);
  return (
    <Note tone="neg">
      {why} {(lost || reason === 'THREAD_CLOSED') && t('discussions:textKept')}
      {isOut && (
        <>
          {' '}
          {/* Loads the portal anew: it still holds the person whose session has ended, and would turn them back here. */}
          <a className="pl-link" href={`/sign-in?then=${encodeURIComponent(pathname + search)}`}>
            {t('identity:signIn')}
          </a>
        </>
      )}
    </Note>
  );
}
