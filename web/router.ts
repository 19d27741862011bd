import { parse } from 'regexparam'

/** Which entry of the navigation a page belongs to. */
export type Section = 'practise' | 'my-practice' | 'about' | null

export interface PageRoute {
  readonly path: string
  /** The page's element; `load` defines it. */
  readonly tag: `${string}-page`
  readonly section: Section
  readonly load: () => Promise<unknown>
}

/** Every page, by path; the first that matches is shown. Each is fetched only when it is first opened. */
export const pageRoutes: readonly PageRoute[] = [
  { path: '/', tag: 'welcome-page', section: null, load: () => import('./pages/welcome-page.ts') },
  {
    path: '/library',
    tag: 'library-page',
    section: 'practise',
    load: () => import('./pages/library-page.ts'),
  },
  {
    path: '/scenarios/:id',
    tag: 'brief-page',
    section: 'practise',
    load: () => import('./pages/brief-page.ts'),
  },
  {
    path: '/sessions/:id',
    tag: 'practice-page',
    section: 'practise',
    load: () => import('./pages/practice-page.ts'),
  },
  {
    path: '/sessions/:id/own-view',
    tag: 'own-view-page',
    section: 'my-practice',
    load: () => import('./pages/own-view-page.ts'),
  },
  {
    path: '/sessions/:id/debrief',
    tag: 'debrief-page',
    section: 'my-practice',
    load: () => import('./pages/debrief-page.ts'),
  },
  {
    path: '/sessions/:id/compare',
    tag: 'compare-page',
    section: 'my-practice',
    load: () => import('./pages/compare-page.ts'),
  },
  {
    path: '/my-practice',
    tag: 'my-practice-page',
    section: 'my-practice',
    load: () => import('./pages/my-practice-page.ts'),
  },
  // For authors, where the service offers it; elsewhere it finds nothing and says so.
  {
    path: '/preview/:id',
    tag: 'preview-page',
    section: null,
    load: () => import('./pages/preview-page.ts'),
  },
  {
    path: '/listening',
    tag: 'listening-page',
    section: 'about',
    load: () => import('./pages/listening-page.ts'),
  },
  { path: '/about', tag: 'about-page', section: 'about', load: () => import('./pages/about-page.ts') },
]

const notFound: PageRoute = {
  path: '*',
  tag: 'not-found-page',
  section: null,
  load: () => import('./pages/not-found-page.ts'),
}

/** Where the person is: a page with what its path says. */
export interface Place {
  readonly route: PageRoute
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly hash: string
  /** How they came here: by following something, by Back or Forward, or by opening the page. */
  readonly by: 'link' | 'history' | 'opening'
  /** How far down they were when they left, in CSS pixels; 0 for a new place. */
  readonly scroll: number
}

const matchers = pageRoutes.map((route) => ({ route, ...parse(route.path) }))

/** Finds the page for an address. Unknown addresses get the "not found" page. */
export function placeAt(address: URL, by: Place['by'], scroll = 0): Place {
  const path = address.pathname.replace(/(.)\/+$/, '$1')
  const rest = { query: address.searchParams, hash: address.hash, by, scroll }
  for (const { route, keys, pattern } of matchers) {
    const match = pattern.exec(path)
    if (!match) continue
    const params = Object.fromEntries(keys.map((key, index) => [key, decoded(match[index + 1] ?? '')]))
    return { route, params, ...rest }
  }
  return { route: notFound, params: {}, ...rest }
}

let show: (place: Place) => void = () => {}
let shown = ''
let scrollTimer: ReturnType<typeof setTimeout> | undefined

/** Begins to follow links, Back and Forward, and shows the page of the present address. Call once. */
export function startRouter(onPlace: (place: Place) => void): void {
  show = (place) => {
    shown = location.pathname + location.search
    onPlace(place)
  }
  history.scrollRestoration = 'manual'
  document.addEventListener('click', followLink)
  window.addEventListener('popstate', (event) => {
    // The present entry is another one now: how far down the last page was is not its business.
    clearTimeout(scrollTimer)
    // A step to another part of the same page: the page stays, with all that is in it.
    if (location.pathname + location.search === shown) return
    const state: unknown = event.state
    show(placeAt(new URL(location.href), 'history', scrollOf(state)))
  })
  window.addEventListener('scroll', rememberScroll, { passive: true })
  show(placeAt(new URL(location.href), 'opening', scrollOf(history.state)))
}

/** Goes to a page of this site; with `replace` the present page leaves no entry in the history. */
export function navigate(path: string, options: { replace?: boolean } = {}): void {
  saveScroll()
  if (options.replace) history.replaceState({ scroll: 0 }, '', path)
  else history.pushState({ scroll: 0 }, '', path)
  show(placeAt(new URL(location.href), 'link'))
}

/** Changes what follows the `?` without leaving the page: a filter can be linked to and survives a reload. */
export function replaceQuery(query: URLSearchParams): void {
  const text = query.toString()
  history.replaceState(history.state, '', location.pathname + (text === '' ? '' : `?${text}`))
  shown = location.pathname + location.search
}

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target !== '' || link.hasAttribute('download')) return
  const address = new URL(link.href, location.href)
  if (address.origin !== location.origin || address.pathname.startsWith('/api/')) return
  // A place on the same page is the browser's own business.
  if (address.pathname === location.pathname && address.search === location.search && address.hash !== '')
    return
  event.preventDefault()
  navigate(address.pathname + address.search + address.hash)
}

function rememberScroll(): void {
  clearTimeout(scrollTimer)
  scrollTimer = setTimeout(saveScroll, 150)
}

function saveScroll(): void {
  clearTimeout(scrollTimer)
  const state: unknown = history.state
  const kept = typeof state === 'object' && state !== null ? state : {}
  history.replaceState({ ...kept, scroll: window.scrollY }, '')
}

function scrollOf(state: unknown): number {
  if (typeof state !== 'object' || state === null || !('scroll' in state)) return 0
  return typeof state.scroll === 'number' ? state.scroll : 0
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
