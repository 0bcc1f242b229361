const office = 'application/vnd.openxmlformats-officedocument';

const types: Record<string, string> = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  zip: 'application/zip',
};

const endingOf = (name: string): string => name.split('.').at(-1)?.toLowerCase() ?? '';

/** What its bytes are, as its readers call it: DOCX; in full where the name does not say it, or says something else. */
export function typeInWords({ name, mediaType }: { name: string; mediaType: string }): string {
  const ending = endingOf(name);
  const said = types[ending] ?? (ending === 'txt' ? 'text/plain' : undefined);
  return said === mediaType ? ending.toUpperCase() : mediaType;
}

/** Whether a file's name promises a type that its bytes, by which the portal says what it is, are not of. */
export function isNamedOtherwise({ name, mediaType }: { name: string; mediaType: string }): boolean {
  const promised = types[endingOf(name)];
  return promised !== undefined && promised !== mediaType;
}
