import { hasTitle, type Form } from './form';
import { areSent, withheldIn } from './sending';

export type Lack = 'title' | 'related' | 'files' | NonNullable<ReturnType<typeof withheldIn>>;

/** The first thing that a paper lacks to be filed. */
export function missingIn(form: Form): Lack | undefined {
  if (!hasTitle(form)) return 'title';
  if (form.modifies?.named && !form.modifies.paper) return 'related';
  return withheldIn(form.files) ?? (areSent(form.files) ? undefined : 'files');
}
