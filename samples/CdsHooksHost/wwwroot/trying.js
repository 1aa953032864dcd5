// Answers that are tried: how one is written into a case, and what it moved.

/** The case with one answer written into it, as JSON Patch has it: add a member or an item, or remove an item. */
export function withAnswer(record, control, values) {
  const copy = structuredClone(record);
  for (const path of control.paths) write(copy, path, control, values);
  return copy;
}

function write(copy, path, { op, fields, value }, values) {
  const steps = path.split("/").slice(1);
  const last = steps.pop();
  const holder = steps.reduce((at, step) => at[step] ??= last === "-" ? [] : {}, copy);
  if (op === "remove") return holder.splice(Number(last), 1);
  const written = value ? { ...value } : values[0];
  fields.forEach((field, place) => {
    if (field.member && values[place] !== undefined) written[field.member] = values[place];
  });
  if (last === "-") holder.push(written);
  else holder[last] = written;
}

/** The verdicts that differ between two answers, in words. */
export function movesBetween(before, after) {
  const verdicts = (answer) => new Map(answer.assessment.assessments.map((each) => [each.indication, each.verdict]));
  const words = (name) => name.replaceAll("-", " ");
  const old = verdicts(before);
  const moved = [...verdicts(after)].filter(([name, verdict]) => old.get(name) !== verdict);
  const missing = (answer) => answer.rows.reduce((sum, row) => sum + row.missing.length, 0);
  return moved.length === 0 ? `No verdict moved; facts that are missing: ${missing(before)} before, ${missing(after)} now.`
    : moved.map(([name, verdict]) => `${words(name)}: from ${words(old.get(name))} to ${words(verdict)}.`).join(" ");
}
