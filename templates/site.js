"use strict";
{
  const fields = [...document.querySelectorAll("#finder :is(input, select)")];
  const choices = fields.filter((field) => field.matches("select"));
  const found = document.getElementById("found"),
    elsewhere = document.getElementById("elsewhere");
  const onward = [...document.querySelectorAll('a[href*="measures/"]')];
  // An issuer is found by its name and group, a measure by all that its row says.
  const textOf = (row) => (row.dataset.name ? `${row.dataset.name} ${row.dataset.group}` : row.textContent);
  const rows = [...document.querySelectorAll("[data-row]")].map((row) => {
    const around = row.querySelector(".around-it");
    const text = textOf(row).toLowerCase();
    return [row, text, around, around && text.replace(around.textContent.toLowerCase(), " ")];
  });
  const suits = (row, { id, value }) =>
    row.dataset[id] === value || (id === "year" && row.dataset.year.includes(value));
  const show = () => {
    const words = fields[0].value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = choices.filter((field) => field.value);
    let count = 0;
    for (const [row, text, around, own] of rows) {
      row.hidden = !(words.every((word) => text.includes(word)) && chosen.every((field) => suits(row, field)));
      count += !row.hidden;
      // Words that stand around the measure only are shown where they stand.
      if (around) around.hidden = words.every((word) => own.includes(word));
    }
    found.textContent = found.dataset.text.replace("{count}", count);
    if (elsewhere) elsewhere.hidden = !words.length || count > 0;
    for (const link of onward) link.hash = words.length ? `!${new URLSearchParams({ find: words.join(" ") })}` : "";
    const asked = new URLSearchParams(fields.filter((field) => field.value).map((field) => [field.id, field.value]));
    if (asked.size || location.hash.startsWith("#!")) history.replaceState(null, "", asked.size ? `#!${asked}` : "#");
  };
  document.getElementById("finder").hidden = false;
  for (const field of fields) field.addEventListener("input", show);
  if (location.hash.startsWith("#!")) {
    const asked = new URLSearchParams(location.hash.slice(2));
    for (const field of fields) field.value = asked.get(field.id) ?? "";
    show();
  }
}
