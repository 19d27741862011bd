import { html, nothing, type TemplateResult } from 'lit'
import { Day, type ScenarioBrief } from '../../server/contract/scenario.ts'
import { days } from '../text/days.ts'
import { preview } from '../text/preview.ts'

/** How a previewed conversation begins. */
export interface PreviewBeginning {
  readonly seed: number
  readonly day: Day
  readonly roleId: string | null
}

const words = preview.settings

/** The form above a preview: seed, day and role, and "start again", which hands on what is chosen. */
export function previewSettings(
  brief: ScenarioBrief,
  now: PreviewBeginning,
  startAgain: (beginning: PreviewBeginning) => void,
): TemplateResult {
  return html`<form
    class="settings"
    aria-label=${words.heading}
    @submit=${(event: SubmitEvent) => submitted(event, startAgain)}
  >
    <label
      >${words.seed}
      <input
        type="text"
        inputmode="numeric"
        name="seed"
        pattern="[0-9]{1,10}"
        required
        .value=${String(now.seed)}
      />
    </label>
    ${
      brief.twins === null
        ? nothing
        : choice(
            words.day,
            'day',
            Day.options.map((day) => ({ id: day, name: days.names[day] })),
            now.day,
          )
    }
    ${brief.roles.length < 2 ? nothing : choice(words.role, 'role', brief.roles, now.roleId ?? brief.roles[0]?.id ?? '')}
    <button>${words.again}</button>
  </form>`
}

function choice(
  label: string,
  name: string,
  options: readonly { readonly id: string; readonly name: string }[],
  chosen: string,
): TemplateResult {
  return html`<label
    >${label}
    <select name=${name}>
      ${options.map((option) => html`<option value=${option.id} ?selected=${option.id === chosen}>${option.name}</option>`)}
    </select>
  </label>`
}

function submitted(event: SubmitEvent, startAgain: (beginning: PreviewBeginning) => void): void {
  event.preventDefault()
  if (!(event.target instanceof HTMLFormElement)) return
  startAgain(beginningFrom(new FormData(event.target)))
}

/** What a form or an address says of how to begin; anything it does not say, or says wrongly, is as usual. */
export function beginningFrom(said: { get(name: string): unknown }): PreviewBeginning {
  const [seed, day, role] = [said.get('seed'), Day.safeParse(said.get('day')), said.get('role')]
  const number = typeof seed === 'string' && /^\d{1,10}$/.test(seed) ? Number(seed) : 1
  return {
    seed: number <= 2147483646 ? number : 1,
    day: day.success ? day.data : 'usual',
    roleId: typeof role === 'string' && role !== '' ? role : null,
  }
}
