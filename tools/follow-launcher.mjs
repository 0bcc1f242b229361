// Loaded into the portal and the worker: a launcher killed with -9 cannot end them, but its pipe closes.
const patience = 10_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), patience).unref();
});
process.channel?.unref();
