const protocols = ['http:', 'https:', 'mailto:'];

/** An address that may be followed; nothing for one that would run script or leave the browser. */
export function addressOf(href: string): string | undefined {
  if (href.startsWith('/') && !href.startsWith('//')) return href;
  try {
    const url = new URL(href);
    return protocols.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

const person = /^person:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** The person that a mention stands for. */
export const mentionOf = (href: string): string | undefined => person.exec(href)?.[1];

export const mentionText = (name: string, personId: string): string => `@[${name.replace(/[[\]\n]/g, ' ')}](person:${personId})`;
