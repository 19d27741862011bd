/**
 * Whether a request that changes something comes from our own pages (or from no page at all: a terminal, a test). Browsers
 * say so in `Sec-Fetch-Site`; those that do not, and plain http on a local network, say where they come from in `Origin`.
 * https://owasp.org/www-community/attacks/csrf, https://www.w3.org/TR/fetch-metadata/
 *
 * @param hosts the host the request was made to, as the service and as a proxy in front of it saw it
 */
export function isSameOrigin(headers: Headers, hosts: readonly (string | undefined)[]): boolean {
  const site = headers.get('Sec-Fetch-Site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('Origin')
  if (origin === null) return true
  return URL.canParse(origin) && hosts.includes(new URL(origin).host)
}
