export const texts = import.meta.glob<object>('../locales/ru/{access,archives,consequence,explain,ledger,search,secretariat}.json', {
  eager: true,
  import: 'default',
});
