import { html, nothing, type TemplateResult } from 'lit'
import { Day, type ScenarioBrief } from '../../server/contract/scenario.ts'
import { days } from '../text/days.ts'

/** A choice of day for a family that has more than one; nothing for one that has not. */
export function dayChoice(
  twins: ScenarioBrief['twins'],
  chosen: Day,
  choose: (day: Day) => void,
): TemplateResult | typeof nothing {
  if (twins === null) return nothing
  return html`<fieldset class="days">
    <legend><h2>${days.legend}</h2></legend>
    ${Day.options.map(
      (day) =>
        html`<label class="option"
          ><input type="radio" name="day" .checked=${day === chosen} @change=${() => choose(day)} />
          <span
            ><strong>${days.names[day]}</strong><br /><span class="small quiet"
              >${day === 'usual' ? days.asItIs : twins[day]}</span
            ></span
          ></label
        >`,
    )}
  </fieldset>`
}
