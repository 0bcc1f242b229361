export const texts = import.meta.glob<object>('../locales/ar/{access,archives,consequence,explain,ledger,secretariat}.json', {
  eager: true,
  import: 'default',
});
