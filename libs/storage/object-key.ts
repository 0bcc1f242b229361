const FORM = /^[a-z0-9]{16,64}$/;

export const isObjectKey = (text: string) => FORM.test(text);

/** The object's place under a folder or in a bucket, the same in both. Nothing else gets through to a file system. */
export function placeOf(key: string): string {
  if (!isObjectKey(key)) throw new Error('A storage key is 16 to 64 small letters and digits.');
  return `${key.slice(0, 2)}/${key}`;
}
