// Quantities and times in words. No number is rounded here: the server has said what is to be shown.

export const quantity = ({ value, unit }) => `${value} ${unit}`;

export const minutes = ({ value, unit }) => unit === "s" ? value / 60 : value;

/** Hours and minutes, and seconds where there are any. */
export function lasting(time) {
  const seconds = Math.round(minutes(time) * 60);
  const parts = [[Math.floor(seconds / 3600), "h"], [Math.floor(seconds / 60) % 60, "min"], [seconds % 60, "s"]];
  return parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`).join(" ") || "0 min";
}
