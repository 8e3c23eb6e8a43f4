// The theme switch, sorting, filtering and search. Everything that a page says is there without it.
"use strict";

(() => {
  const root = document.documentElement;
  const remembered = (value) => {
    try {
      if (value === undefined) return localStorage.getItem("scheme");
      localStorage.setItem("scheme", value);
    } catch {
      return null;
    }
  };
  // At once, before anything is drawn.
  const scheme = remembered();
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;

  function switchScheme() {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const now = root.dataset.scheme ?? (dark ? "dark" : "light");
    root.dataset.scheme = now === "dark" ? "light" : "dark";
    remembered(root.dataset.scheme);
  }

  // Numbers are written as the page's language writes them.
  function number(text) {
    const parts = new Intl.NumberFormat(root.lang).formatToParts(12345.6);
    const decimal = parts.find((part) => part.type === "decimal")?.value ?? ".";
    let plain = "";
    for (const character of text.replaceAll("−", "-")) {
      if (/[0-9-]/.test(character)) plain += character;
      else if (character === decimal) plain += ".";
    }
    return plain === "" || plain === "-" ? null : Number(plain);
  }

  function compare(a, b) {
    const [x, y] = [number(a), number(b)];
    if (x !== null && y !== null && !Number.isNaN(x) && !Number.isNaN(y)) return x - y;
    if ((x === null) !== (y === null)) return x === null ? 1 : -1;
    return a.localeCompare(b, root.lang);
  }

  function sortable(table) {
    const bodies = table.tBodies;
    if (bodies.length !== 1 || bodies[0].rows.length < 3) return;
    const heads = [...table.tHead.rows[0].cells];
    const original = [...bodies[0].rows];
    heads.forEach((head, column) => {
      if (!head.textContent.trim() || original[0].cells[column]?.querySelector("svg")) return;
      const isNumber = head.classList.contains("n");
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const before = head.getAttribute("aria-sort");
        for (const other of heads) other.removeAttribute("aria-sort");
        const next = before === null ? "ascending" : before === "ascending" ? "descending" : null;
        if (next !== null) head.setAttribute("aria-sort", next);
        const text = (row) => row.cells[column]?.textContent.trim() ?? "";
        const rows = next === null ? original : original.slice().sort((a, b) => {
          const order = isNumber ? compare(text(a), text(b)) : text(a).localeCompare(text(b), root.lang);
          return next === "ascending" ? order : -order;
        });
        bodies[0].append(...rows);
      });
    });
  }

  function filter(field) {
    const input = field.querySelector("input");
    const rows = [...document.getElementById(field.dataset.rows).rows];
    field.hidden = false;
    input.addEventListener("input", () => {
      const words = input.value.toLocaleLowerCase(root.lang).split(/\s+/).filter(Boolean);
      for (const row of rows) {
        const text = row.textContent.toLocaleLowerCase(root.lang);
        row.hidden = !words.every((word) => text.includes(word));
      }
    });
  }

  function search(area) {
    const index = globalThis.openbookSearch ?? [];
    const input = document.getElementById("query");
    const found = document.getElementById("found");
    const list = document.getElementById("results");
    area.hidden = false;

    function show() {
      const words = input.value.toLocaleLowerCase(root.lang).split(/\s+/).filter(Boolean);
      const hits = [];
      for (const entry of words.length ? index : []) {
        const title = entry.title.toLocaleLowerCase(root.lang);
        const text = entry.text.toLocaleLowerCase(root.lang);
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
  }

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("scheme");
    if (button) {
      button.hidden = false;
      button.addEventListener("click", switchScheme);
    }
    document.querySelectorAll("table.rows, table.sheet").forEach(sortable);
    document.querySelectorAll("[data-rows]").forEach(filter);
    const area = document.getElementById("search");
    if (area) search(area);
  });
})();
