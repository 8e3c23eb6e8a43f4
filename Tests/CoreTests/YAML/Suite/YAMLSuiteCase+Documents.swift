extension YAMLSuiteCase {
  /// Document markers and directives: a file holds one document, which `---` may open.
  static let documents: [YAMLSuiteCase] = [
    .reads("AVM7", "an empty file", ""),
    .reads("98YD", "nothing but a comment", "# nothing was reported\n"),
    .reads("8G76", "a comment and blank lines", "  # nothing yet\n   \n\n\n"),
    .reads("82AN", "three dashes that no blank follows are text", "---won\nlost\n"),
    .reads("EXG3", "the same below a document marker", "---\n---won\nlost\n"),
    .reads("9KBC", "a map below its document marker", "---\nwon: 4\nlost: 2\n"),
    .subset("9KBC", "a map that starts beside its document marker", "--- ▸won: 4\n    lost: 2\n"),
    .subset("KSS4", "a quoted text beside its document marker", "--- ▸\"four\ndeals\"\n--- &deal won\n"),
    .subset(
      "L383", "a text with a comment beside its document marker", "--- ▸won  # in October\n--- lost  # in November\n"),
    .subset("K54U", "a text after a document marker and a tab", "---\t▸won\n"),
    .subset("6XDY", "two document markers", "---\n▸---\n"),
    .subset("PUW8", "a document marker at the end", "---\nwon: 4\n▸---\n"),
    .subset(
      "JHB9", "two documents with comments", "# of October\n---\n- arr\n- leads\n\n# of November\n▸---\n- churn\n"),
    .subset(
      "RZT7", "a log of three documents",
      "---\nat: 09:15\nby: cmo\n▸---\nat: 09:20\nby: coo\n---\nat: 10:05\nby: ceo\n"),
    .subset(
      "U9NS", "documents with an opening and a closing marker",
      "---\nat: 9\nwhat: won (net)\n▸...\n---\nat: 10\nwhat: lost\n...\n"),
    .subset("HWV9", "a closing marker alone", "▸...\n"),
    .subset("QT73", "a comment and a closing marker", "# closed\n▸...\n"),
    .subset("S4T7", "a map and a closing marker", "won: 4\n▸...\n"),
    .subset(
      "RTP8", "a directive, a document and a closing marker with a comment", "▸%YAML 1.2\n---\nWon\n... # the end\n"),
    .syntax("UT92", "two documents, the second of which is empty", "---\n{ ▸won\n% : 4 }\n...\n---\n# nothing\n...\n"),
    .subset("7Z25", "a document without a marker after a closing one", "---\nwon\n▸...\nlost: 2\n"),
    .subset(
      "M7A3", "documents parted by closing markers alone", "Won\ndeals\n▸...\n# none here\n...\n|\n%!PS and so on\n"),
    .subset("3HFZ", "text beside a closing marker", "---\nwon: 4\n▸... and more\n"),
    .subset(
      "6ZKB", "a text, an empty document and one with a directive",
      "Won\n▸---\n# nothing\n...\n%YAML 1.2\n---\nshare %: 20\n"),
    .subset("9DXL", "the same after a map", "Won: deals\n▸---\n# nothing\n...\n%YAML 1.2\n---\nshare %: 20\n"),
    .subset(
      "W4TN", "a directive before each document",
      "▸%YAML 1.2\n--- |\n%!PS and so on\n...\n%YAML 1.2\n---\n# nothing\n...\n"),
    .subset("27NA", "a directive", "▸%YAML 1.2\n---\nsales\n"),
    .subset(
      "BEC7", "a directive of a later version", "▸%YAML 1.3 # a guess\n          # in two lines\n---\n\"sales\"\n"),
    .subset(
      "2LFX 6LVF", "a directive that nobody knows",
      "▸%SEAL october  november # of this year\n               # and the last\n---\n\"sales\"\n"),
    .subset("9MMA", "a directive without a document", "▸%YAML 1.2\n"),
    .subset("B63P", "a directive and a closing marker", "▸%YAML 1.2\n...\n"),
    .subset("SF5V", "a directive twice", "▸%YAML 1.2\n%YAML 1.2\n---\n"),
    .subset("H7TQ", "a directive with a word too many", "▸%YAML 1.2 sales\n---\n"),
    .subset("MUS6", "a directive with a comment that no blank parts from it", "▸%YAML 1.1#old\n---\n"),
    .subset("MUS6", "a directive within a document", "▸%YAML 1.2\n---\n%YAML 1.2\n---\n"),
    .subset("MUS6", "a directive with two blanks", "▸%YAML  1.1\n---\n"),
    .subset("MUS6", "a directive with a tab", "▸%YAML \t 1.1\n---\n"),
    .subset("MUS6", "a directive with a comment", "▸%YAML 1.1  # old\n---\n"),
    .subset("MUS6", "a name that lacks a letter", "▸%YAM 1.1\n---\n"),
    .subset("MUS6", "a name with a letter too many", "▸%YAMLL 1.1\n---\n"),
    .subset("ZYU8", "a directive without a blank", "▸%YAML1.1\n---\n"),
    .subset("ZYU8", "a directive of stars", "▸%***\n---\n"),
    .subset("ZYU8", "a directive with two versions", "▸%YAML 1.1 1.2\n---\n"),
    .subset("ZYU8", "a directive with a long version", "▸%YAML 1.20260\n---\n"),
    .syntax(
      "EB22", "a directive below a document that no marker closes", "---\nwon # in October\n▸%YAML 1.2\n---\nlost\n"),
    .subset("RHX7", "a directive below a map that no marker closes", "---\nwon: 4\n▸%YAML 1.2\n---\n"),
    .subset(
      "9HCY", "a tag directive below a tagged text",
      "▸!deal \"won\"\n%TAG ! tag:example.com,2026:deals/\n---\n!deal \"lost\"\n"),
    .subset("DK95", "a line of a tab after a directive", "▸%YAML 1.2\n\t\n---\n"),
    .reads("XLQ9", "a text that goes on with what looks like a directive", "---\nshare\n in\n  %YAML 1.2\n"),
    .reads("XLQ9", "the same at the left margin, where it is no directive either", "---\nshare\n%YAML 1.2\n"),
    .reads("5TRB", "three dashes within quotes, indented", "\"\n ---\n \""),
    .syntax("5TRB", "an opening marker within double quotes", "---\n\"\n▸---\n\"\n"),
    .syntax("RXY3", "a closing marker within single quotes", "---\n'\n▸...\n'\n"),
    .reads("9MQT", "three dots before a letter within quotes", "\"won\n...x\nlost\"\n"),
    .syntax("9MQT", "three dots before a blank within quotes", "\"won\n▸... x\nlost\"\n"),
    .syntax("N782", "document markers within brackets", "[\n▸--- ,\n...\n]\n"),
  ]
}
