import OpenbookCore

extension YAMLEditCases {
  static let flowSets = [
    YAMLEditCase("m: {a: 1, b: 2}\n", set(["m", "a"], "3, 4"), "m: {a: \"3, 4\", b: 2}\n"),
    YAMLEditCase("m: {a: , b: 2}\n", set(["m", "a"], "3"), "m: {a: 3, b: 2}\n"),
    YAMLEditCase("m: {a: }\n", set(["m", "a"], "3"), "m: {a: 3}\n"),
    YAMLEditCase("{\"a\":1,\"b\":\"2\"}\n", set(["b"], "3"), "{\"a\":1,\"b\":\"3\"}\n"),
    YAMLEditCase("m: [a, b]\n", set(["m", 1], ["c": "d"]), "m: [a, {c: d}]\n"),
    YAMLEditCase(
      "m: {\n  a: 1, # one\n  b: [x,\n    y] # two\n}\n", set(["m", "b"], "3"),
      "m: {\n  a: 1, # one\n  b: 3 # two\n}\n"),
    YAMLEditCase(
      "results: {2026-08: 3, 2026-09: 4}\n", set(["results", "2026-08"], ["actual": "5", "note": "two\nlines"]),
      "results: {2026-08: {actual: 5, note: \"two\\nlines\"}, 2026-09: 4}\n"),
  ]

  static let flowInserts = [
    YAMLEditCase(
      "results: {2026-08: 3M, 2026-10: 5M} # c\n", month("2026-09"),
      "results: {2026-08: 3M, 2026-09: 4M, 2026-10: 5M} # c\n"),
    YAMLEditCase("results: {2026-08: 3M}\n", month("2026-09"), "results: {2026-08: 3M, 2026-09: 4M}\n"),
    YAMLEditCase("results: { 2026-08: 3M, }\n", month("2026-09"), "results: { 2026-08: 3M, 2026-09: 4M, }\n"),
    YAMLEditCase("results: {2026-10: 3M}\n", month("2026-09"), "results: {2026-09: 4M, 2026-10: 3M}\n"),
    YAMLEditCase(
      "a: [{results: {}}]\n", .insert(into: ["a", 0, "results"], key: "b", "c", at: .last), "a: [{results: {b: c}}]\n"),
    YAMLEditCase("a: {b: }\n", .insert(into: ["a"], key: "c", "d", at: .last), "a: {b: , c: d}\n"),
    YAMLEditCase("a: {b: }\n", .insert(into: ["a", "b"], key: "c", "d", at: .last), "a: {b: {c: d}}\n"),
    YAMLEditCase(
      "results: {\n  2026-08: 3M, # c\n  2026-10: 5M # d\n}\n", month("2026-09"),
      "results: {\n  2026-08: 3M, # c\n  2026-09: 4M,\n  2026-10: 5M # d\n}\n"),
    YAMLEditCase(
      "results: {\n  2026-08: 3M # d\n}\n", month("2026-09"), "results: {\n  2026-08: 3M, # d\n  2026-09: 4M\n}\n"),
    YAMLEditCase(
      "results: {\n  2026-08: 3M, # d\n}\n", month("2026-09"), "results: {\n  2026-08: 3M, # d\n  2026-09: 4M,\n}\n"),
    YAMLEditCase(
      "results: {2026-07: 2M,\n  2026-08: 3M}\n", month("2026-09"),
      "results: {2026-07: 2M,\n  2026-08: 3M,\n  2026-09: 4M}\n"),
    YAMLEditCase(
      "results: {\n  2026-10: 3M\n}\n", month("2026-09"), "results: {\n  2026-09: 4M,\n  2026-10: 3M\n}\n"),
    YAMLEditCase("{\"a\":\"1\"}", .insert(into: [], key: "b", "2", at: .last), "{\"a\":\"1\", \"b\": \"2\"}"),
    YAMLEditCase("results: {\n  # none yet\n}\n", month("2026-09"), "results: {2026-09: 4M\n  # none yet\n}\n"),
  ]

  static let flowRemoves = [
    YAMLEditCase("m: {a: 1, b: 2, c: 3}\n", remove(["m", "b"]), "m: {a: 1, c: 3}\n"),
    YAMLEditCase("m: {a: 1,b: 2,c: 3}\n", remove(["m", "a"]), "m: {b: 2,c: 3}\n"),
    YAMLEditCase("m: { a: 1, b: 2 }\n", remove(["m", "b"]), "m: { a: 1 }\n"),
    YAMLEditCase("m: {a: 1, b: 2, }\n", remove(["m", "b"]), "m: {a: 1, }\n"),
    YAMLEditCase("m: { a: 1 } # c\n", remove(["m", "a"]), "m: {} # c\n"),
    YAMLEditCase("m: {a: , b: 2}\n", remove(["m", "b"]), "m: {a: }\n"),
    YAMLEditCase(
      "m: {\n  a: 1, # one\n  # next\n  b: 2 # two\n}\n", remove(["m", "a"]), "m: {\n  # next\n  b: 2 # two\n}\n"),
    YAMLEditCase("m: {\n  a: 1, # one\n  b: 2 # two\n}\n", remove(["m", "b"]), "m: {\n  a: 1 # one\n}\n"),
    YAMLEditCase("m: {\n  a: 1,\n  b: 2,\n}\n", remove(["m", "b"]), "m: {\n  a: 1,\n}\n"),
    YAMLEditCase("m: {a: 1,\n  b: 2}\n", remove(["m", "b"]), "m: {a: 1}\n"),
    YAMLEditCase(
      "m: {a: 1, # one\n  # next\n  b: 2, c: 3}\n", remove(["m", "a"]), "m: { # one\n  # next\n  b: 2, c: 3}\n"),
    YAMLEditCase("m: {a: 1, # one\n  b: 2}\n", remove(["m", "b"]), "m: {a: 1 # one\n  }\n"),
    YAMLEditCase("m: { a: 1\n  , b: 2\n  , c: 3 }\n", remove(["m", "b"]), "m: { a: 1\n  , c: 3 }\n"),
  ]
}
