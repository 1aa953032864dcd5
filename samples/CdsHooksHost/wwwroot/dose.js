// The dose in words, with its vials, rate steps and days as pictures.
import { el } from "./elements.js";
import { days, drawn, rates, vials } from "./pictures.js";
import { lasting, quantity } from "./quantities.js";

export function dose(regimen) {
  const { low, high } = regimen.perInfusion;
  const ends = low.exact.value === high.exact.value ? [low] : [low, high];
  return el("div", { className: "dose" },
    el("p", {}, regimen.says),
    el("p", { className: "quiet" }, `Weight for the dose: ${quantity(regimen.doseWeight)}, ${regimen.doseWeight.because}.`),
    ends.map((end, place) => [
      el("p", { className: "amount" }, amount(end, ends.length > 1 ? ["Lower dose: ", "Upper dose: "][place] : "")),
      end.vials ? figure(`Vials of ${regimen.product}`, drawn((width) => vials(end.vials, width))) : "",
      regimen.schedule ? schedule(regimen.schedule[Math.min(place, regimen.schedule.length - 1)]) : ""]),
    regimen.infusions ? figure(course(regimen), drawn((width) => days(regimen, width))) : "");
}

const figure = (caption, picture) => el("figure", {}, el("figcaption", {}, caption), picture);

const amount = (end, before) => [
  before, el("strong", {}, `${quantity(end.rounded ?? end.exact)} an infusion`),
  end.rounded ? `, rounded from ${quantity(end.exact)}` : "",
  end.waste?.value ? `, ${quantity(end.waste)} left over` : "",
  end.note ? ` (${end.note})` : ""];

function course({ infusions, intervalDays, courseTotal }) {
  const every = intervalDays === 1 ? "one a day" : `every ${intervalDays} days`;
  if (!courseTotal) return `${infusions} infusions, ${every}`;
  const { low, high } = courseTotal;
  return `${infusions} infusions, ${every}; ${quantity(low)}${low.value === high.value ? "" : ` to ${quantity(high)}`} in all`;
}

function schedule(one) {
  const head = ["Rate, mL/h", "For", "Volume, mL", "By then, mL"].map((text) => el("th", { scope: "col" }, text));
  const cells = (step) => [step.rate.value, lasting(step.duration), step.volume.value, step.cumulative.value];
  const rows = one.steps.map((step) => el("tr", {}, cells(step).map((cell) => el("td", {}, String(cell).replaceAll(" min", "\u00a0min")))));
  return [
    figure(`Rate: ${quantity(one.volume)} in ${lasting(one.duration)}`, drawn((width) => rates(one, width))),
    el("div", { className: "scroll" }, el("table", {}, el("thead", {}, el("tr", {}, head)), el("tbody", {}, rows))),
    el("p", { className: "quiet" }, one.because)];
}
