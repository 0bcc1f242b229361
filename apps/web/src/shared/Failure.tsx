import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { explainError } from '../graphql/problems';
import { Note } from './Note';

/** Why a form was not accepted. What was typed stays where it is. */
export function Failure({ error }: { error: CombinedError | undefined }) {
  const { t } = useTranslation();
  return error ? <Note tone="neg">{explainError(error, t)}</Note> : null;
}
