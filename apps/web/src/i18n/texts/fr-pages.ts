export const texts = import.meta.glob<object>('../locales/fr/{access,archives,consequence,explain,ledger,search,secretariat}.json', {
  eager: true,
  import: 'default',
});
