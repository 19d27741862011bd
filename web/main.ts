import { AppShell, ThemeChosen } from './components/app-shell.ts'
import { PageElement, PageReady, titled } from './pages/page-element.ts'
import { startRouter, type Place } from './router.ts'
import { applyTheme, chooseTheme, readTheme, themes } from './state/theme.ts'

applyTheme(readTheme())

const shell = document.querySelector('app-shell')
if (!(shell instanceof AppShell)) throw new Error('index.html has no <app-shell>')

let present: Place | null = null

shell.theme = readTheme()
shell.addEventListener(ThemeChosen.type, (event) => {
  const theme = event instanceof ThemeChosen && themes.find((known) => known === event.theme)
  if (!theme) return
  chooseTheme(theme)
  shell.theme = theme
})
shell.addEventListener(PageReady.type, (event) => {
  if (event instanceof PageReady && present !== null && event.target === shell.page)
    arrive(present, event.pageTitle)
})
startRouter((place) => void open(shell, place))

async function open(into: AppShell, place: Place): Promise<void> {
  present = place
  const page = await pageFor(place)
  // Somebody who was quicker than the network is already elsewhere.
  if (present !== place) return
  page.params = place.params
  page.query = place.query
  into.section = place.route.section
  into.page = page
}

async function pageFor(place: Place): Promise<PageElement> {
  try {
    await place.route.load()
    const page = document.createElement(place.route.tag)
    if (page instanceof PageElement) return page
  } catch {
    // The part of the program that draws this page did not come; the page below says so.
  }
  const { UnreachablePage } = await import('./pages/not-found-page.ts')
  return new UnreachablePage()
}

/** Sets the title and puts focus and scroll where somebody who followed a link expects them. */
function arrive(place: Place, pageTitle: string): void {
  document.title = titled(pageTitle)
  const named = place.hash === '' ? null : document.getElementById(place.hash.slice(1))
  const heading = named ?? document.querySelector<HTMLElement>('#main h1')
  if (place.by !== 'opening' || named !== null) focusOn(heading)
  if (named !== null) named.scrollIntoView()
  else window.scrollTo(0, place.scroll)
}

function focusOn(element: HTMLElement | null): void {
  if (!element) return
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1')
  element.focus({ preventScroll: true })
}
