import OpenbookCore

extension YAMLEditCases {
  static let blockSets = [
    YAMLEditCase("unit: USD   # money\nname: A\n", set(["unit"], "EUR"), "unit: EUR   # money\nname: A\n"),
    YAMLEditCase("unit: USD", set(["unit"], "EUR"), "unit: EUR"),
    YAMLEditCase("unit: USD\n", set(["unit"], "EUR: new"), "unit: \"EUR: new\"\n"),
    YAMLEditCase("unit: 'USD'\n", set(["unit"], "EUR"), "unit: 'EUR'\n"),
    YAMLEditCase("unit: \"USD\"\n", set(["unit"], "EUR"), "unit: \"EUR\"\n"),
    YAMLEditCase("unit: \"U: SD\"\n", set(["unit"], "EUR"), "unit: EUR\n"),
    YAMLEditCase("unit: 'U: SD'\n", set(["unit"], "E: R"), "unit: 'E: R'\n"),
    YAMLEditCase("unit: # later\nname: A\n", set(["unit"], "EUR"), "unit: EUR # later\nname: A\n"),
    YAMLEditCase("unit:\nname: A\n", set(["unit"], ""), "unit: \"\"\nname: A\n"),
    YAMLEditCase("'unit' : USD\n", set(["unit"], "EUR"), "'unit' : EUR\n"),
    YAMLEditCase("unit:\n  USD # money\nname: A\n", set(["unit"], "EUR"), "unit:\n  EUR # money\nname: A\n"),
    YAMLEditCase("note: one\n  two\n\n  three # c\nname: A\n", set(["note"], "x"), "note: x # c\nname: A\n"),
    YAMLEditCase("note: 'one\n  two'  # c\nname: A\n", set(["note"], "x"), "note: 'x'  # c\nname: A\n"),
    YAMLEditCase(
      "definition: > # folded\n  One\n  two\n\n# next\nunit: USD\n", set(["definition"], "Short"),
      "definition: Short # folded\n\n# next\nunit: USD\n"),
    YAMLEditCase("a: |2-\n    b\n\n  c\nd: e\n", set(["a"], "x"), "a: x\nd: e\n"),
    YAMLEditCase("a: |+\n  b\n\n\nd: e\n", set(["a"], "x"), "a: x\nd: e\n"),
    YAMLEditCase("a: |\n  b", set(["a"], "x"), "a: x"),
    YAMLEditCase("- |\n  b\n- c\n", set([0], "x"), "- x\n- c\n"),
    YAMLEditCase(
      "results: # reported\n  # in thousands\n  2026-08: 3.9M # c\n\nunit: USD\n", set(["results"], "none"),
      "results: none # reported\n  # in thousands\n\nunit: USD\n"),
    YAMLEditCase("a:\n  b: c", set(["a"], "x"), "a: x"),
    YAMLEditCase("a:\n- b\n- c # d\ne: f\n", set(["a"], ["x", "y"]), "a:\n- x\n- y\ne: f\n"),
    YAMLEditCase("a:\n- b\n- c # d\ne: f\n", set(["a"], ["x": "y"]), "a:\n  x: y\ne: f\n"),
    YAMLEditCase("- a: 1 # one\n  b: 2 # two\n- c\n", set([0], "x"), "- x\n- c\n"),
    YAMLEditCase("- - a\n  - b\n- c\n", set([0, 1], "x"), "- - a\n  - x\n- c\n"),
    YAMLEditCase(
      "results:\n  2026-08: 3.9M # checked\n", set(["results", "2026-08"], ["actual": "3.7M", "note": "x"]),
      "results:\n  2026-08: {actual: 3.7M, note: x} # checked\n"),
    YAMLEditCase(
      "results:\n    2026-08:\n      actual: 1\n    2026-09: 2 # checked\n",
      set(["results", "2026-09"], ["actual": "3", "restated": ["from": "2", "why": "a, b"]]),
      "results:\n    2026-08:\n      actual: 1\n    2026-09: # checked\n      actual: 3\n"
        + "      restated: {from: 2, why: \"a, b\"}\n"),
    YAMLEditCase(
      "results:\n  2026-08: {actual: 1}\n  2026-09: >\n    two\nunit: x\n",
      set(["results", "2026-09"], ["actual": "3"]),
      "results:\n  2026-08: {actual: 1}\n  2026-09: {actual: 3}\nunit: x\n"),
    YAMLEditCase("name: A\n", set(["unit"], "USD"), "name: A\nunit: USD\n"),
    YAMLEditCase("target: 4M # a year\n", set(["target"], ["2026": "4M"]), "target: # a year\n  2026: 4M\n"),
    YAMLEditCase("name: A # same\n", set(["name"], "A"), "name: A # same\n"),
    YAMLEditCase("a: {x:  1} # same\n", set(["a"], ["x": "1"]), "a: {x:  1} # same\n"),
    YAMLEditCase("a: \"\\u0041\"\n", set(["a"], "A"), "a: \"\\u0041\"\n"),
    YAMLEditCase("a: {b: 1}\n", set(["a"], .mapping([])), "a: {}\n"),
  ]

  static let blockInserts = [
    YAMLEditCase(
      "results:\n  2026-08: 3M\n  2026-10: 5M # c\nunit: USD\n", month("2026-09"),
      "results:\n  2026-08: 3M\n  2026-09: 4M\n  2026-10: 5M # c\nunit: USD\n"),
    YAMLEditCase(
      "results:\n  # of last year\n  2026-10: 5M\n", month("2026-09"),
      "results:\n  # of last year\n  2026-09: 4M\n  2026-10: 5M\n"),
    YAMLEditCase("results:\n    2026-08: 3M", month("2026-09"), "results:\n    2026-08: 3M\n    2026-09: 4M"),
    YAMLEditCase(
      "results:\n  2026-08: 3M\n\n  # not yet due\n\nunit: USD\n", month("2026-09"),
      "results:\n  2026-08: 3M\n  2026-09: 4M\n\n  # not yet due\n\nunit: USD\n"),
    YAMLEditCase(
      "results:\n  2026-08:\n    note: x\n    # about the note\n  # next\n", month("2026-09"),
      "results:\n  2026-08:\n    note: x\n    # about the note\n  2026-09: 4M\n  # next\n"),
    YAMLEditCase("results:\nunit: USD\n", month("2026-09"), "results:\n  2026-09: 4M\nunit: USD\n"),
    YAMLEditCase("results: # none yet\n", month("2026-09"), "results: # none yet\n  2026-09: 4M\n"),
    YAMLEditCase("results: {}  # none yet\n", month("2026-09"), "results:  # none yet\n  2026-09: 4M\n"),
    YAMLEditCase("results: {}", month("2026-09"), "results:\n  2026-09: 4M"),
    YAMLEditCase(
      "target:\n    2026: 48M\nresults: {}\n", month("2026-09"), "target:\n    2026: 48M\nresults:\n    2026-09: 4M\n"),
    YAMLEditCase("results:\n  {}\n", month("2026-09"), "results:\n  2026-09: 4M\n"),
    YAMLEditCase(
      "results:\n  \"2026-08\": 3M\n", month("2026-09"), "results:\n  \"2026-08\": 3M\n  \"2026-09\": 4M\n"),
    YAMLEditCase("results:\n  2026-08: '3M'\n", month("2026-09"), "results:\n  2026-08: '3M'\n  2026-09: '4M'\n"),
    YAMLEditCase(
      "results:\n  2026-08: {actual: 3M}\n", month("2026-09", ["actual": "4M", "note": "a: b"]),
      "results:\n  2026-08: {actual: 3M}\n  2026-09: {actual: 4M, note: \"a: b\"}\n"),
    YAMLEditCase(
      "results:\n  2026-08:\n     actual: 3M\n  2026-10: 4M\n", month("2026-09", ["actual": "4M", "note": "x"]),
      "results:\n  2026-08:\n     actual: 3M\n  2026-09:\n     actual: 4M\n     note: x\n  2026-10: 4M\n"),
    YAMLEditCase(
      "results:\n  2026-08: >\n    three\n\n  # c\nunit: USD\n", month("2026-09"),
      "results:\n  2026-08: >\n    three\n  2026-09: 4M\n\n  # c\nunit: USD\n"),
    YAMLEditCase(
      "results:\n  2026-08: |+\n    three\n\nunit: USD\n", month("2026-09"),
      "results:\n  2026-08: |+\n    three\n\n  2026-09: 4M\nunit: USD\n"),
    YAMLEditCase(
      "name: A\nresults:\n  2026-08: 1\n", .insert(into: [], key: "unit", "USD", at: .after("name")),
      "name: A\nunit: USD\nresults:\n  2026-08: 1\n"),
    YAMLEditCase(
      "name: A\n", .insert(into: [], key: "results", ["2026-08": ["actual": "1", "note": "x"]], at: .last),
      "name: A\nresults:\n  2026-08: {actual: 1, note: x}\n"),
    YAMLEditCase(
      "- b: a\n  id: c\n", .insert(into: [0], key: "aa", "x", at: .inOrder), "- aa: x\n  b: a\n  id: c\n"),
    YAMLEditCase("-\n- b\n", .insert(into: [0], key: "id", "x", at: .last), "- id: x\n- b\n"),
    YAMLEditCase("- {}\n- b\n", .insert(into: [0], key: "id", "x", at: .last), "- id: x\n- b\n"),
    YAMLEditCase(
      "- id: a\n  measure:\n    results: {2026-09: 1}\n- id: b\n",
      .insert(into: [0, "measure", "results"], key: "2026-10", "2", at: .inOrder),
      "- id: a\n  measure:\n    results: {2026-09: 1, 2026-10: 2}\n- id: b\n"),
    YAMLEditCase(
      "2026-10: 1\n2026-09: 2\n", .insert(into: [], key: "2026-11", "3", at: .inOrder),
      "2026-11: 3\n2026-10: 1\n2026-09: 2\n"),
    YAMLEditCase(
      "a: 1\nc: 3\n", .insert(into: [], key: "b", "2", at: .beforeFirst { $0 == "c" }), "a: 1\nb: 2\nc: 3\n"),
  ]

  static let sequences = [
    YAMLEditCase("a: [b, c] # d\n", .append(to: ["a"], "e"), "a: [b, c, e] # d\n"),
    YAMLEditCase("a: []\n", .append(to: ["a"], "e"), "a: [e]\n"),
    YAMLEditCase("a:\nb: c\n", .append(to: ["a"], "e"), "a:\n  - e\nb: c\n"),
    YAMLEditCase("a:\n- b # one\n# two\nc: d\n", .append(to: ["a"], "e"), "a:\n- b # one\n- e\n# two\nc: d\n"),
    YAMLEditCase("a:\n  -   b\n", .append(to: ["a"], "e"), "a:\n  -   b\n  -   e\n"),
    YAMLEditCase(
      "- id: a\n  title: b\n", .append(to: [], ["id": "c", "measure": ["metric": "x"]]),
      "- id: a\n  title: b\n- id: c\n  measure: {metric: x}\n"),
    YAMLEditCase(
      "changed:\n  - {date: 2026-07-03}\n", .append(to: ["changed"], ["date": "2026-08-01", "why": "x"]),
      "changed:\n  - {date: 2026-07-03}\n  - {date: 2026-08-01, why: x}\n"),
    YAMLEditCase("- - a\n  - b\n- c\n", .append(to: [0], "x"), "- - a\n  - b\n  - x\n- c\n"),
    YAMLEditCase("a: [\n  b,\n  c,\n]\n", .append(to: ["a"], "d"), "a: [\n  b,\n  c,\n  d,\n]\n"),
    YAMLEditCase("", .append(to: [], "a"), "- a\n"),
    YAMLEditCase("- a\n- b # c\n- d\n", remove([1]), "- a\n- d\n"),
    YAMLEditCase("a:\n- b # c\nd: e\n", remove(["a", 0]), "a: []\nd: e\n"),
    YAMLEditCase("- - a\n  - b\n- c\n", remove([0, 0]), "- - b\n- c\n"),
    YAMLEditCase("- a\n-\n  b: c\n- d\n", remove([1]), "- a\n- d\n"),
    YAMLEditCase("a: [b, c]\n", remove(["a", 0]), "a: [c]\n"), YAMLEditCase("a: [b]\n", remove(["a", 0]), "a: []\n"),
  ]

  static let blockRemoves = [
    YAMLEditCase("# top\na: 1 # one\n# two\nb: 2\n", remove(["a"]), "# top\n# two\nb: 2\n"),
    YAMLEditCase("a: 1\nb: 2", remove(["b"]), "a: 1"), YAMLEditCase("a: 1\nb: 2\n", remove(["b"]), "a: 1\n"),
    YAMLEditCase("a: |\n  x\nb: 2", remove(["b"]), "a: |\n  x\n"),
    YAMLEditCase("a: |+\n  x\nb: 2\n\nc: 3\n", remove(["b"]), "a: |+\n  x\nc: 3\n"),
    YAMLEditCase("a: >-\n  x\n\n  y\n\nb: 2\n", remove(["a"]), "\nb: 2\n"),
    YAMLEditCase("a: |+\n  x\n\n\nb: 2\n", remove(["a"]), "b: 2\n"),
    YAMLEditCase("a: one\n  two # c\nb: 2\n", remove(["a"]), "b: 2\n"),
    YAMLEditCase(
      "a:\n  # about b\n  b: 1 # c\n  # after\nd: e\n", remove(["a"]), "  # after\nd: e\n"),
    YAMLEditCase(
      "results: # c\n  # d\n  2026-08: 1 # e\n  # f\nunit: x\n", remove(["results", "2026-08"]),
      "results: {} # c\n  # d\n  # f\nunit: x\n"),
    YAMLEditCase("a: 1 # c\n", remove(["a"]), "{}\n"),
    YAMLEditCase("- a: 1 # one\n  b: 2\n", remove([0, "a"]), "- b: 2\n"),
    YAMLEditCase("- a: 1 # one\n  # two\n  b: 2\n", remove([0, "a"]), "-\n  # two\n  b: 2\n"),
    YAMLEditCase("- a: 1 # one\n- c\n", remove([0, "a"]), "- {}\n- c\n"),
    YAMLEditCase("'a': 1\n\"b\": 2\n", remove(["b"]), "'a': 1\n"),
  ]

  static let files = [
    YAMLEditCase("", set(["a"], "b"), "a: b\n"), YAMLEditCase("# c", set(["a"], "b"), "# c\na: b"),
    YAMLEditCase("# c\n\n", set(["a"], "b"), "# c\n\na: b\n"), YAMLEditCase("---\n", set(["a"], "b"), "---\na: b\n"),
    YAMLEditCase("---\na: b\n", set(["a"], "c"), "---\na: c\n"),
    YAMLEditCase("---\na: b\n", .insert(into: [], key: "0", "c", at: .inOrder), "---\n0: c\na: b\n"),
    YAMLEditCase("{}\n", set(["a"], "b"), "a: b\n"),
    YAMLEditCase("\u{FEFF}a: b\n", set(["a"], "c"), "\u{FEFF}a: c\n"),
    YAMLEditCase("\u{FEFF}b: c\n", .insert(into: [], key: "a", "c", at: .inOrder), "\u{FEFF}a: c\nb: c\n"),
    YAMLEditCase("\u{FEFF}", set(["a"], "c"), "\u{FEFF}a: c\n"),
    YAMLEditCase("\u{FEFF}a: 1\nb: 2\n", remove(["a"]), "\u{FEFF}b: 2\n"),
    YAMLEditCase("a: b\r\n", set(["c"], "d"), "a: b\r\nc: d\r\n"),
    YAMLEditCase("a: b\r\nr: {}\r\n", set(["r", "d"], ["e": "f"]), "a: b\r\nr:\r\n  d: {e: f}\r\n"),
    YAMLEditCase("a: b\r\nc: d", remove(["c"]), "a: b"),
    YAMLEditCase("# c\r\n", set(["a"], ["b": "d"]), "# c\r\na:\r\n  b: d\r\n"),
    YAMLEditCase("a: |\r\n  b\r\nc: d\r\n", set(["a"], "x"), "a: x\r\nc: d\r\n"),
    YAMLEditCase("  a: b\n  c: d\n", set(["e"], "f"), "  a: b\n  c: d\n  e: f\n"),
  ]
}
