
(function () {
  "use strict";
  var find = function (id) { return document.getElementById(id); };
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
  // Accents and case do not matter: "gebuhr" finds "Gebühr".
  var plain = function (text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/\s+/g, " ");
  };
  var form = document.querySelector(".filters");
  var query = find("_query"), pack = find("_pack"), force = find("_force"), outcome = find("_outcome");
  var found = find("_found");
  var requirements = all("article.requirement").map(function (node) {
    return { node: node, text: plain(node.textContent), outcomes: node.dataset.outcomes.split(" ") };
  });
  var rows = all("tr[data-row]").map(function (node) {
    return { node: node, text: plain(node.closest(".document").querySelector("h4").textContent + " " + node.textContent) };
  });
  var links = {};
  all("li[data-for]").forEach(function (node) { links[node.dataset["for"]] = node; });
  var every = function (tests) { return tests.every(function (test) { return test; }); };
  var any = function (nodes) { return nodes.some(function (node) { return !node.hidden; }); };

  function filter() {
    var words = plain(query.value).split(" ").filter(Boolean);
    var narrowed = Boolean(force.value || outcome.value);
    var active = Boolean(words.length || pack.value || narrowed);
    var says = function (text) { return words.every(function (word) { return text.includes(word); }); };
    requirements.forEach(function (entry) {
      var data = entry.node.dataset;
      entry.node.hidden = !every([
        !pack.value || data.pack === pack.value,
        !force.value || data.force === force.value,
        !outcome.value || entry.outcomes.includes(outcome.value),
        says(entry.text)
      ]);
      links[entry.node.id].hidden = entry.node.hidden;
    });
    rows.forEach(function (entry) {
      entry.node.hidden = !every([!narrowed, !pack.value || entry.node.dataset.row === pack.value, says(entry.text)]);
    });
    all(".document").forEach(function (node) { node.hidden = !any(all("tr[data-row]", node)); });
    // The results begin at the top of the page: what leads up to them steps back.
    all(".overview, .glossary").forEach(function (node) { node.hidden = active; });
    all("dl.facts").forEach(function (node) { node.hidden = Boolean(words.length || narrowed); });
    all("section.pack").forEach(function (node) {
      var shown = any(all("article.requirement", node)), covered = any(all(".document", node));
      node.hidden = !every([!pack.value || node.dataset.pack === pack.value, !active || shown || covered]);
      node.querySelector("h3").hidden = !shown;
      node.querySelector(".coverage").hidden = !covered;
      all(".more", node).forEach(function (more) { more.hidden = Boolean(words.length || narrowed); });
      var entry = document.querySelector("li[data-toc=\"" + CSS.escape(node.dataset.pack) + "\"]");
      entry.hidden = node.hidden;
      entry.querySelector("details").open = every([active, shown, !node.hidden]);
    });
    var shown = function (list) { return list.filter(function (entry) { return !entry.node.hidden; }).length; };
    var counts = [shown(requirements), requirements.length, shown(rows), rows.length];
    found.textContent = found.dataset.found.replace(/%(\d)/g, function (hole, index) { return counts[index]; });
  }

  var waiting;
  form.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(filter, 0); });

  // A link to something that the search has hidden ends the search.
  function arrive() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id ? find(id) : null;
    if (!target) { return; }
    if (target.closest("[hidden]")) {
      form.reset();
      filter();
      target.scrollIntoView();
    }
  }
  window.addEventListener("hashchange", arrive);

  // What is folded is printed too.
  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = all("details:not([open])");
    folded.forEach(function (node) { node.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (node) { node.open = false; });
  });

  // On a telephone the contents are folded until the search makes them its list of results.
  var contents = document.querySelector(".contents");
  if (matchMedia("(max-width: 40rem)").matches) {
    contents.querySelector("details").open = false;
    form.addEventListener("input", function () { contents.querySelector("details").open = true; });
  }

  find("_search").hidden = false;
  filter();
}());
