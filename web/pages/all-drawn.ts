/**
 * Waits until the elements inside a page have drawn themselves too, so that it has its full height when scroll is put back:
 * each draws in a microtask of its own, all of which are over before the next task. (Not a frame: a hidden tab has none.)
 */
export function allDrawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
