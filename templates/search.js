// The search page: what is typed, looked for in the index that the page loads.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const language = document.documentElement.lang;
  const area = document.getElementById("search");
  if (!area) return;
  const index = globalThis.openbookSearch ?? [];
  const input = document.getElementById("query");
  const found = document.getElementById("found");
  const list = document.getElementById("results");
  area.hidden = false;

  function show() {
    const words = input.value.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
    const hits = [];
    for (const entry of words.length ? index : []) {
      const title = entry.title.toLocaleLowerCase(language);
      const text = entry.text.toLocaleLowerCase(language);
      let rank = 0;
      for (const word of words) {
        if (title.startsWith(word)) rank += 4;
        else if (title.includes(word)) rank += 3;
        else if (text.includes(word)) rank += 1;
        else rank = Number.NEGATIVE_INFINITY;
      }
      if (rank > 0) hits.push({ entry, rank });
    }
    hits.sort((a, b) => b.rank - a.rank);
    found.textContent = words.length && !hits.length ? area.dataset.none : words.length ? String(hits.length) : "";
    list.replaceChildren(...hits.slice(0, 50).map(({ entry }) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = area.dataset.root + entry.href;
      link.textContent = entry.title;
      const kind = document.createElement("span");
      kind.className = "aside";
      kind.textContent = entry.kind;
      item.append(link, kind);
      if (entry.text) {
        const text = document.createElement("small");
        text.textContent = entry.text;
        item.append(text);
      }
      return item;
    }));
  }

  input.value = new URLSearchParams(location.search).get("q") ?? "";
  input.addEventListener("input", show);
  show();
  input.focus();
});
