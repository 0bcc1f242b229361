import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, type CombinedError } from 'urql';
import { PreviewDirectoryDocument, type DirectoryChangeInput, type PreviewDirectoryQuery } from '../../generated/graphql';
import { useLanguage } from '../../shared/useLanguage';

export type Foresight = {
  /** What the change would do; the last good answer stays while the next is counted. */
  preview: PreviewDirectoryQuery['previewDirectory'] | undefined;
  counting: boolean;
  error: CombinedError | undefined;
};

/** The server's preview of a change of the directory, where one is complete enough to be asked about. Each asking is audited: only what stands still is asked. */
export function useForesight(change: DirectoryChangeInput | undefined): Foresight {
  const language = useLanguage();
  const text = change ? JSON.stringify(change) : '';
  const [settled] = useDebouncedValue(text, 400);
  const [{ data, error, fetching }] = useQuery({
    query: PreviewDirectoryDocument,
    variables: { input: (settled ? JSON.parse(settled) : {}) as DirectoryChangeInput, language },
    requestPolicy: 'network-only',
    pause: settled === '',
  });
  if (text === '') return { preview: undefined, counting: false, error: undefined };
  return { preview: error ? undefined : data?.previewDirectory, counting: settled !== text || fetching, error };
}
