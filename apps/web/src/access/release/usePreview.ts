import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { PreviewDistributionDocument, type DistributionInput } from '../../generated/graphql';
import { useLanguage } from '../../shared/useLanguage';
import type { Preview } from './Consequence';

/** The server's preview of the draft; the last good answer stays in view while the next is counted. */
export function usePreview(input: DistributionInput) {
  const language = useLanguage();
  const text = JSON.stringify(input);
  const [settled] = useDebouncedValue(text, 250);
  const [{ data, error, fetching, stale }] = useQuery({
    query: PreviewDistributionDocument,
    variables: { input: JSON.parse(settled) as DistributionInput, language },
    requestPolicy: 'network-only',
  });
  const [last, setLast] = useState<Preview>();
  useEffect(() => {
    if (data && !stale) setLast(data.previewDistribution);
  }, [data, stale]);
  return { preview: last, counting: settled !== text || fetching, error };
}
