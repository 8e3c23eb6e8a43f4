/// Short files in the manner of yaml-test-suite, each with what libyaml makes of it.
enum YAMLCases {
  /// Files that are read; libyaml's tree must be the same.
  static let accepted =
    documents + blockMappings + blockSequences + flow + plain + quoted + literal + folded + comments + lineEnds

  static let documents = [
    "", "\n\n", "# only a comment", "   # an indented comment\n", "word", "word\n", "  word\n", "two\nlines\n", "---\n",
    "---\nword\n",
    "--- # comment\na: b\n", "# first\n---\n# second\na: b\n", "---\n\n- a\n", "\u{FEFF}a: b\n",
    "\u{FEFF}# c\n---\na\n", "  a: b\n  c: d\n",
    "--- \t\na: b\n", "---a: b\n", "-- a\n", "....\n", "a: ---\n", "- ---\n", "a:\n ---\n",
  ]

  static let blockMappings = [
    "a: b", "a: b\nc: d\n", "a:\n  b: c\n", "a:\n b:\n  c:\n   d\n", "a:\n  b: c\nd: e\n", "a:\n", "a:\nb:\n", "a: \n",
    "a:   b\n", "a : b\n",
    "a:\tb\n", "a: \tb\t\n", "a b c: d\n", "a-b_c.d/e: f\n", "'a': b\n", "\"a\": b\n", "'it''s': b\n", "\"a\\nb\": c\n",
    "\"a\" : b\n",
    "1: 2\n2026-10: x\n", "a:b: c\n", "http://x: y\n", "a#b: c\n", "-a: b\n", "?a: b\n", ":a: b\n", "~: b\n",
    "no: yes\n",
    "a:\n\n\n  b: c\n\n\nd: e\n", "é: ü\n日本: 語\n", "a: ~\n", "a: ''\nb: \"\"\n", "from 2026-07: 4.2M\n",
    "<: a\n<<<: b\n", "\"<<\": a\n",
  ]

  static let blockSequences = [
    "- a", "- a\n- b\n", "-\n", "-\n-\n", "- \n- a\n", "-   a\n", "- - a\n  - b\n- c\n", "- - - a\n", "-\n  - a\n",
    "- a: b\n  c: d\n- e: f\n",
    "-   a: b\n    c: d\n", "a:\n- b\n- c\nd: e\n", "a:\n  - b\n  - c\nd: e\n", "a:\n- b: c\n  d: e\n- f\n",
    "- a:\n  - b\n  c: d\n",
    "- a:\n    - b\n", "-\n a: b\n", "- -1\n- --x\n", "a:\n-\n- b\n", "- # comment\n  a: b\n", "- a\n\n\n- b\n",
    "-\n\n  a\n", "- [a]\n- {b: c}\n",
    "- 'a'\n- \"b\"\n", "- |\n a\n- >\n b\n", "- a:\n- b:\n", "  - a\n  - b\n",
  ]

  static let flow = [
    "[]", "{}", "[ ]", "{ }", "[a]", "[a, b]", "[a,b]", "[a, b, ]", "{a: b}", "{a: b, c: d}", "{a: b,}", "{a: }",
    "{a: , b: }", "{\"a\":b}",
    "{\"a\":\"b\"}", "{'a' : b}", "[[a], [b, [c]]]", "[{a: b}, {c: d}]", "{a: {b: {c: d}}}", "{a: [b, c]}",
    "[\n  a,\n  b\n]\n", "a: [\n  b,\n  c\n]\n",
    "a: [\n  b\n  ]\nc: d\n", "a: {b: c,\n  d: e}\n", "[a # comment\n , b]\n", "[ # comment\n a]\n", "[a\n b]\n",
    "[a\n\n b, c]\n", "{a: b\n c, d: e}\n",
    "{a:\n b}\n", "[a b c, d e]", "[a:b, c]", "[http://x.org/a?b=c]", "{a: http://x}", "[-a, -1]", "[a#b]",
    "[\"a, b\", 'c]']", "[\"a\n b\"]\n",
    "{a: b} # comment\n", "[a]\t\n", "[a\t,\tb]", "- [a]\n- [b]\n", "a: [b]\nc: {d: e}\n", "[\"\", '']", "{\"\": a}",
    "[a'b, c\"d]", "{a: b'c}", "[~=]", "{\n\n  a: b\n\n}\n", "[/a]", "[a?b, a!, a&b, a*b, a|b, a>b]", "[a -b, c - d]",
  ]

  static let plain = [
    "a: b c\n", "a: b\n  c\n", "a: b\n  c\n  d\n", "a: b\n\n  c\n", "a: b\n\n\n  c\n", "a: b  \n   c  \n",
    "a: b\n c\nd: e\n", "a:\n  b\n  c\n", "a:\n  b\n    c\n d\n",
    "- a\n  b\n- c\n", "- a\n b\n", "a\nb\n\nc\n", "a: b#c\n", "a: b:c\n", "a: -b\n", "a: ?b\n", "a: :b\n",
    "a: b - c\n", "a: it's\n", "a: say \"x\"\n",
    "a: b, c\n", "a: b [c]\n", "a: b {c}\n", "a: b & c\n", "a: b * c\n", "a: 5%\n", "a: me@x.org\n", "a: b`c`\n",
    "a: b | c\n", "a: b > c\n", "a: = b\n",
    "a: (b)\n", "a: <b>\n", "a: b\n  [c]\n", "a: b\n  'c'\n", "a: b\n  & c\n", "a: b\n  %c\n", "a: \\n\n", "a: b\tc\n",
    "a: b \t c\n", "a: ...\n",
    "a: -\u{A0}b\n", "a: .5\nb: -.5\nc: +1\n", "a: b\n  -c\n", "a: b\n  ...\n", "a: b ## c\n",
  ]

  static let quoted = [
    "'a'", "\"a\"", "''", "\"\"", "'''a'''", "'a ''b'' c'", "\"a \\\"b\\\"\"", "\"\\\\\"", "\"\\/\"", "\"\\t\\n\"",
    "\"\\x41\\u00e9\\U0001F600\"", "\"\\_\"",
    "\"a\\ \"", "\"\\\tb\"", "'a\\nb'", "'a: b # c'", "\"a: b # c\"", "'a\n  b'", "\"a\n  b\"", "\"a\n\n  b\"",
    "'a\n\n\n  b'", "\"a  \n  b\"", "\"a \\\n  b\"",
    "\"a\\\n  \\ b\"", "\"a\\\n\n  b\"", "\"a\\t\n  b\"", "\"a\\  \n  b\"", "\" a \"", "' a\n  '", "\"\n  a\n  \"",
    "a: 'b\n  c'\nd: e\n", "a: \"b\n\n  c\"\n",
    "'a'  # comment\n", "\"\"  \n", "'[a]'", "\"a\tb\"", "\"a \t \n  b\"", "'#'", "'é'", "\"日本\n  語\"",
    "a: 'b''\n  ''c'\n",
  ]

  static let literal = [
    "a: |\n  b\n", "a: |\n  b\n  c\n", "a: |\n  b\n\n  c\n", "a: |\n  b\n\n\n", "a: |-\n  b\n\n", "a: |+\n  b\n\n",
    "a: |+\n  b\n\n\nc: d\n", "a: |\nb: c\n", "a: |\n\n\n",
    "a: |+\n\n\n", "a: |-\n\n\n", "a: |\n    b\n     c\n", "a: |\n  b\n    c\n  d\n", "a: |2\n    b\n", "a: |1\n  b\n",
    "a: |-2\n    b\n",
    "a: |2-\n    b\n", "a: |+1\n  b\n\n", "|\n a\n", "|\n a\n b\n", "|1\n  a\n", "- |\n a\n", "- |1\n  a\n",
    "- - |\n   a\n", "- a: |\n    b\n  c: d\n", "a: | # comment\n  b\n",
    "a: |\n  # not a comment\n", "a: |\n  b\n# comment\nc: d\n", "a: |\n  b: c\n  - d\n", "a: |\n  b", "a: |\n  b\n   ",
    "a: |\n  b\n     \n", "a: |\n  b  \n", "a: |1\n \tb\n",
    "a: |\n  b\n  \tc\n", "a: |\n \n  b\n", "a: |\n\n  b\n", "a:\n- |\n b\n- c\n", "a:\n- |1\n  b\n",
    "a: |\n  ---\n  ...\n", "a: |  \n  b\n", "a: |\n  é\n  日本\n", "a: |\n  \"b\"\n",
  ]

  static let folded = [
    "a: >\n  b\n  c\n", "a: >\n  b\n\n  c\n", "a: >\n  b\n\n\n  c\n", "a: >\n  b\n    c\n  d\n",
    "a: >\n  b\n\n    c\n\n  d\n", "a: >\n    b\n", "a: >-\n  b\n  c\n\n", "a: >+\n  b\n\n\n",
    "a: >2\n    b\n  c\n", "a: >\n\n\n  b\n", "a: >\n", "a: >\n  b\n  \tc\n  d\n", "a: >\n  b  \n  c\n",
    "a: >\n  b\n   \n  c\n", "a: >\n  b\n  c", ">\n a\n b\n", "- >\n a\n b\n- c\n",
    "a: >\n  b\n    c\n    d\n\n    e\n  f\n", "a: > # comment\n  b\n",
  ]

  static let comments = [
    "a: b # c\n", "a: # c\n  b\n", "a: # c\n  # d\n  b: e\n", "# c\na: b\n# d\n", "a:\n  # c\n  b: d\n# e\n  # f\n",
    "- a # c\n# d\n- b\n", "a: b\t# c\n", "a: 'b' # c\n", "a: [b] # c\n",
    "a:\n# c\n- b\n", "# a: b\n", "a: b\n  # c\nd: e\n", "#\n#\na: b\n#", "a: #c\nb: d\n",
  ]

  static let lineEnds = [
    "a: b\r\nc: d\r\n", "a:\r\n  b: c\r\n\r\nd: e", "a: |\r\n  b\r\n\r\n  c\r\n", "a: >\r\n  b\r\n  c\r\n\r\nd: e\r\n",
    "a: b\r\n  c\r\n", "a: \"b\r\n  c\"\r\n", "a: \"b\\\r\n  c\"\r\n",
    "a: 'b'\r\n", "[a,\r\n b]\r\n", "# c\r\na: b # d\r\n", "- a\r\n-\r\n", "\r\n\r\na: b\r\n", "a: |+\r\n  b\r\n\r\n",
    "a: |\r\n\r\n  b\r\n", "---\r\na: b\r\n", "a: b\nc: d\r\n",
  ]
}
