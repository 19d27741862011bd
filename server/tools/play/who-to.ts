import type { Scenario } from '../../contract/scenario.ts'

/**
 * Who a line is said to, in a scene with several people: "Bev: how are you?" is for Bev, "Everyone: shall we sit?" for all.
 * A person is called by name, by the first word of it, or by id, in any case. Any other line is for `usual`.
 */
export function whoTo(
  { people }: Pick<Scenario, 'people'>,
  line: string,
  usual: string | null,
): { text: string; addressed: string | null } {
  const plain = { text: line, addressed: usual }
  const [, called, text] = /^\s*([^:]{1,40}?)\s*:\s*(\S.*)$/s.exec(line) ?? []
  if (people.length < 2 || called === undefined || text === undefined) return plain
  const name = called.toLowerCase()
  if (name === 'everyone') return { text, addressed: null }
  const found = people.filter(
    (person) =>
      person.id === name ||
      person.name.toLowerCase() === name ||
      person.name.toLowerCase().split(' ')[0] === name,
  )
  const [one, ...others] = found
  return one === undefined || others.length > 0 ? plain : { text, addressed: one.id }
}
