// The reasons: each rule as a tree of its criteria, checks, precautions and the evidence.
import { el, fold, list, prose } from "./elements.js";

const WORDS = {
  "met": ["met", "Met"], "not-met": ["not-met", "Not met"], "unknown": ["unknown", "Not recorded"],
  "passed": ["met", "Passed"], "failed": ["not-met", "Failed"], "outstanding": ["unknown", "Outstanding"],
  "source-silent": ["unknown", "For a clinician"],
};

function word(name) {
  const [className, text] = WORDS[name];
  return el("span", { className: `truth ${className}` }, text);
}

const truthOf = (criterion) => word(criterion.reason === "source-silent" ? criterion.reason : criterion.truth);

const id = (text) => el("span", { className: "id" }, `${text} `);

const MOST_IN_LINE = 3;

/** What was found in the record: in the line, or as a list when it is about many things. */
function because(text) {
  const parts = text?.split("; ") ?? [];
  if (parts.length > MOST_IN_LINE) return list(parts, prose, "because many");
  return text ? el("span", { className: "because" }, ": ", prose(text)) : "";
}

export const tree = (rules) => list(rules, (rule) => [
  truthOf(rule), id(rule.id), el("strong", {}, rule.statement),
  el("span", { className: "because" }, ` (${rule.kind}, ${rule.strength})`),
  el("ul", {}, criterion(rule.criterion))], "tree");

const criterion = (each) => el("li", {},
  truthOf(each), each.says, because(each.because), each.of ? el("ul", {}, each.of.map(criterion)) : "");

/** Checks, which pass or fail, and precautions, which hold or do not. */
export const findings = (all) => list(all, (each) => [word(each.status ?? each.truth), id(each.id), each.says, because(each.because)]);

export function evidence(full, bibliography) {
  const cited = new Set([...full.evidence.map((each) => each.id), ...full.rules.flatMap((each) => each.evidence)]);
  const references = bibliography.filter((each) => cited.has(each.id));
  return fold("Evidence", references.length, false,
    full.evidence.length ? list(full.evidence, (each) => [id(each.id), each.says]) : "",
    el("h4", {}, "References"),
    list(references, (each) => [id(each.id), each.reference,
      each.beyondSource ? el("span", { className: "because" }, " (beyond the source)") : ""]));
}
