extension YAMLSuiteCase {
  /// Block mappings: their keys, their indentation, and what cannot stand beside or below a value.
  static let mappings: [YAMLSuiteCase] = [
    .reads("D9TU", "one key", "arr: 42\n"),
    .reads("J5UC", "three keys", "arr: up\nleads: down\nchurn: flat\n"),
    .reads("J7VC", "empty lines between keys", "won: 4\n\n\nlost: 2\n"),
    .reads("9J7A", "a map in a map", "cmo:\n  name: Marketing\n"),
    .reads("KMK3", "a map in a map, and a key after it", "cmo:\n  level: 1\nceo: 2\n"),
    .reads(
      "9FMG", "maps in maps that end one by one", "ceo:\n  coo:\n    cmo: kate\n  cfo:\n    clerk: tom\nboard: all\n"),
    .reads("TE2A", "a map that is indented by one blank", "role:\n cmo: kate\n"),
    .reads(
      "2EBW", "keys with every mark that a key may hold",
      "won~}|{`_^]\\[@?>=<;:/.-,+*)('&%$#\"!: all\n?won: 1\n:won: 2\n-won: 3\nrate is#net: 4\n"),
    .reads("8CWC", "a key that ends with two colons", "kind::: gross\n"),
    .reads("AZW3", "a quotation mark and a bracket within keys", "- net\"gross: x\n- net]gross: x\n"),
    .reads(
      "26DV", "blanks before colons, and values on the next line",
      "\"arr\" : \n  \"unit\" : USD\n'won' : \n  'unit' : count\nowner   :    \n  cmo\n"),
    .syntax("236B", "a text that is as deep as the key above its neighbour", "owner:\n  cmo\n▸unit\n"),
    .syntax("7MNF", "a last line without a colon", "arr:\n  unit: USD\n▸leads\n"),
    .syntax("9CWY", "a text below a list that a key holds", "tags:\n - new\n - net\n▸old\n"),
    .syntax("2CMS", "a key within a text of three lines", "won\n deals\n  ▸lost: 2\n"),
    .syntax("HU3P", "a key within a text below a key", "note:\n  won deals\n  ▸lost: two\n"),
    .syntax("ZCZ6", "two colons with blanks on one line", "note: won▸: 4: lost\n"),
    .syntax("ZL4Z", "a colon behind a quoted value", "note: 'won'▸: 4\n"),
    .syntax("EW3V", "a key that is deeper than the one before it", "won: 4\n ▸lost: 2\n"),
    .syntax("U44R", "a key that is deeper than the quoted one before it", "deals:\n  won: \"4\"\n   ▸lost: \"2\"\n"),
    .syntax("N4JP", "a key between two depths, after a quoted value", "deals:\n  won: \"4\"\n ▸lost: \"2\"\n"),
    .syntax("DMG6", "a key between two depths", "deals:\n  won: 4\n ▸lost: 2\n"),
    .syntax("G7JE", "a key that goes on in the next line", "won\\nlost: 4\n▸open\n deals: 1\n"),
    .syntax("GDY7", "a comment where the colon is due", "won: 4\n▸lost is #not: 2\n"),
  ]
}
