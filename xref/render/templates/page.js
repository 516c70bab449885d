"use strict";
// Filters the cards, keeps the filter in the address, opens what a link points into and what is printed.
// Without it the page can be read in full.
(function () {
  var form = document.getElementById("filter");
  var cards = Array.prototype.slice.call(document.querySelectorAll(".card"));
  var fields = { q: "text", relation: "relation", language: "language", outlet: "outlet", story: "story", sources: "sources" };
  var texts = null; // read at the first search: the cards' words, folded

  function field(name) { return document.getElementById("filter-" + fields[name]); }

  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u0652\u0640]/g, "").replace(/[أإآٱ]/g, "ا")
      .replace(/ى/g, "ي").replace(/ة/g, "ه").replace(/[’‘ʼ]/g, "'").toLowerCase();
  }

  function has(list, wanted) { return !wanted || (" " + list + " ").indexOf(" " + wanted + " ") >= 0; }

  function apply() {
    var words = fold(field("q").value).split(/\s+/).filter(Boolean);
    if (words.length && !texts) { texts = cards.map(function (card) { return fold(card.textContent); }); }
    var least = Number(field("sources").value) || 1;
    var shown = 0;
    cards.forEach(function (card, index) {
      var ok = Number(card.dataset.sources) >= least && has(card.dataset.relation, field("relation").value) &&
        has(card.dataset.languages, field("language").value) && has(card.dataset.outlets, field("outlet").value) &&
        has(card.dataset.story, field("story").value) &&
        words.every(function (word) { return texts[index].indexOf(word) >= 0; });
      card.classList.toggle("gone", !ok);
      if (ok) { shown += 1; }
    });
    var active = shown < cards.length;
    document.getElementById("filter-count").textContent = shown + " of " + cards.length + " cards";
    document.querySelectorAll(".fold").forEach(function (fold_) {
      if (active && fold_.querySelector(".card:not(.gone)")) { fold_.open = true; }
    });
  }

  function remember() {
    var state = new URLSearchParams();
    Object.keys(fields).forEach(function (name) {
      var value = field(name).value;
      if (value && !(name === "sources" && value === "1")) { state.set(name, value); }
    });
    var text = state.toString();
    history.replaceState(null, "", text ? "#?" + text : location.pathname + location.search);
  }

  function recall() {
    if (location.hash.slice(0, 2) !== "#?") { return false; }
    var state = new URLSearchParams(location.hash.slice(2));
    Object.keys(fields).forEach(function (name) { if (state.has(name)) { field(name).value = state.get(name); } });
    return true;
  }

  function reveal() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (!target) { return; }
    if (target.closest(".gone")) { form.reset(); apply(); }
    for (var at = target; at; at = at.parentElement) { if (at.tagName === "DETAILS") { at.open = true; } }
    target.scrollIntoView();
  }

  function store() { try { remember(); } catch (error) { /* an address that may not be changed */ } }

  // Taking along: a card as text, the cards shown as a table.
  function line(node) { return node ? node.textContent.replace(/\s+/g, " ").trim() : ""; }

  function readings(card) {
    return Array.prototype.map.call(card.querySelectorAll(".version"), function (version) {
      var row = version.closest(".aspect-row").querySelector("p.aspect");
      return { aspect: line(row), label: line(version.querySelector("h4")), node: version };
    });
  }

  function said(node) {
    return Array.prototype.map.call(node.querySelectorAll(".statement"), function (one) {
      return "  " + line(one.querySelector("blockquote")) + "\n    " + line(one.querySelector("figcaption"));
    }).concat(Array.prototype.map.call(node.querySelectorAll(".again"), function (one) { return "  " + line(one); }));
  }

  function asText(card) {
    var out = [line(card.querySelector("h3")), line(card.querySelector(".relation")),
      line(card.querySelector(".counts")).replace(/ #.*$/, ""), ""];
    readings(card).forEach(function (one) {
      out.push((one.aspect ? one.aspect + ": " : "") + one.label);
      out = out.concat(said(one.node), "");
    });
    card.querySelectorAll(".others").forEach(function (node) { out = out.concat(said(node), ""); });
    out.push(line(card.querySelector(".silent")), location.href.replace(/#.*$/, "") + "#" + card.id);
    return out.join("\n").replace(/\n{3,}/g, "\n\n") + "\n";
  }

  function cell(text) {
    return '"' + (/^[=+\-@\t\r]/.test(text) ? "'" : "") + String(text).replace(/"/g, '""') + '"';
  }

  function asTable() {
    var rows = [["key", "relation", "statement", "independent sources", "aspect", "reading", "sources"]];
    cards.forEach(function (card) {
      if (card.classList.contains("gone")) { return; }
      var head = [card.id, card.dataset.relation, line(card.querySelector("h3")), card.dataset.sources];
      var known = readings(card);
      if (!known.length) { known = [{ aspect: "", label: "", node: card }]; }
      known.forEach(function (one) {
        var names = Array.prototype.map.call(one.node.querySelectorAll(".source, .again a"), line);
        rows.push(head.concat(one.aspect, one.label, names.filter(function (n, at) { return names.indexOf(n) === at; }).join("; ")));
      });
    });
    return "\ufeff" + rows.map(function (row) { return row.map(cell).join(","); }).join("\r\n") + "\r\n";
  }

  function copy(card) {
    var button = card.querySelector(".copy");
    var area = document.createElement("textarea");
    area.value = asText(card);
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy"); // works from a file; the newer way asks for leave
    area.remove();
    button.textContent = done ? "Copied" : "Could not copy";
    setTimeout(function () { button.textContent = "Copy as text"; }, 2000);
  }

  function save() {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([asTable()], { type: "text/csv" }));
    link.download = "cards.csv";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  function step(by) {
    var shown = cards.filter(function (card) { return card.offsetParent !== null; });
    var at = shown.indexOf(document.activeElement && document.activeElement.closest(".card"));
    var next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + by))];
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: "start" }); }
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) { return; }
    if (event.key === "/" && form) { event.preventDefault(); field("q").focus(); }
    if (event.key === "j") { step(1); }
    if (event.key === "k") { step(-1); }
    var card = document.activeElement && document.activeElement.closest(".card");
    if (event.key === "c" && card) { copy(card); }
  });

  if (form && cards.length) {
    document.getElementById("take-csv").addEventListener("click", save);
    cards.forEach(function (card) {
      var button = card.querySelector(".copy");
      button.hidden = false;
      button.addEventListener("click", function () { copy(card); });
    });
    form.hidden = false;
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", function () { apply(); store(); });
    form.addEventListener("reset", function () { setTimeout(function () { apply(); store(); }, 0); });
    recall();
    apply();
  }
  window.addEventListener("hashchange", function () { if (recall()) { apply(); } else { reveal(); } });
  reveal();

  var opened = [];
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([open], .fold)").forEach(function (one) { one.open = true; opened.push(one); });
  });
  window.addEventListener("afterprint", function () { opened.splice(0).forEach(function (one) { one.open = false; }); });
})();
