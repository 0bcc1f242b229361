// npm start: from a fresh clone, or from where it was left, to a portal that answers.
import { build } from './build.mjs';
import { answered, startApp, stopApp } from './children.mjs';
import { openDatabase } from './database.mjs';
import { environmentFor } from './environment.mjs';
import { install, requireNode } from './install.mjs';
import { takePlace } from './lock.mjs';
import { requireFreePort } from './port.mjs';
import { demoSignIns, prepareDatabase } from './prepare.mjs';
import { refuseOnError } from './project.mjs';

const watchEvery = 500;
const parts = { apps: [], database: null, isStopping: false };

async function main() {
  const begun = Date.now();
  requireNode();
  const { HOST, PORT, PUBLIC_URL } = environmentFor('');
  const { wasLeft } = takePlace(PUBLIC_URL);
  await requireFreePort(HOST, Number(PORT), wasLeft ? 12_000 : 0);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => void stop('Stopping …', 0));
  install();
  await build();
  parts.database = await openDatabase();
  const env = environmentFor(parts.database.url);
  await prepareDatabase(env, parts.database.isOwn);
  if (parts.isStopping) return;
  await run(env);
  const lines = [
    ``,
    `Plenary answers at ${env.PUBLIC_URL} (after ${((Date.now() - begun) / 1000).toFixed(1)} s).`,
    ...(await demoSignIns(env)),
    '',
    'Ctrl-C stops it.',
  ];
  console.log(lines.join('\n'));
}

async function run(env) {
  begin('portal', env);
  const watch = setInterval(() => {
    if (parts.isStopping) clearInterval(watch);
    else if (!parts.database.isAlive())
      void stop('PostgreSQL ended by itself: stopping the rest. Start again; nothing that was confirmed is lost.', 1);
  }, watchEvery);
  await answered(`http://${env.HOST === '0.0.0.0' ? '127.0.0.1' : env.HOST}:${env.PORT}/healthz`);
  // After the first answer: the two would slow each other down, and nobody waits for jobs yet.
  if (!parts.isStopping) begin('worker', env);
}

function begin(name, env) {
  const app = startApp(name, env);
  parts.apps.push(app);
  void app.ended.then((how) => stop(`The ${name} ended by itself (${how}): stopping the rest.`, 1));
}

async function stop(why, status) {
  // Ctrl-C reaches this process from the terminal and again through npm.
  if (parts.isStopping) return;
  parts.isStopping = true;
  console.log(`\n${why}`);
  try {
    await Promise.all(parts.apps.map(stopApp));
    if (parts.database?.isAlive()) await parts.database.stop();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  process.exit(status);
}

refuseOnError(async () => {
  try {
    await main();
  } catch (error) {
    parts.isStopping = true;
    await parts.database?.stop();
    throw error;
  }
});
