import { startSite } from './server.ts';

const DEFAULT_PORT = 4600;

const site = await startSite({ port: Number(process.argv[2] ?? DEFAULT_PORT) });
console.log(`The playground is at ${site.origins.start}/`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void site.close().then(() => process.exit(0)));
}
