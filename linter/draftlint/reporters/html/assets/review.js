"use strict";
// What reviewers say of the findings: kept in this browser under the hash of the draft, written to and read from a
// YAML sidecar. A string in double quotes is the same in YAML and JSON.
const Review = (() => {
  const STATES = ["confirmed", "dismissed", "later"];
  const key = (sha256) => "draftlint-review:" + sha256;
  let kept = true;

  function load(sha256) {
    try {
      const value = JSON.parse(localStorage.getItem(key(sha256)) || "{}");
      return value && typeof value === "object" ? value : {};
    } catch {
      kept = false;
      return {};
    }
  }

  function save(sha256, answers) {
    try {
      localStorage.setItem(key(sha256), JSON.stringify(answers));
      kept = true;
    } catch {
      kept = false;
    }
    return kept;
  }

  function remember(name, value) {
    try {
      if (value === undefined) return localStorage.getItem("draftlint:" + name) || "";
      localStorage.setItem("draftlint:" + name, value);
    } catch {
      kept = false;
    }
    return value || "";
  }

  function toYaml(sha256, findings) {
    const quoted = JSON.stringify;
    const lines = ["draftlint-review: 1", "document: " + quoted(sha256)];
    lines.push(findings.length ? "findings:" : "findings: []");
    for (const finding of findings) {
      lines.push("  - fingerprint: " + quoted(finding.fingerprint));
      for (const name of ["rule", "state", "reason", "by", "date"]) {
        if (finding[name]) lines.push("    " + name + ": " + quoted(finding[name]));
      }
    }
    return lines.join("\n") + "\n";
  }

  function scalar(text) {
    const value = text.trim();
    if (value.startsWith('"')) {
      const end = value.lastIndexOf('"');
      return JSON.parse(value.slice(0, end + 1));
    }
    if (value.startsWith("'")) return value.slice(1, value.lastIndexOf("'")).replaceAll("''", "'");
    return value.replace(/\s+#.*$/, "");
  }

  // Reads the shape that the program writes, by hand or by machine; null for anything else.
  function fromYaml(text) {
    const out = { document: "", findings: [] };
    let known = false;
    let current = null;
    for (const line of text.split(/\r?\n/)) {
      const pair = /^(\s*)(-\s+)?([a-z-]{1,40}):(.*)$/.exec(line);
      if (!pair) continue;
      const [, indent, dash, name, rest] = pair;
      let value;
      try {
        value = scalar(rest);
      } catch {
        return null;
      }
      if (dash) out.findings.push((current = {}));
      if (!indent && !dash) {
        current = null;
        if (name === "draftlint-review") known = value === "1";
        if (name === "document") out.document = value;
      } else if (current) current[name] = value;
    }
    out.findings = out.findings.filter((item) => item.fingerprint && STATES.includes(item.state));
    return known || out.findings.length ? out : null;
  }

  return { STATES, load, save, remember, toYaml, fromYaml, get kept() { return kept; } };
})();
