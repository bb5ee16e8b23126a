"use strict";
(() => {
  const form = document.getElementById("filter");
  const find = document.getElementById("find");
  const shown = document.getElementById("shown");
  const tests = [...document.querySelectorAll("#list > details")];
  const words = new Map(tests.map(test => [test, test.textContent.toLowerCase()]));
  const boxes = [...form.querySelectorAll("input[name=outcome]")];

  // What the page can do without this script stands there already; what it cannot is shown from here on.
  document.documentElement.classList.add("live");
  form.hidden = false;

  function filter() {
    const wanted = find.value.toLowerCase().split(/\s+/).filter(word => word);
    const outcomes = new Set(boxes.filter(box => box.checked).map(box => box.value));
    let count = 0;
    for (const test of tests) {
      const text = words.get(test);
      const fits = outcomes.has(test.dataset.outcome) && wanted.every(word => text.includes(word));
      test.hidden = !fits;
      count += fits ? 1 : 0;
    }
    shown.textContent = count === tests.length ? `${count} tests` : `${count} of ${tests.length} tests`;
  }

  const visible = () => tests.filter(test => !test.hidden);

  function reset() {
    find.value = "";
    boxes.forEach(box => { box.checked = true; });
    filter();
  }

  /** A test that a link leads to is shown, whatever the filter says, and unfolded. */
  function follow() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches("details.test")) {
      if (target.hidden) reset();
      target.open = true;
      target.scrollIntoView({block: "center"});
      target.querySelector("summary").focus({preventScroll: true});
    }
  }

  function step(by) {
    const all = visible().map(test => test.querySelector("summary"));
    const at = all.indexOf(document.activeElement);
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
    if (next) {
      next.focus({preventScroll: true});
      next.scrollIntoView({block: "nearest"});
    }
  }

  function foldAll(open) {
    visible().forEach(test => { test.open = open; });
  }

  function copy(button) {
    const text = button.parentElement.querySelector("code").textContent;
    const said = done => {
      button.textContent = done ? "copied" : "press Ctrl-C";
      setTimeout(() => { button.textContent = "copy"; }, 1600);
    };
    const select = () => {
      getSelection().selectAllChildren(button.parentElement.querySelector("code"));
      said(false);
    };
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text).then(() => said(true), select);
    } else {
      select();
    }
  }

  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", filter);
  form.addEventListener("reset", event => { event.preventDefault(); reset(); });
  document.getElementById("unfold").addEventListener("click", () => foldAll(true));
  document.getElementById("fold").addEventListener("click", () => foldAll(false));

  document.addEventListener("click", event => {
    const only = event.target.closest("[data-only]");
    const wanted = event.target.closest("[data-find]");
    const button = event.target.closest("button.copy");
    if (only) {
      find.value = "";
      boxes.forEach(box => { box.checked = box.value === only.dataset.only; });
      filter();
    } else if (wanted) {
      boxes.forEach(box => { box.checked = true; });
      find.value = wanted.dataset.find;
      filter();
    } else if (button) {
      copy(button);
    }
  });

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      reset();
      if (document.activeElement === find) find.blur();
      return;
    }
    if (event.target.closest("input[type=search]")) return;
    if (event.key === "/") {
      event.preventDefault();
      find.focus();
      find.select();
    } else if (event.key === "j") {
      step(1);
    } else if (event.key === "k") {
      step(-1);
    }
  });

  // On paper nobody unfolds: what decided is shown, all else stays as the reader left it.
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll("details.deciding:not([open])")];
    unfolded.forEach(details => { details.open = true; });
  });
  addEventListener("afterprint", () => unfolded.forEach(details => { details.open = false; }));

  addEventListener("hashchange", follow);
  filter();
  follow();
})();
