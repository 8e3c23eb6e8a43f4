extension YAMLSuiteCase {
  /// Texts without quotes: what they may hold, and how they go on over lines.
  static let plain: [YAMLSuiteCase] = [
    .reads("36F6", "an empty line within a text", "---\nnote: won\n  two\n\n  deals\n"),
    .reads("A984", "texts that go on below, and below their key", "won: four\n deals\nlost:\n two\n  deals\n"),
    .reads("9YRD EX5H", "a text of a whole file, unevenly indented", "won\nlost  \n  open\nkept\n\nmore\n"),
    .reads(
      "4CQQ", "a plain and a quoted text of two lines",
      "plain:\n  We won\n  deals.\n\nquoted: \"And lost\n  none.\\n\"\n"),
    .reads("4V8U", "backslashes are letters", "---\nC:\\sales\\q3\n"),
    .reads("3MYT", "what looks like a key, a comment, an anchor and a tag", "---\nwon:#3\n &a !t s\n"),
    .reads(
      "FBC9", "every mark, on two lines",
      "a: won~}|{`_^]\\[@?>=<;:/.-,+*)('&%$#\"!\n  !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\nb: ?won\nc: :won\n"
        + "d: -won\n"),
    .reads(
      "DBG4", "words that start with marks",
      "# in a list\n- ::arr\n- \": - {}\"\n- Won, lost, and open!\n- -42\n- https://example.org/q3#won\n"),
    .syntax("DBG4", "a word of colons within brackets", "- [ ▸::arr, \": - {}\", \"Won, lost!\", -42 ]\n"),
    .reads("DBG4", "the others within brackets", "- [ \": - {}\", \"Won, lost!\", -42, https://example.org/q3#won ]\n"),
    .reads("H3Z8", "letters of any script", "---\nwanted: größe ♥ 大きさ ☮\n"),
    .reads("S7BG", "a colon before a comma", "---\n- :,\n"),
    .reads(
      "JR7V", "question marks",
      "- won?yes\n- won ? lost\n- won: lost?\n- [won?yes]\n- [won ? lost]\n- {won: lost? }\n- {won?: lost }\n"),
    .syntax("JR7V", "a question mark before a closing brace", "- {won: ▸:?lost}\n"),
    .reads("MZX3", "the same text in every style", "- won\n- \"won\"\n- 'won'\n- >\n  won\n- won again\n"),
    .syntax("BF9H", "a comment within a text", "---\nnote: won\n      lost # and that is all\n      ▸open\n"),
    .syntax("8XDJ", "a comment line within a text", "note: won\n#  but\n  ▸lost\n"),
    .syntax("BS4K", "a comment after the first line of a text", "won  # four\n▸lost\n"),
    .reads("NB6Z", "a blank line within a text", "note:\n  won\n  or\n  \n  lost\n"),
    .syntax("NB6Z", "the same with a tab on it", "note:\n  won\n  or\n  ▸\t\n  lost\n"),
    .reads("HS5T", "lines of different depths", "won by one\n\n lost by two \n   open by three\n"),
    .syntax("HS5T", "the same with a tab in the indentation", "won by one\n\n lost by two \n▸\topen by three\n"),
    .syntax("UV7Q", "a tab after the indentation of a second line", "tags:\n - new\n  ▸\tnet\n"),
  ]
}
