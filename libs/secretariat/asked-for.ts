const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** What an administrator may have meant by a link or a reference; either is null where the text holds none. */
export interface AskedFor {
  id: string | null;
  reference: string;
}

/** Reads a link of the portal - to a paper, a discussion or a post - or a reference or symbol as it was typed. */
export function readAskedFor(text: string): AskedFor {
  const [id = null] = text.match(UUID)?.slice(-1) ?? [];
  return { id: id && id.toLowerCase(), reference: referenceIn(text) };
}

function referenceIn(text: string): string {
  const asked = URL.canParse(text.trim()) ? new URL(text.trim()).searchParams.get('reference') : null;
  return (asked ?? text).trim();
}
