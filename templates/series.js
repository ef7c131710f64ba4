"use strict";
{
  const find = document.getElementById("find"),
    found = document.getElementById("found");
  const rows = [...document.querySelectorAll("[data-row]")].map((row) => [row, row.textContent.toLowerCase()]);
  const lists = [...document.querySelectorAll("#measures > details, #promises > details, #indicators > details")];
  const groups = [...document.querySelectorAll(".series main .scroll, #promises h3, .outcomes"), ...lists];
  const opened = new Set();
  const show = () => {
    const words = find.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      count += !row.hidden;
    }
    for (const group of groups) {
      if (group.matches("h3, .outcomes")) group.classList.toggle("nothing", words.length > 0);
      else group.classList.toggle("nothing", words.length > 0 && !group.querySelector("[data-row]:not([hidden])"));
    }
    for (const list of lists) {
      if (words.length && !list.open && list.querySelector("[data-row]:not([hidden])")) {
        list.open = true;
        opened.add(list);
      }
      if (!words.length && opened.delete(list)) list.open = false;
    }
    found.textContent = words.length ? found.dataset.text.replace("{count}", count) : "";
    const address = words.length ? "#!find=" + encodeURIComponent(words.join(" ")) : "#";
    if (words.length || location.hash.startsWith("#!find=")) history.replaceState(null, "", address);
  };
  // A link opens its row and centres it.
  const land = () => {
    const row = document.getElementById(location.hash.slice(1));
    if (!row?.matches("[data-row]")) return;
    for (const details of row.querySelectorAll("details")) details.open = true;
    row.scrollIntoView({ block: "center" });
  };
  addEventListener("load", land);
  addEventListener("hashchange", land);
  document.getElementById("finder").hidden = false;
  find.addEventListener("input", show);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.matches("input, textarea, select")) {
      event.preventDefault();
      find.focus();
      find.select();
    }
    if (event.key === "Escape" && event.target === find) {
      find.value = "";
      show();
    }
  });
  if (location.hash.startsWith("#!find=")) {
    try {
      find.value = decodeURIComponent(location.hash.slice(7));
    } catch {
      find.value = "";
    }
    show();
  }
}
