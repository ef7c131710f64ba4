"use strict";
// Whether a paragraph searched for was copied: how much of it, from which sections, or from which other words.
yoy.judge = (() => {
  const MOST_LINKS = 3;
  const LONGEST = 60;
  const verdict = document.getElementById("verdict");
  const { RUN, runsOf, textOf } = yoy.search;

  // The percentage of it in runs that the texts of one year contain: 0 only if none is.
  function shareOf(whole, cells) {
    const text = cells.map(textOf).join("");
    let carried = 0;
    let end = 0;
    for (const [start, run] of runsOf(whole).entries()) {
      if (!text.includes(run)) continue;
      carried += start + RUN - Math.max(start, end);
      end = start + RUN;
    }
    return carried && Math.max(1, Math.round((carried / whole.length) * 100));
  }

  // Every section of last year that runs come from: of the sentences linked, then of others for what these lack.
  function sources(runs, linked, cells) {
    const isHolding = (place, some) => some.some((run) => textOf(place).includes(run));
    const rest = runs.filter((run) => !linked.some((cell) => isHolding(cell, [run])));
    const others = cells.filter((cell) => cell.matches(".old") && isHolding(cell, rest));
    const sections = new Set();
    for (const cell of [...linked, ...others]) {
      const sentences = [...cell.querySelectorAll(".sentence")];
      for (const place of sentences.length ? sentences : [cell]) {
        if (isHolding(place, runs)) sections.add(yoy.pathOf(place));
      }
    }
    return [...sections].filter(Boolean);
  }

  // Which message of the page tells it.
  function messageOf({ hits, isWhole }, recent, before, last) {
    if (!isWhole) return hits.length ? "part" : "nothing";
    if (!recent.length) return "old";
    if (last) return "new";
    return before.length ? "reworded" : "fresh";
  }

  return (looked) => {
    const { whole, cells, hits, isWhole } = looked;
    verdict.textContent = "";
    if (whole.length < RUN) return;
    const last = shareOf(
      whole,
      cells.filter((cell) => cell.matches(".old")),
    );
    const now = shareOf(
      whole,
      cells.filter((cell) => cell.matches(".new")),
    );
    const recent = hits.filter((cell) => cell.matches(".new"));
    // This year's rewording is linked to last year's sentence.
    const before = recent.flatMap((cell) => [...cell.parentElement.querySelectorAll(":scope > .old:not(.absent)")]);
    const pattern = verdict.dataset[messageOf(looked, recent, before, last)];
    const share = `${recent.length ? last : now}%`;
    verdict.textContent = yoy.filled(pattern, { share, last: `${last}%`, now: `${now}%` });
    for (const cell of isWhole && !last ? before.slice(0, MOST_LINKS) : []) {
      const words = yoy.wordingOf(cell).trim();
      const textContent = words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
      verdict.append(" ", yoy.made("a", { href: `#${cell.parentElement.id}`, lang: "zh-Hans", textContent }));
    }
    const places = recent.length ? sources(runsOf(whole), before, cells) : [];
    if (!places.length) return;
    verdict.append(" ", yoy.filled(verdict.dataset.was, { places: places.join(verdict.dataset.between) }));
  };
})();
