/** `npm run dev:oidc`: an identity provider of people who never were, and the program with it. For trying out signing in. */
import { spawn } from 'node:child_process';
import { startIdentityProvider } from './identity-provider.ts';

const port = process.env['PORT'] ?? '4000';
const returnsTo = `http://127.0.0.1:${port}`;
const { issuer, clientId, clientSecret, close, people } = await startIdentityProvider({ returnsTo, port: Number(process.env['OIDC_PORT'] ?? Number(port) + 1) });
console.log(`The identity provider ${issuer} knows ${Object.values(people).map(({ name, role }) => `${name} (${String(role)})`).join(', ')}.`);

const program = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
  stdio: 'inherit', env: { ...process.env, PORT: port, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret },
});
// The program stops in order at the same signal; the provider stays until it has.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => program.kill(signal));
program.on('exit', (code) => void close().then(() => process.exit(code ?? 0)));
