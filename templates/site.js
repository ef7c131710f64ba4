"use strict";
{
  const fields = ["find", "group", "year", "state"].map((id) => document.getElementById(id)).filter(Boolean);
  const rows = [...document.querySelectorAll(".reports tbody tr")];
  const found = document.getElementById("found");
  const value = (id) => document.getElementById(id)?.value.trim() ?? "";
  const show = () => {
    const words = value("find").toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const text = `${row.dataset.name} ${row.dataset.group}`.toLowerCase();
      row.hidden = !(
        words.every((word) => text.includes(word)) &&
        (!value("group") || row.dataset.group === value("group")) &&
        (!value("year") || row.dataset.years.split(" ").includes(value("year"))) &&
        (!value("state") || row.dataset.state === value("state"))
      );
      count += !row.hidden;
    }
    found.textContent = found.dataset.text.replace("{count}", count);
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
