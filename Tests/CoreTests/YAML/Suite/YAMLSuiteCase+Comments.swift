extension YAMLSuiteCase {
  /// Comments, wherever they may stand.
  static let comments: [YAMLSuiteCase] = [
    .reads("SYW4", "after values", "won:  12    # in October\nrate: 40%   # of all\nlost: 18    # in November\n"),
    .reads(
      "J9HZ", "after a key and between items",
      "---\nwon: # by size\n  - north\n  - south\nlost:\n  # by size\n  - south\n  - west\n"),
    .reads("5NYZ", "between a key and its value", "won:    # deals\n  four\n"),
    .reads("P94K", "two of them between a key and its value", "won:    # deals\n        # in October\n  four\n\n\n"),
    .reads(
      "RZP5 XW4D", "after texts of every style",
      "a: \"won\n  four\" # deals\nb: plain\n text  # deals\nc  : #deals\n  d\nblock: > # deals\n  abcde\n"),
    .subset("RZP5", "beside explicit keys", "▸? # deals\n - won\n: # deals\n - #deals\n  lost\n"),
    .subset("XW4D", "beside an anchor", "e:\n ▸&node # deals\n - x: y\n"),
  ]
}
