extension YAMLSuiteCase {
  /// Quoted texts: escapes, folding, and what may follow them.
  static let quoted: [YAMLSuiteCase] = [
    .reads("9SHH", "both kinds", "single: 'won'\ndouble: \"won\"\n"),
    .reads("4GC6 SSW6", "a quotation mark of the other kind", "'it''s \"won\"'\n"),
    .reads("3UYS", "an escaped slash", "path: \"won\\/lost\"\n"),
    .reads("CPZ3", "an escaped tab", "---\ntab: \"\\twon\"\n"),
    .reads(
      "G4RS", "escapes, and none of them",
      "escaped: \"Won \\u20ac 5\"\nsingle: 'said: \"we won\"'\nquoted: ' # of the ''quarter'''\n"
        + "range: '<\\*.*/>'\n"),
    .subset("G4RS", "an escape for a control character", "control: \"won▸\\b\\t5\"\n"),
    .subset("G4RS", "an escape for a carriage return", "line: \"won▸\\x0d\\x0alost\\r\\n\"\n"),
    .reads(
      "6SLA", "marks and escapes in quoted keys",
      "\"won\\nor:lost\\tx \\\\$%^&*()x\": 23\n'won\\nor:lost\\tx $%^&*()x': 24\n"),
    .reads("LQZ7", "double quotes around keys", "\"won\" : [\n  {\"lost\" : 2},\n ]\n"),
    .subset("LQZ7", "a pair without braces within brackets", "\"won\" : [\n  \"lost\" ▸: 2,\n ]\n"),
    .subset("87E4", "the same in single quotes", "'won' : [\n  'lost' ▸: 2,\n ]\n"),
    .reads("4UYU", "a colon and an escaped quotation mark", "\"won: 4\\\": lost\"\n"),
    .reads("6H3V", "a backslash before the quotation mark that closes a key", "'won: 4\\': lost'\n"),
    .syntax("55WF", "an escape that is none", "---\n\"▸\\.\"\n"),
    .syntax("HRE5", "an escaped apostrophe", "---\nnote: \"it▸\\'s won\"\n"),
    .syntax("CQ3W", "no closing quotation mark", "---\nnote: ▸\"four deals\n"),
    .syntax("Q4CL", "text behind a closing quotation mark", "won: \"four\"\nlost: \"two\" ▸deals\nopen: \"one\"\n"),
    .syntax(
      "JY7Z", "what looks like a pair behind a closing quotation mark",
      "won: \"four\"\nlost: \"two\" ▸no key: nor value\n"),
    .syntax("SU5Z", "a comment without a blank", "note: \"won\"▸# indeed\n"),
    .syntax("7LBH", "a quoted key of two lines", "\"won\\nlost\": 1\n▸\"open\n deals\": 1\n"),
    .syntax("D49Q", "the same in single quotes", "'won\\nlost': 1\n▸'open\n deals': 1\n"),
    .syntax("JKF3", "a quoted key that goes on at the margin", "- - ▸\"won\nwon\": 4\n"),
    .syntax("QB6E", "lines as deep as their key", "---\nnote: ▸\"won\nlost\nopen\"\n"),
    .reads("6WPF", "lines, blank lines and blanks at their ends", "---\n\"\n  won \n \n    lost\n\n  open\n\"\n"),
    .syntax("TL85", "the same with a tab in a line", "\"\n  won \n \n  ▸\t lost\n\n  open\n\"\n"),
    .reads("9TFX", "blanks at the beginning and the end", "---\n\" won by one\n\n lost by two \n open by three \"\n"),
    .syntax(
      "7A4E", "the same with a tab before the last line", "\" won by one\n\n lost by two \n▸\topen by three \"\n"),
    .reads("T4YY", "the same in single quotes", "---\n' won by one\n\n lost by two \n open by three '\n"),
    .syntax("PRH3", "and with a tab", "' won by one\n\n lost by two \n▸\topen by three '\n"),
    .reads("XV9V", "an empty line within quotes", "note:\n  \"won\n\n  and lost\"\n"),
    .syntax("5GBF", "the same with a tab on it", "note:\n  \"won\n   ▸\t\n  and lost\"\n"),
    .reads("Q8AD", "escaped line ends", "---\n\"won \nin the north,\n \nand lost \t\\\n \\ \tnone\"\n"),
    .reads(
      "NP9H", "the same with a tab before a line end", "\"won \nin the north,\t\n \nand lost \t\\\n \\ \tnone\"\n"),
    .reads(
      "NAT4", "nothing but line ends",
      "---\na: '\n  '\nb: '  \n  '\nc: \"\n  \"\nd: \"  \n  \"\ne: '\n\n  '\nf: \"\n\n  \"\ng: '\n\n\n  '\n"
        + "h: \"\n\n\n  \"\n"),
    .reads(
      "KH5V", "tabs within a line, escaped and not", "- \"1 won\\tlost\"\n- \"2 won\\\tlost\"\n- \"3 won\tlost\"\n"),
    .reads("DE56", "an escaped tab before a line end", "\"1 won\\t\n    lost\"\n"),
    .reads("DE56", "the same and blanks", "\"2 won\\t  \n    lost\"\n"),
    .reads("DE56", "a backslash and a tab before a line end", "\"3 won\\\t\n    lost\"\n"),
    .reads("DE56", "the same and blanks after it", "\"4 won\\\t  \n    lost\"\n"),
    .reads("DE56", "a tab before a line end", "\"5 won\t\n    lost\"\n"),
    .reads("DE56", "a tab and blanks before a line end", "\"6 won\t  \n    lost\"\n"),
    .reads("3RLN", "an escaped tab at the beginning of a line", "\"1 won\n    \\tlost\"\n"),
    .reads("3RLN", "a backslash and a tab there", "\"2 won\n    \\\tlost\"\n"),
    .syntax("3RLN", "a tab there", "\"3 won\n    ▸\tlost\"\n"),
    .reads("3RLN", "an escaped tab and blanks there", "\"4 won\n    \\t  lost\"\n"),
    .reads("3RLN", "a backslash, a tab and blanks there", "\"5 won\n    \\\t  lost\"\n"),
    .syntax("3RLN", "a tab and blanks there", "\"6 won\n    ▸\t  lost\"\n"),
  ]
}
