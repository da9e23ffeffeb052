/** The security headers of every answer: a strict content policy (all from here, nothing inline), no sniffing, no referrer, no frames but those allowed. */
import type { RequestListener } from 'node:http';
import helmet from 'helmet';

const policy = (frameAncestors: string[]) => helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:', 'blob:'], fontSrc: ["'self'"], connectSrc: ["'self'"], manifestSrc: ["'self'"], workerSrc: ["'self'"],
      baseUri: ["'none'"], formAction: ["'self'"], frameAncestors,
    },
  },
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'no-referrer' },
  // Only a proxy in front knows whether the address is served over TLS; on plain loopback the header would be a lie.
  strictTransportSecurity: false,
  // Superseded by frame-ancestors, which can name origins.
  xFrameOptions: frameAncestors[0] === "'none'" ? { action: 'deny' } : false,
});

/** Sets them on the answer. `/embed/…` may be framed by the origins of EMBED_ORIGINS, everything else by nobody. */
export function securityHeaders(embedOrigins: readonly string[]): (...exchange: Parameters<RequestListener>) => void {
  const closed = policy(["'none'"]);
  const open = embedOrigins.length > 0 ? policy([...embedOrigins]) : closed;
  return (request, response) => {
    (request.url?.startsWith('/embed/') ? open : closed)(request, response, () => undefined);
    response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()');
  };
}
