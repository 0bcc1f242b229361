export const texts = import.meta.glob<object>('../locales/ru/{access,consequence,explain,ledger,secretariat}.json', {
  eager: true,
  import: 'default',
});
