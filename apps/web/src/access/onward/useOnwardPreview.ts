import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from 'urql';
import { type OnwardInput, PreviewOnwardDocument } from '../../generated/graphql';
import { useLanguage } from '../../shared/useLanguage';

/** The server's preview of what is chosen; nothing is asked while nobody is. */
export function useOnwardPreview(input: OnwardInput) {
  const language = useLanguage();
  const text = JSON.stringify(input);
  const [settled] = useDebouncedValue(text, 250);
  const [{ data, error, fetching }] = useQuery({
    query: PreviewOnwardDocument,
    variables: { input: JSON.parse(settled) as OnwardInput, language },
    requestPolicy: 'network-only',
    pause: (JSON.parse(settled) as OnwardInput).releases.length === 0,
  });
  return { preview: data?.previewOnward, counting: settled !== text || fetching, error };
}
