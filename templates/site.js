"use strict";
{
  const fields = [...document.querySelectorAll("#finder :is(input, select)")];
  const choices = fields.filter((field) => field.matches("select"));
  const found = document.getElementById("found"),
    elsewhere = document.getElementById("elsewhere");
  const onward = [...document.querySelectorAll('a[href*="measures/"]')];
  // Issuers are searched by name and group, measures by all words of their rows.
  const textOf = (row) => (row.dataset.name ? `${row.dataset.name} ${row.dataset.group}` : row.textContent);
  const rows = [...document.querySelectorAll("[data-row]")].map((row) => {
    const around = row.querySelector(".around-it");
    const text = textOf(row).toLowerCase();
    return [row, text, around, around && text.replace(around.textContent.toLowerCase(), " ")];
  });
  // 行政复议听证 may read 公开听证 under a heading on 行政复议: long words are searched in pieces of two characters.
  const pieces = (word) => (/^\p{Script=Han}{4,}$/u.test(word) ? word.match(/..(?!.$)|...$/gu) : [word]);
  const suits = (row, { id, value }) =>
    row.dataset[id] === value || (id === "year" && row.dataset.year.includes(value));
  const show = () => {
    const words = fields[0].value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = choices.filter((field) => field.value);
    let count = 0,
      near = 0;
    for (const [row, text, around, own] of rows) {
      const isExact = words.every((word) => text.includes(word));
      const isNear = !isExact && !row.dataset.name && words.flatMap(pieces).every((piece) => text.includes(piece));
      row.hidden = !((isExact || isNear) && chosen.every((field) => suits(row, field)));
      row.classList.toggle("near", !row.hidden && isNear);
      count += !row.hidden;
      near += !row.hidden && isNear;
      // Hits only in the text around the measure are shown there.
      const wanted = isNear ? words.flatMap(pieces) : words;
      if (around) around.hidden = wanted.every((word) => own.includes(word));
    }
    const [one, other] = found.dataset.text.split("|");
    const told = (count === 1 ? one : other).replace("{count}", count);
    found.textContent = told + (near ? found.dataset.near.replace("{near}", near) : "");
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
