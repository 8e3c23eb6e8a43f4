extension YAMLSuiteCase {
  /// Block sequences, compact or not, and how deep their items may lie.
  static let sequences: [YAMLSuiteCase] = [
    .reads("65WH", "one item", "- arr\n"),
    .reads("K4SU", "three items", "- arr\n- leads\n- 42\n"),
    .reads("FQ7F", "items of two words", "- Annual revenue\n- New leads\n- Win rate\n"),
    .reads("PBJ2", "lists below keys", "north:\n  - Leeds office\n  - York office\nsouth:\n  - Bath office\n"),
    .reads(
      "229Q", "maps below their dashes",
      "-\n  name: Annual revenue\n  unit: USD\n-\n  name: New leads\n  unit: count\n"),
    .reads(
      "9U5K", "maps beside their dashes",
      "---\n# sold in October\n- what    : Sensor\n  quantity: 1\n- what    : Probe\n  quantity: 4\n"),
    .reads("93JH", "maps beside and below dashes that are indented", " - won: 4\n   lost: 2\n -\n   open: 1\n"),
    .reads("3ALJ", "a list in a list", "- - jan\n  - feb\n- mar\n"),
    .reads("AZ63", "a list as deep as its key", "won:\n- 4\n- 5\nlost: 2\n"),
    .reads("8QBE", "a list one blank deeper than its key", "won:\n - 4\n - 5\n"),
    .reads("RLU9", "one list as deep as its key, one deeper", "won:\n- 4\nlost:\n  - 2\n"),
    .reads("JQ4R", "a text and a map in a list", "months of note:\n  - october\n  - november : december\n"),
    .reads(
      "W42U", "an empty item, a text, a list and a map",
      "- # nothing\n- |\n a text\n- - won # beside\n  - lost # below\n- won: lost\n"),
    .reads("M6YH", "a text, a map and a list, each one blank deep", "- |\n 4\n-\n won: 4\n-\n - 42\n"),
    .reads("SM9W", "a dash alone", "-"),
    .syntax("4HVU", "an item that is less deep than its neighbours", "tags:\n   - new\n   - net\n  ▸- old\n"),
    .syntax("ZVH3", "a list below a map in a list", "- won: 4\n ▸- lost\n"),
    .syntax("5U3A", "a list beside its key", "tags: ▸- new\n      - net\n"),
    .syntax("6S55", "a text below a list, as deep", "tags:\n - new\n - net\n ▸old\n"),
    .syntax("TD5N", "a text below a list at the margin", "- new\n- net\n▸old\n"),
    .syntax("BD7L", "a key below a list at the margin", "- new\n- net\n▸old: 1\n"),
    .syntax("AB8U", "what looks like an item within a text", "- won in October\n ▸- lost in November\n"),
  ]
}
