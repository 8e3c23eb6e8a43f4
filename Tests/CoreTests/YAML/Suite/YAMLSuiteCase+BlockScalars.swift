extension YAMLSuiteCase {
  /// Block texts: `|` and `>`, their indicators, and the lines at their ends.
  static let blockScalars: [YAMLSuiteCase] = [
    .reads("5BVJ", "both kinds", "literal: |\n  won\n  lost\nfolded: >\n  won\n  lost\n"),
    .reads(
      "HMK4", "texts end where the indentation ends",
      "role: cmo\nnote: >\n  Most came from\n  one trade show.\nsplit: |\n  12 north\n  9 south\n"),
    .reads("6JQW", "marks are kept", "# a curve\ncurve: |\n  /\\_/|\n  \\/ | \\__\n"),
    .reads("96L6", "lines become blanks", "note: >\n  Won in\n  October, north\n  and south.\n"),
    .reads("4Q9F TS54", "blank lines become line ends", "note: >\n won\n lost\n \n open\n\n\n kept\n"),
    .reads(
      "6VJK", "deeper lines are kept",
      "note: >\n October brought\n more deals:\n\n   12 in the north\n   9 in the south\n\n All at list price.\n"),
    .reads(
      "7T8X", "lists within a folded text",
      ">\n\n We won\n deals\n\n in these\n regions:\n   - north\n\n   - south\n   - west\n\n and lost\n none\n\n"
        + "# so far\n"),
    .reads("B3HG G992", "lines at the end of a folded text", ">\n won\n lost\n\n\n"),
    .reads("K527 93WF", "blank lines before the first, and blanks", "note: >-\n  won\n  \n \n\n  and\n  lost\n"),
    .reads("MJS9", "a tab at the beginning of a folded line", ">\n  won \n \n  \t lost\n\n  open\n"),
    .reads("M9B4 T5N4", "a tab at the beginning of a literal line", "|\n won\n \tlost\n\n\n"),
    .syntax("96NN", "a tab at the beginning of a text", "note: |-\n ▸\tlost\n"),
    .reads("96NN", "the same where the depth is stated", "note: |-1\n \tlost\n"),
    .reads("A6F9", "what becomes of the last line end", "none: |-\n  won\none: |\n  lost\nall: |+\n  open\n"),
    .reads(
      "F8F9", "what becomes of lines at the end, with comments",
      " # none\none: |-\n  # won\n  \n # one\n  # more\n\ntwo: |\n  # lost\n \n # all\n\nall: |+\n  # open\n\n"
        + " # the\n  # end\n"),
    .reads("K858", "texts of nothing but lines", "none: >-\n\none: >\n\nall: |+\n\n"),
    .reads("753E MYW6", "a stripped text and blank lines", "|-\n won\n \n \n"),
    .subset("MYW6", "the same and a closing marker", "|-\n won\n \n \n▸...\n"),
    .reads("6FWR", "a kept text and blank lines", "|+\n won\n \n  \n"),
    .subset("6FWR", "a block text beside a document marker", "--- ▸|+\n won\n \n  \n...\n"),
    .reads("M29M", "blank lines within and at the end", "a: |\n won\n \n lost\n open\n \n\n"),
    .reads(
      "H2RW", "blank lines between and within", "won: 1\n\nlost: 2\n    \nnote: |\n  a\n    \n  b\n\n  c\n \n  d\n"),
    .reads("DWX9 T26H", "blank lines before, within and after", "|\n \n  \n  won\n   \n  \n  lost\n\n # none open\n"),
    .reads("L24T", "a line of blanks at the end", "note: |\n  x\n   \n"),
    .reads("L24T", "the same without a line end", "note: |\n  x\n   "),
    .reads("JEF9", "a kept text of line ends alone", "- |+\n\n\n"),
    .reads("JEF9", "a kept text of one line of blanks", "- |+\n   \n"),
    .reads("JEF9", "the same without a line end", "- |+\n   "),
    .reads(
      "P2AD", "a comment after each indicator",
      "- | # neither\n won\n- >1 # depth\n  lost\n- |+ # end\n open\n\n- >1- # both\n  kept\n"),
    .reads("D83L", "indicators in either order", "- |2-\n  depth first\n- |-2\n  end first\n"),
    .reads("4QFQ", "a stated depth", "- |\n won\n- |1\n  lost\n- >\n open\n"),
    .syntax("4QFQ", "a blank line deeper than the text", "- >\n \n  \n   \n  ▸# won\n"),
    .reads("4QFQ", "blank lines that are not deeper than the text", "- >\n \n  \n  # won\n"),
    .syntax("R4YG", "a line of a tab before the text", "- >\n ▸\t\n won\n"),
    .reads("4WA9", "a stated depth within a list", "- aaa: |2\n    won\n  bbb: |\n    won\n"),
    .reads("F6MC", "deeper lines first", "---\na: >2\n   deeper\n  regular\nb: >2\n\n\n   deeper\n  regular\n"),
    .syntax("2G84", "a stated depth of nothing", "note: ▸|0\n"),
    .syntax("2G84", "a stated depth of two digits", "note: ▸|10\n"),
    .syntax("2G84", "a stated depth without a text, stripped", "note: ▸|1-"),
    .syntax("2G84", "a stated depth without a text, kept", "note: ▸|1+"),
    .syntax("5LLU", "a line that is less deep than the blanks above it", "note: >\n \n  \n   \n ▸lost\n"),
    .syntax("S98Z", "the same with a comment", "note: >\n \n  \n   \n ▸# none\n"),
    .syntax(
      "W9L4", "a first line of more blanks than the text has", "---\nnote: |\n     \n  ▸won in October\n  by Kate\n"),
    .syntax("S4GJ", "text beside the indicator", "---\nnote: ▸> won in October\n  and lost\n"),
    .syntax("X4QW", "a comment that touches the indicator", "note: ▸># a comment\n  won\n"),
    .subset("DK3J FP8R", "a text at the margin beside a document marker", "--- ▸>\nwon\n# of ten\nlost\n"),
    .syntax("FP8R", "a text at the margin", ">\n▸won\nlost\n"),
  ]
}
