import parseRange from 'range-parser';
import type { ByteRange } from '#storage';

/** What a request says about parts: its Range and If-Range headers. */
export interface Asked {
  range?: string | undefined;
  ifRange?: string | undefined;
}

export const entityTag = (sha256: string) => `"${sha256}"`;

/** The part to send by RFC 9110: the whole for no, a malformed or a manifold range, and where If-Range names other bytes. */
export function bytesFor({ range, ifRange }: Asked, size: number, sha256: string): ByteRange | null | 'UNSATISFIABLE' {
  if (!range || (ifRange !== undefined && ifRange.trim() !== entityTag(sha256))) return null;
  const parsed = parseRange(size, range, { combine: true });
  if (parsed === -1) return 'UNSATISFIABLE';
  if (parsed === -2 || parsed.type !== 'bytes' || parsed.length !== 1) return null;
  const { start, end } = parsed[0]!;
  return { start, end };
}
