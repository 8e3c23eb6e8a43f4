extension YAMLSuiteCase {
  /// Tabs and blanks: tabs may part words, and never indent.
  static let tabs: [YAMLSuiteCase] = [
    .syntax("4EJS", "tabs as indentation", "---\na:\n▸\tb:\n\t\tc: won\n"),
    .syntax("6CA3", "a list behind a tab", "▸\t[\n\t]\n"),
    .syntax("Q5MG", "a map behind a tab", "▸\t{}\n"),
    .reads("4RWC", "blanks before and after a list", "  [1, 2, 3]  \n  "),
    .reads("DC7X", "tabs at the ends of lines", "won: four\t\nlist:\t\n - a\t\nlost: two\t#2\n"),
    .reads(
      "J3BT", "tabs within texts and before an indicator",
      "quoted: \"won \t\" # a tab\nblock:\t|\n  won\n  \tlost\n  open\n"),
    .syntax("6BCT", "a tab after a dash", "- won:\t lost\n- - open\n  -▸\topen\n"),
    .reads("6BCT", "a tab after a colon", "- won:\t lost\n- - open\n  - open\n"),
    .reads(
      "6HB6", "lines of different depths within brackets",
      "  # of October\n   # and later\n    \ndeals:\n won: |\n    north\n      south\n lost: [  # by size\n"
        + "   west,  # most\n  east,   # some\n    home  # none\n    ]     # of them\n"),
    .syntax("6HB6", "the same with a tab", "deals:\n lost: [\n   west,\n  ▸\teast\n    ]\n"),
    .reads("4ZYM", "lines behind blanks", "plain: won\n  lost\nquoted: \"won\n  lost\"\nblock: |\n  won\n   \tlost\n"),
    .syntax("4ZYM", "a quoted line behind a tab", "quoted: \"won\n  ▸\tlost\"\n"),
    .syntax("DK95", "a text behind a blank and a tab", "won:\n ▸\tfour\n"),
    .syntax("DK95", "a quoted line behind a tab alone", "won: \"four\n▸\tdeals\"\n"),
    .syntax("DK95", "a quoted line behind blanks and a tab", "won: \"four\n  ▸\tdeals\"\n"),
    .syntax("DK95", "a blank line with a tab before a key", " ▸\t\nwon: 1\n"),
    .syntax("DK95", "a blank line with a tab between keys", "won: 1\n▸\t\nlost: 2\n"),
    .syntax("DK95", "a blank line with a blank and a tab between keys", "won: 1\n ▸\t\nlost: 2\n"),
    .syntax("DK95", "a key behind blanks and a tab", "won:\n  a: 1\n  ▸\tb: 2\n"),
    .syntax("DK95", "tabs around a quoted line", "won: \"four\n ▸\t \t deals \t \t \"\n"),
    .syntax("Y79Y", "a tab that is less deep than a block text", "note: |\n▸\t\nlost: 1\n"),
    .syntax("Y79Y", "a tab in a block text of nothing else", "note: |\n ▸\t\nlost: 1\n"),
    .syntax("Y79Y", "a line of a tab within brackets", "- [\n▸\t\n won\n ]\n"),
    .syntax("Y79Y", "an item behind a tab within brackets", "- [\n▸\twon,\n lost\n ]\n"),
    .syntax("Y79Y", "a dash, a tab and a dash", "-▸\t-\n"),
    .syntax("Y79Y", "a dash, a blank, a tab and a dash", "- ▸\t-\n"),
    .subset("Y79Y", "a question mark, a tab and a dash", "▸?\t-\n"),
    .subset("Y79Y", "a colon, a tab and a dash", "▸? -\n:\t-\n"),
    .subset("Y79Y", "a question mark, a tab and a key", "▸?\twon:\n"),
    .subset("Y79Y", "a colon, a tab and a key", "▸? won:\n:\tlost:\n"),
    .syntax("Y79Y", "a dash, a tab and a number", "-▸\t-1\n"),
  ]
}
