import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from './project.mjs';

/** Refuses when somebody listens there already; waits a little where an earlier portal is just ending. */
export async function requireFreePort(host, port, patience) {
  const end = Date.now() + patience;
  for (;;) {
    const code = await tryListening(host, port);
    if (!code) return;
    if (code !== 'EADDRINUSE') throw new Refusal(`${host}:${port} cannot be listened on: ${code}. Set HOST and PORT.`);
    if (Date.now() > end) throw new Refusal(`Port ${port} of ${host} is in use by another program. Choose another: PORT=4001 npm start`);
    await sleep(200);
  }
}

function tryListening(host, port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}
