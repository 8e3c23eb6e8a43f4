extension YAMLSuiteCase {
  /// `?` keys, empty keys, and lists and maps as keys: keys are text here.
  static let explicitKeys: [YAMLSuiteCase] = [
    .subset("GH63", "an explicit key, then a plain one", "▸? won\n: 1.3\nlost: 2\n"),
    .subset("RR7F", "a plain key, then an explicit one", "won: 4.2\n▸? lost\n: 23\n"),
    .subset("S9E8", "an explicit key within a map", "tags:\n- new\n- net\nsplit:\n  ▸? sky\n  : blue\n  sea : green\n"),
    .subset("7W2P", "explicit keys without values", "▸? won\n? lost\nopen:\n"),
    .subset("X8DW", "a comment between an explicit key and its value", "---\n▸? won\n# deals\n: 4\n"),
    .subset("JTV5", "explicit keys of two lines", "▸? won\n  deals\n: four\n  or five\n? lost\n  2\n"),
    .subset(
      "5WE3", "a block text as a key",
      "▸? won key # without a value\n? |\n  lost key\n: - one # beside\n  - two # below\n"),
    .subset(
      "M5DY", "lists as keys", "▸? - Leeds\n  - York\n:\n  - 2026-10-03\n\n? [ Bath,\n    Truro ]\n: [ 2026-10-02 ]\n"),
    .subset("6PBE", "lists at the margin as key and value", "---\n▸?\n- a\n- b\n:\n- c\n- d\n"),
    .subset("KK5P", "keys of every form", "first:\n  ▸? - a\nsecond:\n  ? - a\n  : b\n"),
    .subset("KK5P", "a folded text as a key", "third:\n  ▸? >\n    a\n  :\n"),
    .subset("V9D5", "a map as a key, beside a dash", "- won: north\n- ▸? lost: south\n  : open: west\n"),
    .subset("LX3P", "a list in brackets as a key", "[won]▸: lost\n"),
    .subset(
      "Q9WF", "a map in braces as a key", "{ won: 4, lost: 2 }▸:\n# of October\n  rate:  # in percent\n     40\n"),
    .subset("SBG9", "a list as a key within braces", "{won: [4, 5], ▸[6, 7]: lost}"),
    .subset("4FJ6", "lists as keys within lists", "---\n[\n  [ won, [ [[4,5]]▸: lost ]]: open\n]\n"),
    .subset("CT4Q", "an explicit pair within brackets", "[\n▸? won\n deals : 4\n]\n"),
    .subset("DFF7", "explicit keys within braces", "{\n▸? won: 4,\nlost: 2,\n?\n}\n"),
    .subset("FRK4", "explicit and empty keys within braces", "{\n  ▸? won :,\n  : lost,\n}\n"),
    .subset("M2N8", "an empty key that is explicit", "- ▸? : 4\n"),
    .subset("M2N8", "an empty list that is an explicit key", "▸? []: 4\n"),
    .syntax("2JQS", "two empty keys", "▸: 4\n: 2\n"),
    .syntax("NHX8", "an empty key and empty lines", "▸:\n\n\n"),
    .syntax("S3PD", "an empty key between others", "won: 4\n▸: # neither\n\"lost\":\n- 2\n"),
    .syntax("NKF9", "an empty key in a map", "---\nwon: 4\n▸: 2\n"),
    .syntax("NKF9", "an empty key within braces", "{\n won: 4, ▸: 2\n}\n"),
    .syntax("NKF9", "an empty key without a value", "---\n# neither\n▸:\n"),
    .syntax("NKF9", "the same within braces", "{ ▸: }\n"),
    .syntax("CFD4", "empty keys within brackets", "- [ ▸: 4 ]\n- [: 2]\n"),
    .syntax("UKK6", "an empty key in a list", "- ▸:\n"),
    .reads("UKK6", "two colons are text", "::\n"),
    .syntax("SM9W", "a colon alone", "▸:"),
    .subset("A2M4", "an explicit key and tabs", "▸? a\n: -\tb\n  -  -\tc\n     - d\n"),
  ]
}
