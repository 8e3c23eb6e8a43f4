// What the harness asks of a page, beside axe. Runs in the page; returns plain data.
({
  // What makes the page wider than the window, or is cut off at its edge. What scrolls within itself may be wider.
  overflow() {
    const name = (element) => {
      const own = element.id ? `#${element.id}` : [...element.classList].map((one) => `.${one}`).join('');
      const parent = element.parentElement?.closest('[id], [class]');
      const around = !element.id && parent && parent !== document.body
        ? `${parent.localName}${parent.id ? `#${parent.id}` : `.${parent.classList[0]}`} ` : '';
      return `${around}${element.localName}${own}`;
    };
    const scrolls = (element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    const isHidden = (element) => {  // for the eyes only: a box of a pixel or less that shows nothing
      const box = element.getBoundingClientRect();
      return getComputedStyle(element).overflowX !== 'visible' && (box.width <= 1 || box.height <= 1);
    };
    const isContained = (element) => {
      for (let one = element; one && one !== document.body; one = one.parentElement) {
        if ((one !== element && scrolls(one)) || isHidden(one)) return true;
      }
      return false;
    };
    const width = window.innerWidth;
    const sticking = [];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.ownerSVGElement && element.localName !== 'text') continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const box = element.getBoundingClientRect();
      if (!box.width || !box.height) continue;
      const isOut = box.right > width + 1 || (box.left < -1 && box.right > 0);
      if (isOut && !isContained(element)) {
        sticking.push(`${name(element)} (${Math.round(box.left)} to ${Math.round(box.right)} px)`);
      }
    }
    return { width, scrollWidth: document.documentElement.scrollWidth, sticking };
  },

  // The words of the main part, in order. `fixed` leaves out what only a script can make work: its controls.
  words() {
    const controls = 'button, input, select, textarea, label, output, form, dialog, [role=search], [role=status], [aria-live]';
    const main = document.querySelector('main') ?? document.body;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const all = [];
    const fixed = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent.closest('script, style, noscript, template')) continue;
      if (!parent.checkVisibility() && !parent.closest('details:not([open])')) continue;
      const words = walker.currentNode.data.split(/\s+/).filter(Boolean);
      all.push(...words);
      if (!parent.closest(controls)) fixed.push(...words);
    }
    return { all, fixed };
  },

  // What a browser loads for a page, or gets ready to, that no request tells of.
  links() {
    return {
      icons: [...document.querySelectorAll('link[rel~=icon]')].map((link) => link.href),
      early: [...document.querySelectorAll('link[rel~=preconnect], link[rel~=dns-prefetch]')].map((link) => link.href),
    };
  },

  // Of the elements with text one for each way in which its colours come about, so that a table is not checked cell by
  // cell: axe takes milliseconds for the contrast of each.
  looks() {
    const seen = new Map();
    for (const element of document.body.querySelectorAll('*')) {
      if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())) continue;
      const style = getComputedStyle(element);
      const key = [element.ownerSVGElement ? element.getAttribute('class') : '', style.color, style.fill, style.fontSize,
        style.fontWeight, style.textShadow, style.visibility];
      for (let one = element; one; one = one.parentElement) {
        const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(one);
        if (backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none' || opacity !== '1'
          || filter !== 'none' || mixBlendMode !== 'normal') {
          key.push(backgroundColor, backgroundImage, opacity, filter, mixBlendMode);
        }
      }
      if (element.checkVisibility() && !seen.has(key.join())) seen.set(key.join(), element);
    }
    return [...seen.values()];
  },

  // A chart's months and its table's rows, the newest first, and what is read out of them.
  reading() {
    const area = document.querySelector('[data-table]');
    const table = document.getElementById(area.dataset.table);
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows];
    const box = area.getBoundingClientRect();
    const focused = document.activeElement.getBoundingClientRect();
    return {
      dots: [...area.querySelectorAll('.dot')].map((dot) => dot.getBoundingClientRect())
        .map((dot) => ({ x: dot.x + dot.width / 2 })).sort((a, b) => b.x - a.x),
      rows: rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim()).flatMap((text, column) =>
        text && heads[column].classList.contains('n') ? [`${heads[column].textContent.trim()} ${text}`] : [text])),
      text: area.closest('figure').querySelector('[role=status]')?.textContent.trim() ?? '',
      line: area.querySelector('.reading')?.getBoundingClientRect().height ?? 0,
      focused: focused.top >= 0 && focused.bottom <= innerHeight ? rows.indexOf(document.activeElement) : -1,
      middle: box.y + box.height / 2,
      left: box.left,
      right: box.right,
      height: document.documentElement.scrollHeight,
    };
  },

  // What is wrong with tables that are wider than the window: their row heads stay in sight, and their statuses are.
  tables() {
    const told = [];
    for (const area of document.querySelectorAll('.scroll')) {
      const table = area.querySelector('table');
      if (!table || area.scrollWidth <= area.clientWidth) continue;
      const { left, right } = area.getBoundingClientRect();
      const head = table.querySelector('tbody tr:not(.group) > th:first-child');
      const name = table.querySelector('thead th')?.textContent.trim() ?? table.caption?.textContent.trim();
      const status = [...table.querySelectorAll('td.status')].find((cell) => cell.getBoundingClientRect().right > right + 1);
      if (status) told.push(`the status in a table of '${name}' is out of sight; let it stand nearer to the row's head`);
      if (getComputedStyle(area).backgroundImage === 'none') {
        told.push(`nothing shows that a table of '${name}' goes on; shade its edge`);
      }
      area.scrollLeft = area.scrollWidth;
      if (head && Math.abs(head.getBoundingClientRect().left - left) > 1) {
        told.push(`the row heads in a table of '${name}' scroll out of sight; let them stay`);
      }
      area.scrollLeft = 0;
    }
    return told;
  },

  // What is written in a chart and leaves it, or is cut off by what it scrolls in.
  leaving() {
    const told = [];
    for (const chart of document.querySelectorAll('figure svg')) {
      const { left, right, top, bottom } = chart.getBoundingClientRect();
      for (const text of chart.querySelectorAll('text')) {
        const box = text.getBoundingClientRect();
        if (box.left < left - 1 || box.right > right + 1 || box.top < top - 1 || box.bottom > bottom + 1) {
          told.push(`'${text.textContent}' leaves its chart; give it room`);
        }
      }
    }
    return told;
  },

  // The lines of a tree that a reader asked for and does not see, and those seen that neither are asked for nor hold one.
  // `parts`: by position among what a line has (team, status, factor), the one that was chosen; `word`: what was typed, each word of which must be there.
  narrowed({ parts, word }) {
    const name = (line) => line.querySelector('a').textContent;
    const isAsked = (line) => {
      const own = line.firstElementChild;
      const has = line.dataset.with.split('\n');
      has[1] = own.querySelector('.status').textContent;
      return Object.entries(parts).every(([at, part]) => has[at] === part)
        && word.split(' ').every((one) => [own.textContent, ...has].join(' ').toLowerCase().includes(one));
    };
    const lines = [...document.querySelectorAll('.tree li')];
    const isNeeded = (line) => isAsked(line) || [...line.querySelectorAll('li')].some(isAsked);
    const isAll = !Object.keys(parts).length && !word;
    return {
      missing: lines.filter((line) => isNeeded(line) && !(isAll ? !line.hidden : line.checkVisibility())).map(name),
      idle: lines.filter((line) => line.checkVisibility() && !isNeeded(line)).map(name),
    };
  },

  // Marks where each text of a row, or of a list's item, begins and ends, so that a PDF tells on which sheet. Only what
  // a link leads to has a place in a PDF; the marks have no size, and no rule of a style sheet heeds them.
  mark() {
    const links = document.createElement('div');
    links.hidden = true;
    [...document.querySelectorAll('tbody tr, li:not(:has(li))')].forEach((whole, index) => {
      const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
      const words = whole.textContent.trim().replace(/\W+/g, '-').slice(0, 40);
      for (const text of texts) {
        if (/flex|grid/.test(getComputedStyle(text.parentElement).display)) continue;
        for (const place of ['before', 'after']) {
          const mark = document.createElement('x-mark');
          const link = document.createElement('a');
          mark.id = `whole.${whole.localName}.${index}.${words}.${links.childElementCount}`;
          link.href = `#${mark.id}`;
          links.append(link);
          text[place](mark);
        }
      }
    });
    document.body.append(links);
  },

  // Whether this browser knows each declaration.
  known(declarations) {
    return declarations.map(([property, value]) => CSS.supports(property, value));
  },
})
