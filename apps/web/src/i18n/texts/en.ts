export const texts = import.meta.glob<object>(['../locales/en/*.json', '!../locales/en/{access,consequence,explain,secretariat}.json'], {
  eager: true,
  import: 'default',
});
